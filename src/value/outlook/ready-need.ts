import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { compiler } from '../../kernel/decision/index.js';
import { requireObject, requireWhole, requireWord, throwInput } from '../../kernel/errors/index.js';
import { lintNeed } from './lint-need.js';
import { businessDayMoves, mostDaysAhead, needMethods, returnRules } from './need-bounds.js';
import { needFormat } from './need-format.js';
import type { NeedPolicy } from './need-policy.js';

/** How much is ordered, its figures read. */
export type ReadyQuantity =
  | { readonly type: 'last' | 'median' }
  | {
      readonly type: 'cover';
      readonly days: number;
      readonly packSize: Decimal;
      readonly minimumOrder: Decimal;
    };

/** A need policy with its figures read. */
export interface ReadyNeed
  extends Pick<
    NeedPolicy,
    'method' | 'minimumPurchases' | 'returns' | 'leadDays' | 'safetyDays' | 'businessDay'
  > {
  readonly quantity: ReadyQuantity;
  readonly tail: Decimal;
}

/** What a need policy comes to; of one that was trusted every field is looked at. */
export const readyNeed = /* @__PURE__ */ compiler<NeedPolicy, ReadyNeed>(
  needFormat,
  'defineNeedPolicy',
  (policy) => ({
    method: requireWord(policy.method, '/method', needMethods),
    minimumPurchases: requireWhole(policy.minimumPurchases, '/minimumPurchases', 2, 1000),
    returns: requireWord(policy.returns, '/returns', returnRules),
    leadDays: requireWhole(policy.leadDays, '/leadDays', 0, mostDaysAhead),
    safetyDays: requireWhole(policy.safetyDays, '/safetyDays', 0, mostDaysAhead),
    businessDay: requireWord(policy.businessDay, '/businessDay', businessDayMoves),
    quantity: readQuantity(policy.quantity),
    tail: toNotNegative(policy.tail, '/tail', 6),
  }),
  lintNeed,
);

function readQuantity(value: unknown): ReadyQuantity {
  const { type, days, packSize, minimumOrder } = requireObject(value, '/quantity', '{ type }');
  const word = requireWord(type, '/quantity/type', ['last', 'median', 'cover']);
  if (word !== 'cover') return { type: word };
  const pack = toDecimal(packSize, '/quantity/packSize');
  if (pack.lte(0))
    throwInput('input/out-of-range', '/quantity/packSize', 'expected a pack size above zero');
  return {
    type: word,
    days: requireWhole(days, '/quantity/days', 1, mostDaysAhead),
    packSize: pack,
    minimumOrder: toNotNegative(minimumOrder, '/quantity/minimumOrder'),
  };
}
