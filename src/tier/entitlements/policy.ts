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

/** One thing that grades get, each its own value of it. */
export interface GradeEntitlement<Grade extends string = string> {
  readonly id: string;
  readonly label?: Label;
  readonly type: (typeof entitlementTypes)[number];
  /** `more` and `less` compare figures; `having` asks whether the grade has it. */
  readonly better: (typeof betterRules)[number];
  /** The unit of the figures, such as "hours" or "visits a year". */
  readonly unit?: string;
  /** A figure, or `true` and `false`; a grade that is not named does not have it. */
  readonly values: { readonly [K in Grade]?: DecimalInput | boolean };
  /** What it costs a customer of each grade and year, for comparisons of policies. */
  readonly costs?: { readonly [K in Grade]?: DecimalInput };
  /** The days on which it holds; as long as the policy unless told. */
  readonly effective?: { readonly start: string; readonly end: string | null };
}
