import type { DateString } from '../../kernel/calendar/index.js';
import { type Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { Policy } from '../../kernel/decision/index.js';
import {
  requireList,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
} from '../../kernel/errors/index.js';
import { termsReader } from '../terms/read-terms.js';
import { isInTime, readWindow } from './claim-window.js';
import type { CoopSpend } from './coop-fund-facts.js';
import { sortByDate } from './dated-entries.js';

/** Terms of a fund whose figures were read. */
export interface ReadyCoop {
  readonly accrualRate: Decimal;
  readonly reimbursementRate: Decimal;
  readonly expiresAfterMonths: number | null;
  readonly paysEarlierSpend: boolean;
  readonly activities: ReadonlySet<string> | null;
  readonly within: number | null;
}

/** The compiled form of a co-op fund. */
export const readyCoop = termsReader(
  'coop-fund',
  (rule): ReadyCoop => ({
    accrualRate: toNotNegative(rule.accrualRate, '/terms/accrualRate'),
    reimbursementRate: toNotNegative(rule.reimbursementRate, '/terms/reimbursementRate'),
    expiresAfterMonths:
      rule.expiresAfterMonths === undefined
        ? null
        : requireWhole(rule.expiresAfterMonths, '/terms/expiresAfterMonths', 1, 1200),
    paysEarlierSpend:
      requireWord(rule.earlierSpend, '/terms/earlierSpend', ['paid-later', 'not-paid']) ===
      'paid-later',
    activities: readActivities(rule.activities),
    within: readWindow(rule.claimWithinDays),
  }),
);

function readActivities(activities: unknown): ReadonlySet<string> | null {
  if (activities === undefined) return null;
  const names = requireList(activities, '/terms/activities', 'a list of activities').map(
    (entry, index) => {
      const path = `/terms/activities/${index}`;
      const { activity } = requireObject(entry, path, 'an activity');
      return requireText(activity, `${path}/activity`, 'the name of an activity');
    },
  );
  return new Set(names);
}

/** Which spending counts, and why the rest does not. */
export type SortedSpend = ReturnType<typeof sortSpend>;

/** Sorts spending by what the terms say of it. */
export function sortSpend(
  spend: readonly CoopSpend[],
  terms: Policy,
  { activities, within }: ReadyCoop,
  asOf: DateString,
) {
  const sorted = sortByDate(spend, terms, asOf);
  const isKnown = ({ activity }: CoopSpend) =>
    activities === null || (activity !== undefined && activities.has(activity));
  const known = sorted.counted.filter(isKnown);
  return {
    sorted,
    eligible: known.filter((entry) => isInTime(entry, within)),
    late: known.filter((entry) => !isInTime(entry, within)),
    other: sorted.counted.filter((entry) => !isKnown(entry)),
  };
}
