import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { NeedPolicyDraft } from './need-policy.js';

/**
 * For what is used up steadily: the last purchase lasts as long as earlier ones did, per unit bought.
 *
 * @source house rule
 * @category Presets
 */
export const steadyUse: NeedPolicyDraft = /* @__PURE__ */ frozen({
  id: 'steady-use',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Next need from steady use', 'zh-CN': '按稳定消耗推算下次需求' },
  method: 'quantity-rate',
});

/**
 * For what is bought at a rhythm of its own, whatever the quantity: the median of the days between purchases.
 *
 * @source house rule
 * @category Presets
 */
export const usualRhythm: NeedPolicyDraft = /* @__PURE__ */ frozen({
  id: 'usual-rhythm',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Next need from the usual rhythm', 'zh-CN': '按购买节奏推算下次需求' },
  method: 'median-gap',
});

/**
 * For stock that somebody counts: order in time for 7 days of delivery with 3 days to spare, enough for 30 days.
 *
 * @source house rule
 * @category Presets
 */
export const stockForThirtyDays: NeedPolicyDraft = /* @__PURE__ */ frozen({
  id: 'stock-for-thirty-days',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Stock for 30 days', 'zh-CN': '备足 30 天库存' },
  method: 'stock-in-hand',
  quantity: { type: 'cover', days: 30 },
  leadDays: 7,
  safetyDays: 3,
});
