import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { LabelPolicyDraft } from './label-policy.js';

/** The labels of {@link behaviourLabels}. */
export type BehaviourLabel = 'loyal' | 'lost' | 'potential' | 'ordinary';

/** The labels of {@link regionLabels}. */
export type RegionLabel =
  | 'north'
  | 'northeast'
  | 'east'
  | 'central'
  | 'south'
  | 'southwest'
  | 'northwest'
  | 'elsewhere';

/**
 * Customers by behaviour 按行为分类: loyal 忠诚, lost 流失, potential 潜在, ordinary 一般.
 *
 * From `purchases` (how many; 0 for a prospect) and `sinceLast` (days since the last one), as `summarisePurchases` with unit
 * `'day'` gives them: the bounds are days, and a summary by weeks or months would be misread.
 * Loyal: six purchases or more, the last within 180 days; lost: bought once, but not for a year; potential: has not bought
 * yet, or bought within 180 days. The bounds are ours; change them to the rhythm of your trade.
 *
 * @source house rule
 * @category Presets
 */
export const behaviourLabels = /* @__PURE__ */ frozen({
  id: 'behaviour-labels',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Customers by behaviour', 'zh-CN': '按行为分类' },
  measureLabels: {
    purchases: { en: 'purchases', 'zh-CN': '购买次数' },
    sinceLast: { en: 'days since the last purchase', 'zh-CN': '距上次购买天数' },
  },
  dimensions: [
    {
      id: 'behaviour',
      label: { en: 'behaviour', 'zh-CN': '行为' },
      type: 'exclusive',
      labels: [
        {
          id: 'loyal',
          label: { en: 'loyal', 'zh-CN': '忠诚客户' },
          when: {
            all: [
              { measure: 'purchases', atLeast: '6' },
              { measure: 'sinceLast', below: '180' },
            ],
          },
        },
        {
          id: 'lost',
          label: { en: 'lost', 'zh-CN': '流失客户' },
          when: {
            all: [
              { measure: 'purchases', atLeast: '1' },
              { measure: 'sinceLast', atLeast: '365' },
            ],
          },
        },
        {
          id: 'potential',
          label: { en: 'potential', 'zh-CN': '潜在客户' },
          when: {
            any: [
              { measure: 'purchases', below: '1' },
              { measure: 'sinceLast', below: '180' },
            ],
          },
        },
      ],
      otherwise: { id: 'ordinary', label: { en: 'ordinary', 'zh-CN': '一般客户' } },
    },
  ],
} as const satisfies LabelPolicyDraft<'behaviour', BehaviourLabel>);

/**
 * Customers by region 按地域分类: the seven regions of China, by the word in the fact `region`; a template for your own.
 *
 * @source house rule: the customary seven regions 华北、东北、华东、华中、华南、西南、西北
 * @category Presets
 */
export const regionLabels = /* @__PURE__ */ frozen({
  id: 'region-labels',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Customers by region', 'zh-CN': '按地域分类' },
  measureLabels: { region: { en: 'region', 'zh-CN': '地域' } },
  dimensions: [
    {
      id: 'region',
      label: { en: 'region', 'zh-CN': '地域' },
      type: 'exclusive',
      labels: [
        {
          id: 'north',
          label: { en: 'North China', 'zh-CN': '华北' },
          when: { measure: 'region', equals: 'north' },
        },
        {
          id: 'northeast',
          label: { en: 'Northeast China', 'zh-CN': '东北' },
          when: { measure: 'region', equals: 'northeast' },
        },
        {
          id: 'east',
          label: { en: 'East China', 'zh-CN': '华东' },
          when: { measure: 'region', equals: 'east' },
        },
        {
          id: 'central',
          label: { en: 'Central China', 'zh-CN': '华中' },
          when: { measure: 'region', equals: 'central' },
        },
        {
          id: 'south',
          label: { en: 'South China', 'zh-CN': '华南' },
          when: { measure: 'region', equals: 'south' },
        },
        {
          id: 'southwest',
          label: { en: 'Southwest China', 'zh-CN': '西南' },
          when: { measure: 'region', equals: 'southwest' },
        },
        {
          id: 'northwest',
          label: { en: 'Northwest China', 'zh-CN': '西北' },
          when: { measure: 'region', equals: 'northwest' },
        },
      ],
      otherwise: { id: 'elsewhere', label: { en: 'elsewhere', 'zh-CN': '其他地区' } },
    },
  ],
} as const satisfies LabelPolicyDraft<'region', RegionLabel>);
