import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { requireWhole, throwInput } from '../../kernel/errors/index.js';

/** Something that is claimed some time after it happened. */
export interface Claimable {
  readonly date: DateString;
  /** The day on which it was claimed; without it, it is claimed now. */
  readonly claimedOn?: DateString;
}

/** Was it claimed in time? What is not claimed yet, as of a day, is claimed on that day. */
export function isInTime(
  { date, claimedOn }: Claimable,
  within: number | null,
  asOf: DateString,
): boolean {
  if (within === null) return true;
  const claimed = claimedOn !== undefined && claimedOn < asOf ? claimedOn : asOf;
  return toDayNumber(claimed, '') - toDayNumber(date, '') <= within;
}

/** Nothing is claimed before it happened. */
export function requireClaimedAfter(entries: readonly Claimable[], path: string): void {
  for (const [index, { date, claimedOn }] of entries.entries())
    if (claimedOn !== undefined && claimedOn < date)
      throwInput(
        'input/out-of-range',
        `${path}/${index}/claimedOn`,
        `expected ${date} or later, received ${claimedOn}`,
        { received: claimedOn, expected: `at least ${date}` },
      );
}

/** The days of a claim window in terms; without them there is no limit. */
export function readWindow(days: unknown): number | null {
  return days === undefined ? null : requireWhole(days, '/terms/claimWithinDays', 0, 36_500);
}
