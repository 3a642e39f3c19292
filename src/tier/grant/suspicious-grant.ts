import { monthsOfUnit } from '../../kernel/calendar/period.js';
import { type Finding, measuresOfCondition } from '../../kernel/decision/index.js';
import { pointer } from '../../kernel/schema/index.js';
import { gradesOf } from '../compute/grades-of.js';
import type { ComputeRule } from '../compute/policy.js';
import type { TierPolicy } from '../policy.js';
import type { GrantRule, QualifyingWindow, ReviewRule } from './policy.js';
import type { GrantErrorCode } from './reasons.js';

/** What is legal but suspicious in how a policy grants grades over time. */
export function suspiciousGrant({ compute, grant }: TierPolicy): readonly Finding[] {
  if (grant === null) return [];
  return [
    ...neverReviewed(grant),
    ...longerThanPeriod(grant),
    ...shortPeriod(grant),
    ...shortWindow(grant),
    ...oddLifetime(compute, grant),
  ];
}

function warn(code: GrantErrorCode, path: string, params: Finding['params']): readonly Finding[] {
  return [{ severity: 'warning', code, path, params }];
}

/** How many months a period has at least that begins at a review; `null`: it never ends. */
function periodMonths(review: ReviewRule): number | null {
  switch (review.type) {
    case 'calendar':
      return monthsOfUnit[review.unit];
    case 'months':
      return review.months;
    case 'anniversary':
      return 12;
    case 'never':
      return null;
  }
}

/** Without a review nothing that waits for one ever happens. */
function neverReviewed({ review, upgrade, downgrade }: GrantRule): readonly Finding[] {
  if (review.type !== 'never') return [];
  return [
    ...(upgrade === 'at-review'
      ? warn('tier/never-reviewed', '/grant/upgrade', { field: 'upgrade' })
      : []),
    ...(downgrade === 'never'
      ? []
      : warn('tier/never-reviewed', '/grant/downgrade', { field: 'downgrade' })),
  ];
}

const waits = ['graceMonths', 'minimumTenureMonths', 'cooldownMonths'] as const;

/** A wait that is longer than a period makes the reviews in between mean nothing. */
function longerThanPeriod(grant: GrantRule): readonly Finding[] {
  const period = periodMonths(grant.review);
  if (period === null) return [];
  return waits.flatMap((field) =>
    grant[field] > period
      ? warn('tier/longer-than-period', `/grant/${field}`, { field, months: grant[field], period })
      : [],
  );
}

/** Fewer days than any month has are few. */
const fewDays = 28;

/** A grade that is entered shortly before a review may be lost there, because the window has moved on. */
function shortPeriod(grant: GrantRule): readonly Finding[] {
  const { upgrade, downgrade, graceMonths, minimumTenureMonths, window, review } = grant;
  if (upgrade === 'at-review' || downgrade === 'never') return [];
  if (graceMonths > 0 || minimumTenureMonths > 0 || staysTill(window, review)) return [];
  const days = shortestPeriod(grant);
  return days < fewDays ? warn('tier/short-period', '/grant/review', { days }) : [];
}

/** The fewest days from an immediate upgrade to the next review. */
function shortestPeriod({ review, restartOnUpgrade }: GrantRule): number {
  if (review.type === 'never') return Number.POSITIVE_INFINITY;
  if (!restartOnUpgrade || review.type === 'anniversary') return 1;
  if (review.type === 'calendar')
    return review.extra === 0 ? 1 : review.extra * monthsOfUnit[review.unit] * fewDays;
  const { months, roundTo, roundDirection } = review;
  const cut = roundTo !== null && roundDirection === 'down' ? monthsOfUnit[roundTo] : 0;
  return Math.max(1, (months - cut) * fewDays);
}

/** Does the window of a review still begin where that of every upgrade since the last review began? */
function staysTill(window: QualifyingWindow, review: ReviewRule): boolean {
  if (window.type === 'since-joined') return true;
  if (window.type === 'anniversary') return review.type === 'anniversary';
  if (window.type !== 'calendar' || review.type !== 'calendar') return false;
  const [one, other] = [window.fiscalYear, review.fiscalYear].map((year) =>
    [year?.startMonth ?? 1, year?.startDay ?? 1].join('-'),
  );
  return one === other && monthsOfUnit[window.unit] >= monthsOfUnit[review.unit];
}

/** What happens early in a period that is longer than the window counts at no review. */
function shortWindow({ window, review }: GrantRule): readonly Finding[] {
  const period = periodMonths(review);
  const days = window.type === 'rolling-days' ? window.days : (windowMonths(window) ?? 0) * fewDays;
  if (period === null || days === 0 || days >= period * fewDays) return [];
  const params = window.type === 'rolling-days' ? { days } : { months: windowMonths(window) };
  return warn('tier/window-shorter-than-period', '/grant/window', { ...params, period });
}

function windowMonths(window: QualifyingWindow): number | null {
  switch (window.type) {
    case 'rolling-months':
      return window.months;
    case 'calendar':
      return monthsOfUnit[window.unit];
    case 'anniversary':
      return 12;
    default:
      return null;
  }
}

/** A lifetime grade that everybody has anyhow, or one by a figure that is asked for nowhere else. */
function oddLifetime(compute: ComputeRule, { lifetime }: GrantRule): readonly Finding[] {
  const lowest = gradesOf(compute).at(-1)?.grade;
  const known = measuresOf(compute);
  return lifetime.flatMap(({ grade, atLeast }, index) => [
    ...(grade === lowest
      ? warn('tier/lifetime-lowest', `/grant/lifetime/${index}/grade`, { grade })
      : []),
    ...Object.keys(atLeast)
      .filter((measure) => !known.includes(measure))
      .flatMap((measure) =>
        warn('tier/unasked-measure', `/grant/lifetime/${index}/atLeast/${pointer(measure)}`, {
          measure,
          known: [...known],
        }),
      ),
  ]);
}

/** Every measure that a rule asks for. */
function measuresOf(rule: ComputeRule): readonly string[] {
  switch (rule.type) {
    case 'thresholds':
      return rule.bands.flatMap((band) =>
        'atLeast' in band
          ? [...Object.keys(band.atLeast), ...Object.keys(band.keepAtLeast ?? {})]
          : [band.when, ...(band.keepWhen === undefined ? [] : [band.keepWhen])].flatMap(
              measuresOfCondition,
            ),
      );
    case 'composite':
      return rule.measures.map(({ id }) => id);
    case 'grid':
      return [rule.rows.measure, rule.columns.measure];
    default:
      return [rule.measure, ...(rule.fallback === null ? [] : measuresOf(rule.fallback))];
  }
}
