import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../../kernel/decision/index.js';

/**
 * How the day of the next need is found.
 *
 * `quantity-rate`: what was bought before the last purchase, over the days from the first to the last, is the daily use; the
 * last purchase lasts its quantity divided by it. `median-gap` and `mean-gap`: the days between purchases, whatever was
 * bought. `stock-in-hand`: the stock that was counted, divided by the daily use, which is given or found as in
 * `quantity-rate`.
 */
export type NeedMethod = 'quantity-rate' | 'median-gap' | 'mean-gap' | 'stock-in-hand';

/**
 * How much is expected: as much as the `last` time; the `median` of the purchases; or as much as will `cover` so many days
 * from delivery on, less what will be left then, at least `minimumOrder` and rounded up to whole packs.
 */
export type NeedQuantity =
  | { readonly type: 'last' | 'median' }
  | {
      readonly type: 'cover';
      readonly days: number;
      readonly packSize: DecimalInput;
      readonly minimumOrder: DecimalInput;
    };

/** {@link NeedQuantity} as it is typed. */
export type NeedQuantityDraft =
  | { readonly type: 'last' | 'median' }
  | {
      readonly type: 'cover';
      readonly days: number;
      readonly packSize?: DecimalInput;
      readonly minimumOrder?: DecimalInput;
    };

/** Where a date goes that is not worked: nowhere (`none`), to the business day before it, or to the one after it. */
export type BusinessDayMove = 'none' | 'previous' | 'next';

/** How the next need of a customer is told from its purchases or its stock. */
export interface NeedPolicy extends Policy {
  readonly method: NeedMethod;
  /** Days with a purchase below which a rhythm is not told, at least 2. */
  readonly minimumPurchases: number;
  /** What a return does: it is taken `from-earlier` purchases, the latest first, or left out. */
  readonly returns: 'from-earlier' | 'leave-out';
  readonly quantity: NeedQuantity;
  /** Calendar days from order to delivery. */
  readonly leadDays: number;
  /** Calendar days for which something should still be there at delivery. */
  readonly safetyDays: number;
  /** Where the day to order goes that is not worked. */
  readonly businessDay: BusinessDayMove;
  /** The part of the gaps beyond either end of the spread, 0 to 0.5; quantiles of type 7. */
  readonly tail: DecimalInput;
}

/** {@link NeedPolicy} as it is typed. */
export interface NeedPolicyDraft extends PolicyDraft {
  readonly method: NeedMethod;
  readonly minimumPurchases?: number;
  readonly returns?: NeedPolicy['returns'];
  readonly quantity?: NeedQuantityDraft;
  readonly leadDays?: number;
  readonly safetyDays?: number;
  readonly businessDay?: BusinessDayMove;
  readonly tail?: DecimalInput;
}
