import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';

/** What was sold to one customer in a period, and what serving it took. */
export interface CustomerProfitFacts<Activity extends string = string> {
  readonly id: string;
  readonly revenue: DecimalInput;
  readonly costOfGoods: DecimalInput;
  /**
   * By activity: how many units of its driver were used (zero or more) or, where the policy has `amount`, what it came to. What is absent or
   * `null` is unknown, which is not zero.
   */
  readonly activities?: { readonly [A in Activity]?: DecimalInput | null };
  /** The receivable that was open on average, and for how many days: what financing is worked out from. */
  readonly averageReceivable?: DecimalInput;
  readonly days?: number;
}

/** What one activity cost. */
export interface CostOfActivity<Activity extends string = string> {
  readonly activity: Activity;
  readonly cost: DecimalString;
}

/** What one customer brought after what it took to serve it. */
export interface CustomerProfit<Activity extends string = string> {
  readonly currency: string;
  readonly revenue: DecimalString;
  readonly costOfGoods: DecimalString;
  /** Revenue less cost of goods. */
  readonly grossMargin: DecimalString;
  /** In the order of the policy; they sum to `costToServe`. */
  readonly activities: readonly CostOfActivity<Activity>[];
  readonly costToServe: DecimalString;
  /** Gross margin less cost to serve. */
  readonly profit: DecimalString;
  /** Gross margin over revenue; `null` where the revenue is not above zero. */
  readonly grossMarginRate: Ratio | null;
  /** Profit over revenue; `null` where the revenue is not above zero. */
  readonly profitRate: Ratio | null;
}

/** The customers together whose profit is known. */
export interface CustomerProfitSummary<Activity extends string = string>
  extends Omit<CustomerProfit<Activity>, 'grossMarginRate' | 'profitRate'> {
  readonly customers: number;
  /** Customers whose profit cannot be told; they are in none of the sums. */
  readonly unknown: number;
}
