import type { JsonValue } from '../decision/reason.js';
import { show } from '../errors/index.js';

/** A half-open period that was read. */
interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** What is wrong with the period at a position. */
interface OddPeriod {
  readonly index: number;
  readonly code: 'input/not-a-period' | 'input/overlapping-periods';
  readonly params: Readonly<Record<string, JsonValue>>;
}

/**
 * Periods of one measure that end where they start or before, and periods that share a day with another: a figure on such a
 * day would depend on the order of the list. Dates were read, so they compare as text.
 */
export function oddPeriods(list: readonly Stretch[]): readonly OddPeriod[] {
  const empty = list.flatMap(({ start, end }, index): readonly OddPeriod[] =>
    start < end ? [] : [{ index, code: 'input/not-a-period', params: shown(start, end) }],
  );
  if (empty.length > 0) return empty;
  const order = list
    .map(({ start, end }, index) => ({ start, end, index }))
    .sort((left, right) => (left.start < right.start ? -1 : left.start > right.start ? 1 : 0));
  let last = order[0];
  return order.slice(1).flatMap((next): readonly OddPeriod[] => {
    const before = last;
    if (before === undefined || next.end > before.end) last = next;
    if (before === undefined || next.start >= before.end) return [];
    const [earlier, later] = before.index < next.index ? [before, next] : [next, before];
    const other = shown(earlier.start, earlier.end).received;
    const params = { ...shown(later.start, later.end), other };
    return [{ index: later.index, code: 'input/overlapping-periods', params }];
  });
}

function shown(start: string, end: string): { readonly received: string } {
  return { received: show(`${start} to ${end}`) };
}
