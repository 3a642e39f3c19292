import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentivePlanDraft } from '../policy.js';

/**
 * Year-end bonus 年终奖, the part up to the target: from exactly 60 % of the annual target on 4 % of all purchases, from exactly 100 % on 6 %.
 * What lies beyond the target earns the {@link excessBonus} on top.
 *
 * @source house rule: the scheme of a Chinese dealer contract, with its hole at exactly 60 % closed
 * @category Presets
 */
export const yearEndBonus: IncentivePlanDraft<'annualTarget'> = /* @__PURE__ */ frozen({
  id: 'year-end-bonus',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Year-end bonus', 'zh-CN': '年终奖' },
  measureLabels: { annualTarget: { en: 'annual target', 'zh-CN': '年度目标' } },
  currency: 'CNY',
  period: 'year',
  basis: {
    tier: { type: 'completion', of: 'net-amount', target: 'annualTarget' },
    pay: 'net-amount',
  },
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0.6', to: '1', rate: '0.04' },
    { from: '1', to: null, rate: '0.06' },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Year-end bonus 年终奖, the part beyond the target 超额奖: 2 % more of what was bought beyond the annual target. Beside {@link yearEndBonus} that
 * makes 6 % up to the target and 8 % beyond it.
 *
 * @source house rule: the scheme of a Chinese dealer contract; its excess part as growth over the target
 * @category Presets
 */
export const excessBonus: IncentivePlanDraft<'annualTarget'> = /* @__PURE__ */ frozen({
  id: 'excess-bonus',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Year-end bonus beyond the target', 'zh-CN': '年终超额奖' },
  measureLabels: { annualTarget: { en: 'annual target', 'zh-CN': '年度目标' } },
  currency: 'CNY',
  period: 'year',
  basis: {
    tier: {
      type: 'growth',
      of: 'net-amount',
      baseline: 'annualTarget',
      nonPositiveBaseline: 'undetermined',
    },
    pay: 'increment',
  },
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.02' }],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Growth bonus 增长奖: the growth over last year is paid on, at a rate by how large it is in shares of last year; a new dealer gets a small rate on
 * everything.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const growthBonus: IncentivePlanDraft<'lastYear'> = /* @__PURE__ */ frozen({
  id: 'growth-bonus',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Growth bonus', 'zh-CN': '增长奖' },
  measureLabels: { lastYear: { en: 'purchases of last year', 'zh-CN': '上年进货额' } },
  currency: 'CNY',
  period: 'year',
  basis: {
    tier: {
      type: 'growth',
      of: 'net-amount',
      baseline: 'lastYear',
      nonPositiveBaseline: { newPartnerRate: '0.005' },
    },
    pay: 'increment',
  },
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '0.1', rate: '0.02' },
    { from: '0.1', to: '0.3', rate: '0.04' },
    { from: '0.3', to: null, rate: '0.06' },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

/**
 * Target by collection 完成率 × 回款率: a rate table of how far the quarter's target was completed and how much of it was collected.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const completionByCollection: IncentivePlanDraft<'quarterTarget' | 'collectionRate'> =
  /* @__PURE__ */ frozen({
    id: 'completion-by-collection',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Target completion by collection rate', 'zh-CN': '完成率与回款率奖励' },
    measureLabels: {
      quarterTarget: { en: 'target of the quarter', 'zh-CN': '季度目标' },
      collectionRate: { en: 'collection rate', 'zh-CN': '回款率' },
    },
    currency: 'CNY',
    period: 'quarter',
    basis: {
      tier: { type: 'completion', of: 'net-amount', target: 'quarterTarget' },
      pay: 'net-amount',
    },
    structure: 'matrix',
    boundary: 'lower-inclusive',
    matrix: {
      rowFrom: ['0.8', '1', '1.2'],
      column: 'collectionRate',
      columnFrom: ['0.8', '0.95'],
      rates: [
        ['0.005', '0.01'],
        ['0.01', '0.02'],
        ['0.015', '0.03'],
      ],
    },
    negativeDue: 'claw-back',
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });

/**
 * Product mix bonus 产品结构奖: the larger the share of the premium range, the higher the rate on all purchases of the quarter. `premium` stands for
 * everything below it in the hierarchy of products.
 *
 * @source house rule: the shape of the field; the figures are an example
 * @category Presets
 */
export const productMixBonus: IncentivePlanDraft = /* @__PURE__ */ frozen({
  id: 'product-mix-bonus',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Product mix bonus', 'zh-CN': '产品结构奖' },
  currency: 'CNY',
  period: 'quarter',
  basis: {
    tier: { type: 'mix', of: 'net-amount', scope: { products: { include: ['premium'] } } },
    pay: 'net-amount',
  },
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0.2', to: '0.4', rate: '0.005' },
    { from: '0.4', to: null, rate: '0.01' },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
