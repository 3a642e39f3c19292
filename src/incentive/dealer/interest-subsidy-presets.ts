import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { InterestSubsidyDraft } from './interest-subsidy-policy.js';

/**
 * Off-season prepayment 淡季打款补息: 0.6 % per month on money paid in before the goods are picked up.
 * Spread it and give it the dates of your season.
 *
 * @source house rule: a rate of the field, over months of 30 days
 * @category Presets
 */
export const interestSubsidyTerms: IncentiveTermsDraft<InterestSubsidyDraft> =
  /* @__PURE__ */ frozen({
    id: 'off-season-prepayment',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    currency: 'CNY',
    label: { en: 'Off-season prepayment subsidy', 'zh-CN': '淡季打款补息' },
    terms: {
      type: 'interest-subsidy',
      rate: '0.006',
      dayCount: 'month-30',
      earnsFrom: 'deposit-date',
    },
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });
