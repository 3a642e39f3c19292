import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';
import type { ServiceStandard } from './policy.js';
import type { ServiceBreach } from './service-breach.js';

/** How one promise was kept. */
export interface CheckedStandard {
  readonly id: string;
  readonly label: Label | null;
  readonly standard: ServiceStandard;
  /** The figure that was promised. */
  readonly limit: DecimalString;
  /** `null`: nothing broken so far and something open, or the facts are not there. */
  readonly kept: boolean | null;
  /** How many answers, visits that were due, or whole calendar units could be judged. */
  readonly checked: number;
  /** How many cannot be judged yet. */
  readonly open: number;
  readonly breaches: readonly ServiceBreach[];
  /** The days that were looked at: those of the period on which the promise held. */
  readonly start: string;
  readonly end: string;
}

/** Did the customer get what the grade promises? */
export interface StandardsOutcome<Grade extends string = string> {
  readonly grade: Grade | null;
  /** `false`: a promise was broken; `null`: none so far, but not all can be told. A grade without promises has broken none. */
  readonly kept: boolean | null;
  readonly standards: readonly CheckedStandard[];
}

/** When the next visit is due. */
export interface NextVisit {
  /** `null`: the grade is promised no visits by a cadence. */
  readonly due: DateString | null;
  /** The entitlement that says so. */
  readonly entitlement: string | null;
  readonly every: DecimalString | null;
  readonly unit: 'day' | 'week' | 'month' | null;
  /** The last visit; `null`: none yet, counted from the first day with the grade. */
  readonly last: DateString | null;
  /** Days from the date of the question to the due day; below zero: overdue by so many. */
  readonly days: number | null;
}
