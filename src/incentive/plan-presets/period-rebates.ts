import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentivePlanDraft } from '../policy.js';

/**
 * Monthly rebate 月返: each slice of the purchases of a month earns its own rate, so nothing jumps at a bound. What returns take back is set off
 * against later months.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const monthlyRebate: IncentivePlanDraft = /* @__PURE__ */ frozen({
  id: 'monthly-rebate',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Monthly rebate', 'zh-CN': '月返' },
  currency: 'CNY',
  period: 'month',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '100000', rate: '0.005' },
    { from: '100000', to: '300000', rate: '0.01' },
    { from: '300000', to: null, rate: '0.015' },
  ],
  negativeDue: 'carry-forward',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Quarterly rebate 季返: the band reached gives its rate to all purchases of the quarter, times a factor by the collection rate 回款率. Slow
 * payers get four fifths, bad ones nothing.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const quarterlyRebate: IncentivePlanDraft<'collectionRate'> = /* @__PURE__ */ frozen({
  id: 'quarterly-rebate',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Quarterly rebate', 'zh-CN': '季返' },
  measureLabels: { collectionRate: { en: 'collection rate', 'zh-CN': '回款率' } },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '300000', to: '600000', rate: '0.015' },
    { from: '600000', to: '1000000', rate: '0.02' },
    { from: '1000000', to: null, rate: '0.03' },
  ],
  conditions: [
    {
      id: 'collection',
      label: { en: 'collection', 'zh-CN': '回款' },
      type: 'factor-by-band',
      measure: 'collectionRate',
      bands: [
        { upTo: '0.8', factor: '0' },
        { upTo: '0.95', factor: '0.8' },
      ],
      otherwise: '1',
      upperBound: 'exclusive',
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Annual rebate 年返, settled each quarter: purchases run on through the year, the band reached gives its rate to all of them, and what was
 * settled in the year is set off.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const annualRebate: IncentivePlanDraft = /* @__PURE__ */ frozen({
  id: 'annual-rebate',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Annual rebate, settled each quarter', 'zh-CN': '年返（按季预结）' },
  currency: 'CNY',
  period: 'quarter',
  reset: 'each-year',
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '1000000', to: '3000000', rate: '0.01' },
    { from: '3000000', to: '5000000', rate: '0.02' },
    { from: '5000000', to: null, rate: '0.03' },
  ],
  negativeDue: 'carry-forward',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
