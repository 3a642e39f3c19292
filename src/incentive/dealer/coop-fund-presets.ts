import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { CoopFundDraft } from './coop-fund-policy.js';

/**
 * Co-op fund 市场基金: 2 % of purchases, pays half of what is spent on fairs, advertising and shop fronts; lost after twelve months.
 *
 * @source vendortell.com glossary (2 % of purchases, half of the spending)
 * @category Presets
 */
export const coopFundTerms: IncentiveTermsDraft<CoopFundDraft> = /* @__PURE__ */ frozen({
  id: 'co-op-fund',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  currency: 'CNY',
  label: { en: 'Co-op fund', 'zh-CN': '市场基金' },
  terms: {
    type: 'coop-fund',
    accrualRate: '0.02',
    reimbursementRate: '0.5',
    expiresAfterMonths: 12,
    activities: [
      { activity: 'fair', label: { en: 'fair', 'zh-CN': '展会' } },
      { activity: 'advertising', label: { en: 'advertising', 'zh-CN': '广告投放' } },
      { activity: 'shop-front', label: { en: 'shop front', 'zh-CN': '门头制作' } },
    ],
    claimWithinDays: 60,
  },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
