import type { IncentivePlan, LineMeasure, PlanPeriod, PlanProration } from './policy.js';

type WordKey =
  | 'reset'
  | 'event'
  | 'structure'
  | 'boundary'
  | 'partial'
  | 'limitsApply'
  | 'returnsCount'
  | 'returnsRated'
  | 'negativeMeasure'
  | 'negativeNet'
  | 'negativeDue';

type Words<W> = readonly [W, ...W[]];

/** What the fields of a plan may say that hold one word. */
export const planWords = {
  reset: ['each-period', 'each-year'],
  event: ['invoice', 'order', 'payment', 'pick-up', 'sell-out'],
  structure: [
    'incremental',
    'all-units',
    'rolling',
    'total',
    'interpolated',
    'per-increment',
    'lump-sum',
    'matrix',
  ],
  boundary: ['lower-inclusive', 'upper-inclusive'],
  partial: ['down', 'up'],
  limitsApply: ['after-conditions', 'before-conditions'],
  returnsCount: ['when-returned', 'when-sold'],
  returnsRated: ['recomputed', 'at-paid-rate'],
  negativeMeasure: ['zero', 'extend-first-band'],
  negativeNet: ['zero', 'allow'],
  negativeDue: ['claw-back', 'carry-forward'],
} as const satisfies { readonly [K in WordKey]: Words<IncentivePlan[K]> };

/** The periods of a plan that follow the calendar. */
export const calendarPeriods = [
  'month',
  'quarter',
  'half-year',
  'year',
] as const satisfies Words<PlanPeriod>;

/** What lines are measured in. */
export const lineMeasures = [
  'net-amount',
  'tax-inclusive-amount',
  'quantity',
  'collected-amount',
] as const satisfies Words<LineMeasure>;

/** The weekdays that a year of whole weeks may end on. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Whether a month counts in which a partner joined or left. */
export const startedMonths = ['counts', 'does-not-count'] as const satisfies Words<
  Extract<PlanProration, { readonly method: 'months' }>['startedMonth']
>;

/** The most bands of a plan. */
export const mostBands = 10_000;
