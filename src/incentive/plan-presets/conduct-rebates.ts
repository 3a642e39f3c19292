import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentivePlanDraft } from '../policy.js';

/**
 * Rebate that hangs on collection 回款达标返利: 2 % of the quarter where at least 90 % of it was collected, else nothing; 50,000 a quarter at most.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const collectionGatedRebate: IncentivePlanDraft<'collectionRate'> = /* @__PURE__ */ frozen({
  id: 'collection-gated-rebate',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Rebate for payment on time', 'zh-CN': '回款达标返利' },
  measureLabels: { collectionRate: { en: 'collection rate', 'zh-CN': '回款率' } },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.02' }],
  conditions: [
    {
      id: 'collection',
      label: { en: 'collection on time', 'zh-CN': '回款达标' },
      type: 'gate',
      measure: 'collectionRate',
      atLeast: '0.9',
    },
  ],
  limits: [{ type: 'cap', amount: '50000' }],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Rebate for price discipline 价格秩序返利: 1 % of the quarter. Each late report takes a tenth of a point of purchases; one sale below the agreed
 * price 低价 takes a fifth of what is left, two take a half, three and more take all; a single diversion 窜货 voids it.
 *
 * @source house rule: points, percent and forfeit as dealer contracts have them; the figures are an example
 * @category Presets
 */
export const priceDisciplineRebate: IncentivePlanDraft<
  'lateReports' | 'priceOffences' | 'diversions'
> = /* @__PURE__ */ frozen({
  id: 'price-discipline-rebate',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Rebate for price discipline', 'zh-CN': '价格秩序返利' },
  measureLabels: {
    lateReports: { en: 'late reports', 'zh-CN': '迟报次数' },
    priceOffences: { en: 'sales below the agreed price', 'zh-CN': '低价销售次数' },
    diversions: { en: 'diversions', 'zh-CN': '窜货次数' },
  },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.01' }],
  conditions: [
    {
      id: 'reporting',
      label: { en: 'reporting', 'zh-CN': '按时报送' },
      type: 'points',
      measure: 'lateReports',
      rate: '-0.001',
    },
    {
      id: 'price',
      label: { en: 'price discipline', 'zh-CN': '价格纪律' },
      type: 'penalty-ladder',
      measure: 'priceOffences',
      ladder: ['0.2', '0.5', '1'],
    },
    {
      id: 'diversion',
      label: { en: 'no diversion', 'zh-CN': '禁止窜货' },
      type: 'forfeit',
      measure: 'diversions',
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Rebate for display and exclusivity 陈列与专营返利: 1.5 % of the quarter where the display scores at least 80 and everything the dealer bought in the
 * line came from us (a share of exactly 1).
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const displayAndExclusivityRebate: IncentivePlanDraft<'displayRate' | 'shareOfPurchases'> =
  /* @__PURE__ */ frozen({
    id: 'display-and-exclusivity',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Rebate for display and exclusivity', 'zh-CN': '陈列与专营返利' },
    measureLabels: {
      displayRate: { en: 'display compliance', 'zh-CN': '陈列达标率' },
      shareOfPurchases: { en: 'our share of its purchases', 'zh-CN': '专营占比' },
    },
    currency: 'CNY',
    period: 'quarter',
    basis: 'net-amount',
    structure: 'all-units',
    boundary: 'lower-inclusive',
    bands: [{ from: '0', to: null, rate: '0.015' }],
    conditions: [
      {
        id: 'display',
        label: { en: 'display', 'zh-CN': '陈列' },
        type: 'gate',
        measure: 'displayRate',
        atLeast: '0.8',
      },
      {
        id: 'exclusivity',
        label: { en: 'exclusivity', 'zh-CN': '专营' },
        type: 'gate',
        measure: 'shareOfPurchases',
        atLeast: '1',
      },
    ],
    negativeDue: 'claw-back',
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });

/**
 * Rebate for the dealer's own promotion 自投促销返利: 2 % of the quarter in full where the dealer itself spent at least 2 % of its purchases on
 * promotion, half of it from 1 % on, in a straight line between, and nothing below.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const promotionSpendRebate: IncentivePlanDraft<'promotionRate'> = /* @__PURE__ */ frozen({
  id: 'promotion-spend-rebate',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: "Rebate for the dealer's own promotion", 'zh-CN': '自投促销返利' },
  measureLabels: {
    promotionRate: { en: 'own promotion spend per purchases', 'zh-CN': '自投促销费率' },
  },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.02' }],
  conditions: [
    {
      id: 'promotion',
      label: { en: 'own promotion', 'zh-CN': '自投促销' },
      type: 'factor-by-points',
      measure: 'promotionRate',
      points: [
        { at: '0.01', factor: '0.5' },
        { at: '0.02', factor: '1' },
      ],
      between: 'linear',
      above: 'hold',
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
