import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { CommissionCredit } from './commission-credit-policy.js';

/**
 * Commission shared by two sellers, and a smaller one for their manager on top 销售提成分摊: 60 % and 40 % of a sale at 2 %, and 0.25 % of
 * the whole for the manager.
 *
 * @source house rule; the shape is that of Oracle Incentive Compensation, examples of calculated incentive earnings
 * @category Presets
 */
export const splitCommission: IncentiveTermsDraft<CommissionCredit> = /* @__PURE__ */ frozen({
  id: 'split-commission',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Commission, split with manager roll-up', 'zh-CN': '销售提成：分摊与上级提成' },
  currency: 'CNY',
  terms: {
    type: 'commission-credit',
    credits: [
      {
        id: 'lead',
        kind: 'split',
        share: '0.6',
        rate: '0.02',
        label: { en: 'lead seller', 'zh-CN': '主办销售' },
      },
      {
        id: 'support',
        kind: 'split',
        share: '0.4',
        rate: '0.02',
        label: { en: 'supporting seller', 'zh-CN': '协办销售' },
      },
      {
        id: 'manager',
        kind: 'roll-up',
        share: '1',
        rate: '0.0025',
        label: { en: 'sales manager', 'zh-CN': '销售经理' },
      },
    ],
  },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
