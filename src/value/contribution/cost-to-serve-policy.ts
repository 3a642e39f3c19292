import type { DecimalInput, Rounding } from '../../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';

/** How days of financing are counted: a rate per month over 30 days, or a rate per year over 365 or 360; days are actual days. */
export type FinancingDayCount = 'month-30' | 'year-365' | 'year-360';

/**
 * What serving a customer by one activity costs.
 *
 * `rate`: so much for each unit of its driver (a visit, an hour, a kilometre, an order). `amount`: the facts tell what it came to.
 * `financing`: average receivable × `rate` × days ÷ the days that the rate stands for.
 */
export type ActivityCost<Activity extends string = string> = {
  readonly activity: Activity;
  readonly label?: Label;
} & (
  | { readonly type: 'rate'; readonly rate: DecimalInput }
  | { readonly type: 'amount' }
  | {
      readonly type: 'financing';
      /** A fraction: `'0.06'` is 6 %. */
      readonly rate: DecimalInput;
      readonly dayCount: FinancingDayCount;
    }
);

/** What it costs to serve a customer, activity by activity, in rates that were agreed. */
export interface CostToServePolicy<Activity extends string = string> extends Policy {
  /** The currency of every amount. */
  readonly currency: string;
  readonly activities: readonly ActivityCost<Activity>[];
  /** What is not told of a customer: `unknown` (the default) leaves the profit open, `zero` takes it as nothing used. */
  readonly absent: 'unknown' | 'zero';
  /** Where money is rounded: the cost of each activity, once. */
  readonly rounding: Rounding;
}

/** {@link CostToServePolicy} as it is typed. */
export interface CostToServePolicyDraft<Activity extends string = string>
  extends PolicyDraft,
    Pick<CostToServePolicy<Activity>, 'currency' | 'activities' | 'rounding'> {
  readonly absent?: 'unknown' | 'zero';
}
