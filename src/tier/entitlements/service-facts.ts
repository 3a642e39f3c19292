import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { GradedCustomer } from './graded-customer.js';

/** A request of a customer, and how long the answer took. */
export interface ServiceRequest {
  readonly id: string;
  readonly date: DateString;
  /** Hours until it was answered, in the hours that were promised (of the clock, or of business); so far, where it is still open. */
  readonly hours: DecimalInput;
  /** `false`: still without an answer as of the date of the question; `true` unless told. */
  readonly answered?: boolean;
}

/** A visit to a customer; two visits of one day are one visit. */
export interface CustomerVisit {
  readonly date: DateString;
  readonly id?: string;
}

/** What was done for one customer; a list that is absent is unknown, an empty one means none. */
export interface ServiceFacts<Grade extends string = string> extends GradedCustomer<Grade> {
  readonly requests?: readonly ServiceRequest[];
  /** Those before the period too, as far as a cadence reaches back. */
  readonly visits?: readonly CustomerVisit[];
}

const requestFields: Fields<ServiceRequest> = {
  id: { type: 'id' },
  date: { type: 'date' },
  hours: { type: 'decimal', sign: 'not-negative' },
  answered: { type: 'flag', optional: true },
};

const visitFields: Fields<CustomerVisit> = {
  date: { type: 'date' },
  id: { type: 'id', optional: true },
};

const serviceFields: Fields<ServiceFacts> = {
  id: { type: 'id' },
  grade: { type: 'id', nullable: true },
  since: { type: 'date', optional: true },
  source: { type: 'text', optional: true },
  requests: { type: 'list', of: requestFields, optional: true },
  visits: { type: 'list', of: visitFields, optional: true },
};

/** What was done for a customer, read from outside; a request or visit with an id counts once. */
export function readServiceFacts(facts: unknown): ServiceFacts {
  const read = readRecord(serviceFields, facts, '/facts', 'what was done for a customer');
  rejectRepeatedIds(read.requests ?? [], '/facts/requests', 'cannot check the requests');
  rejectRepeatedIds(read.visits ?? [], '/facts/visits', 'cannot check the visits');
  return read;
}

/** The days of visits up to the close of a day, each once, the earliest first. */
export function visitDays(
  visits: readonly CustomerVisit[],
  asOf: DateString,
): readonly DateString[] {
  const days = visits.map(({ date }) => date).filter((date) => date <= asOf);
  return [...new Set(days)].sort();
}
