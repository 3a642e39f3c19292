import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { requireWhole, throwInput } from '../../kernel/errors/index.js';

/** Something that is claimed some time after it happened. */
export interface Claimable {
  readonly date: DateString;
  /** The day on which it was claimed; needed where there is a claim window. */
  readonly claimedOn?: DateString;
}

/** Was it claimed in time? */
export function isInTime({ date, claimedOn = date }: Claimable, within: number | null): boolean {
  return within === null || toDayNumber(claimedOn, '') - toDayNumber(date, '') <= within;
}

/**
 * Nothing is claimed before it happened; where there is a window the day of the claim is told, since a claim that counts today
 * would be late in a later run without it.
 */
export function requireClaimDays(
  entries: readonly Claimable[],
  within: number | null,
  path: string,
): void {
  for (const [index, { date, claimedOn }] of entries.entries()) {
    if (claimedOn === undefined && within !== null)
      throwInput(
        'input/required',
        `${path}/${index}/claimedOn`,
        `claims come at most ${within} days later by the terms, and the day of this claim is not told`,
        { key: 'claimedOn' },
      );
    if (claimedOn !== undefined && claimedOn < date)
      throwInput(
        'input/out-of-range',
        `${path}/${index}/claimedOn`,
        `expected ${date} or later, received ${claimedOn}`,
        { received: claimedOn, expected: `at least ${date}` },
      );
  }
}

/** The days of a claim window in terms; without them there is no limit. */
export function readWindow(days: unknown): number | null {
  return days === undefined ? null : requireWhole(days, '/terms/claimWithinDays', 0, 36_500);
}
