import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentivePlanDraft } from '../policy.js';

/**
 * Purchase reward 提货奖励: 400 for every full 50,000 that is picked up in a month; the day of the pick-up decides on the month.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const purchaseReward: IncentivePlanDraft = /* @__PURE__ */ frozen({
  id: 'purchase-reward',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Purchase reward', 'zh-CN': '提货奖励' },
  currency: 'CNY',
  period: 'month',
  event: 'pick-up',
  basis: 'net-amount',
  structure: 'per-increment',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, lump: '400', every: '50000' }],
  negativeDue: 'carry-forward',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Goods in kind 实物返利 (满赠): one piece of `gift` for every full twenty pieces bought in a quarter.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const goodsInKindRebate: IncentivePlanDraft = /* @__PURE__ */ frozen({
  id: 'goods-in-kind',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Goods in kind', 'zh-CN': '实物返利' },
  currency: 'CNY',
  payout: { type: 'goods', product: 'gift' },
  period: 'quarter',
  basis: 'quantity',
  structure: 'per-increment',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, lump: '1', every: '20' }],
  negativeDue: 'carry-forward',
  rounding: { scale: 0, mode: 'floor' },
});
