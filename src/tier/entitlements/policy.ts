import type { PeriodUnit } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';

/** What an entitlement is about. */
export const entitlementTypes = [
  'offer',
  'discount',
  'priority',
  'response-time',
  'visit-cadence',
  'personal-service',
  'expert-support',
  'other',
] as const;

/** What makes one value better than another: more, less, or having it at all. */
export const betterRules = ['more', 'less', 'having'] as const;

/** The units of a visit cadence. */
export const cadenceUnits = ['day', 'week', 'month'] as const;

/**
 * What the figures of an entitlement promise, so that it can be checked against what was done.
 *
 * `response-hours`: every request is answered within so many hours. `visit-every`: the next visit comes at most so many days, weeks or
 * months after the last one. `visits-per`: at least so many visits in each calendar month, quarter, half-year or year.
 */
export type ServiceStandard =
  | { readonly type: 'response-hours' }
  | { readonly type: 'visit-every'; readonly unit: 'day' | 'week' | 'month' }
  | { readonly type: 'visits-per'; readonly unit: PeriodUnit };

/** One thing that grades get, each its own value of it. The same id may come again with other dates: a later version. */
export interface GradeEntitlement<Grade extends string = string> {
  readonly id: string;
  readonly label?: Label;
  readonly type: (typeof entitlementTypes)[number];
  /** `more` and `less` compare figures; `having` asks whether the grade has it. */
  readonly better: (typeof betterRules)[number];
  /** The unit of the figures, such as "hours" or "visits a year". */
  readonly unit?: string;
  /** What the figures promise, where it is to be checked. */
  readonly standard?: ServiceStandard;
  /** A figure, or `true` and `false`; a grade that is not named does not have it. */
  readonly values: { readonly [K in Grade]?: DecimalInput | boolean };
  /** What it costs a customer of each grade and year, for comparisons of policies. */
  readonly costs?: { readonly [K in Grade]?: DecimalInput };
  /** The days on which it holds; as long as the policy unless told. */
  readonly effective?: { readonly start: string; readonly end: string | null };
  /** A higher grade gets less of it on purpose: no error any more, but still a warning. */
  readonly mayShrink?: boolean;
}
