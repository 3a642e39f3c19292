import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { ValueProfilePolicyDraft } from './profile-policy.js';

const halves = { type: 'quantiles', middle: '0.5', high: '0.8' } as const;

/**
 * Present value over twelve months; in each part the upper half of the population is middle, its upper fifth high 按分位数划分客户价值.
 *
 * @source house rule: the fifth that the 80/20 rule asks about
 * @category Presets
 */
export const valueProfileByQuantiles: ValueProfilePolicyDraft = /* @__PURE__ */ frozen({
  id: 'value-profile-by-quantiles',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Value profile by quantiles', 'zh-CN': '客户价值画像（按分位数）' },
  window: { type: 'rolling-months', months: 12 },
  present: halves,
  potential: halves,
  longTerm: halves,
  frequency: halves,
});
