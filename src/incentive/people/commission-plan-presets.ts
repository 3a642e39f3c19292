import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { CommissionDraw } from './commission-draw-policy.js';
import type { CommissionRatesDraft } from './commission-rates-policy.js';
import type { CommissionReleaseDraft } from './commission-release-policy.js';
import type { RampQuota } from './ramp-quota-policy.js';

/**
 * Commission that accelerates with attainment 阶梯提成: 2 % of sales up to 80 % of the quota, 3 % from there to the quota, 5 % beyond. Each
 * seller has a quota of its own.
 *
 * @source house rule
 * @category Presets
 */
export const acceleratorCommission: IncentiveTermsDraft<CommissionRatesDraft> =
  /* @__PURE__ */ frozen({
    id: 'accelerator-commission',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Commission with accelerator', 'zh-CN': '阶梯提成' },
    currency: 'CNY',
    terms: {
      type: 'commission-rates',
      structure: 'incremental',
      boundary: 'lower-inclusive',
      bands: [
        { from: '0', to: '0.8', rate: '0.02' },
        { from: '0.8', to: '1', rate: '0.03' },
        { from: '1', to: null, rate: '0.05' },
      ],
    },
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });

/**
 * Commission released as the invoice is paid 按回款兑现提成; never more than the whole of it.
 *
 * @source house rule
 * @category Presets
 */
export const commissionOnPayment: IncentiveTermsDraft<CommissionReleaseDraft> =
  /* @__PURE__ */ frozen({
    id: 'commission-on-payment',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Commission released on payment', 'zh-CN': '按回款兑现提成' },
    currency: 'CNY',
    terms: { type: 'commission-release' },
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });

/**
 * A monthly draw that later commission pays back 预支提成（可抵扣）.
 *
 * @source house rule
 * @category Presets
 */
export const recoverableDraw: IncentiveTermsDraft<CommissionDraw> = /* @__PURE__ */ frozen({
  id: 'recoverable-draw',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Recoverable draw', 'zh-CN': '预支提成（可抵扣）' },
  currency: 'CNY',
  terms: { type: 'commission-draw', draw: '3000', recoverable: true },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * A guaranteed monthly minimum of commission, which nobody pays back 保底提成.
 *
 * @source house rule
 * @category Presets
 */
export const guaranteedCommission: IncentiveTermsDraft<CommissionDraw> = /* @__PURE__ */ frozen({
  id: 'guaranteed-commission',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Guaranteed minimum commission', 'zh-CN': '保底提成' },
  currency: 'CNY',
  terms: { type: 'commission-draw', draw: '3000', recoverable: false },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * A new seller's quota 新人爬坡指标: a quarter of the full quota in the first month, then a half, three quarters, and the whole.
 *
 * @source house rule
 * @category Presets
 */
export const newSellerRamp: IncentiveTermsDraft<RampQuota> = /* @__PURE__ */ frozen({
  id: 'new-seller-ramp',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Ramp quota of a new seller', 'zh-CN': '新人爬坡指标' },
  currency: 'CNY',
  terms: { type: 'ramp-quota', quota: '100000', ramp: ['0.25', '0.5', '0.75', '1'] },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
