import { frozen } from '../../../kernel/decision/freeze-deep.js';
import type { GradingCheckPolicyDraft } from './policy.js';

/**
 * Whether to grade customers at all 分级条件: more than 50 customers for each manager, at least half of the customers expected to
 * buy twice or more, and the top 20 % hold at least half of the value.
 *
 * Reads the measures `expectedPurchases` and `value`. That there are three checks, and the two sales or services of the second,
 * are the field's; the other bounds are ours: change them to your trade.
 *
 * @source the three conditions of the field's Chinese texts; the bounds are a house rule
 * @category Presets
 */
export const gradingCheck: GradingCheckPolicyDraft<'expectedPurchases' | 'value'> =
  /* @__PURE__ */ frozen({
    id: 'grading-check',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Is it worth while to grade?', 'zh-CN': '客户分级条件' },
    measureLabels: {
      expectedPurchases: { en: 'expected purchases', 'zh-CN': '预期购买次数' },
      value: { en: 'value', 'zh-CN': '客户价值' },
    },
    span: { customersPerManager: '50' },
    purchases: { measure: 'expectedPurchases', atLeast: '2', share: '0.5' },
    values: { type: 'top-share', measure: 'value', top: '0.2', atLeast: '0.5' },
  });
