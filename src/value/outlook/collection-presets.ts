import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { CollectionPolicyDraft } from './collection-policy.js';

/**
 * Ask on the day on which the customer usually pays, after the due date; remind three days before.
 *
 * @source house rule
 * @category Presets
 */
export const usualPayDay: CollectionPolicyDraft = /* @__PURE__ */ frozen({
  id: 'usual-pay-day',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Collect on the usual pay day', 'zh-CN': '按客户习惯付款日收款' },
  remindDays: 3,
});
