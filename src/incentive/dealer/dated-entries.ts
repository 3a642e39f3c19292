import type { DateString } from '../../kernel/calendar/index.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { isInForce, type Policy, type Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import type { IncentiveReasonCode } from '../reasons.js';

/** Something that happened on a day. */
export interface DatedEntry {
  readonly id?: string;
  readonly date: DateString;
  readonly amount?: DecimalInput;
  /** Where it is claimed: it is known from this day on. */
  readonly claimedOn?: DateString;
}

/** Entries by what their date makes of them; each list {@link inOrder}. */
export interface DatedEntries<E> {
  readonly counted: readonly E[];
  /** Dated outside the life of the terms. */
  readonly outside: readonly E[];
  /** Not yet known. */
  readonly later: readonly E[];
}

/** Which entries count under these terms, as of a day. */
export function sortByDate<E extends DatedEntry>(
  entries: readonly E[],
  terms: Policy,
  asOf: DateString,
): DatedEntries<E> {
  const isKnown = ({ date, claimedOn = date }: E) => date <= asOf && claimedOn <= asOf;
  const known = inOrder(entries.filter(isKnown));
  return {
    counted: known.filter(({ date }) => isInForce(terms, date)),
    outside: known.filter(({ date }) => !isInForce(terms, date)),
    later: inOrder(entries.filter((entry) => !isKnown(entry))),
  };
}

/** Entries in order of date, then of id, then of amount, so that the order in which they were told changes nothing. */
export function inOrder<E extends DatedEntry>(entries: readonly E[]): readonly E[] {
  return [...entries].sort(
    (left, right) =>
      compareText(left.date, right.date) ||
      compareText(left.id ?? '', right.id ?? '') ||
      toDecimal(left.amount ?? 0, '').comparedTo(toDecimal(right.amount ?? 0, '')),
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Entries that do not count, named; nothing where there are none. */
export function notCounted<C extends IncentiveReasonCode>(
  code: C,
  entries: readonly { readonly id?: string }[],
): readonly Reason<C>[] {
  const rows = entries.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return entries.length === 0 ? [] : [{ code, params: { count: entries.length }, rows }];
}

/** The reasons for entries that their date leaves out. */
export function notCountedByDate({
  outside,
  later,
}: DatedEntries<DatedEntry>): readonly Reason<IncentiveReasonCode>[] {
  return [
    ...notCounted('incentive/outside-terms', outside),
    ...notCounted('incentive/later-lines', later),
  ];
}

/** Refuses a list in which an id stands twice: an entry told twice would be paid twice. */
export function requireDistinctIds(
  entries: readonly { readonly id?: string }[],
  path: string,
): void {
  rejectRepeatedIds(entries, path, 'cannot read the facts');
}
