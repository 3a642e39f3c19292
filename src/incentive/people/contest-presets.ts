import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { ContestDraft } from './contest-policy.js';

/**
 * A contest among own sales people 销售竞赛: three prizes, shared where people tie.
 *
 * @source house rule
 * @category Presets
 */
export const salesContest: IncentiveTermsDraft<ContestDraft> = /* @__PURE__ */ frozen({
  id: 'sales-contest',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Sales contest', 'zh-CN': '销售竞赛' },
  currency: 'CNY',
  terms: { type: 'contest', prizes: ['5000', '3000', '1000'], ties: 'pool-and-split' },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * A contest among the sales people of the dealers 经销商业务员竞赛: five prizes in whole yuan, the tied take the prize of their rank, and
 * who scores below 100 wins nothing.
 *
 * @source house rule
 * @category Presets
 */
export const dealerStaffContest: IncentiveTermsDraft<ContestDraft> = /* @__PURE__ */ frozen({
  id: 'dealer-staff-contest',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Contest for the staff of dealers', 'zh-CN': '经销商业务员竞赛' },
  currency: 'CNY',
  terms: {
    type: 'contest',
    prizes: ['2000', '1000', '1000', '500', '500'],
    ties: 'each-takes-rank-prize',
    minimumScore: '100',
  },
  rounding: { scale: 0, mode: 'half-away-from-zero' },
});
