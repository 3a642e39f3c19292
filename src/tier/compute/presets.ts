import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { TierPolicyDraft } from '../policy.js';
import type { ComputeRuleDraft, PyramidRuleDraft } from './policy.js';

/** What is spread into a policy with other grades must not bring a type of its own for what the preset does not have. */
type Bare<Grade extends string, M extends string> = Omit<
  TierPolicyDraft<Grade, M>,
  'grant' | 'entitlements' | 'compute'
>;

type Pyramid<Grade extends string, M extends string> = Bare<Grade, M> & {
  readonly compute: PyramidRuleDraft<Grade, M>;
};

/**
 * The customer pyramid 客户金字塔: the top 1 % important, the next 19 % main, the next 30 % ordinary, the last 50 % small,
 * ranked by the measure `value`.
 *
 * @source the last half as small customers is in the field's Chinese texts; 1/19/30 is textbook convention
 * @category Presets
 */
export const customerPyramid: Pyramid<'important' | 'main' | 'ordinary' | 'small', 'value'> =
  /* @__PURE__ */ frozen({
    id: 'customer-pyramid',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Customer pyramid', 'zh-CN': '客户金字塔' },
    compute: {
      type: 'pyramid',
      measure: 'value',
      grades: [
        { grade: 'important', share: '0.01', label: { en: 'important', 'zh-CN': '重要客户' } },
        { grade: 'main', share: '0.19', label: { en: 'main', 'zh-CN': '主要客户' } },
        { grade: 'ordinary', share: '0.30', label: { en: 'ordinary', 'zh-CN': '普通客户' } },
        { grade: 'small', share: '0.50', label: { en: 'small', 'zh-CN': '小客户' } },
      ],
    },
  });

type Draft<Rule extends ComputeRuleDraft['type'], Grade extends string, M extends string> = Bare<
  Grade,
  M
> & { readonly compute: Extract<ComputeRuleDraft<Grade, M>, { readonly type: Rule }> };

/**
 * Present value × potential 现实价值×潜在价值: keep those who are valuable and may become more so, hold those who are valuable now, grow those who
 * may become so, and keep the service of the others cheap. Each axis is cut at the better half of the population.
 *
 * Ranks by the measures `value` and `potential`, of which the caller says what they are: a year's contribution, and a forecast or a share of wallet
 * not yet won.
 *
 * @source the four fields are textbook convention of customer value grading; that each axis is cut in halves is a house rule
 * @category Presets
 */
export const presentPotentialGrid: Draft<
  'grid',
  'valuable' | 'to-hold' | 'to-grow' | 'low-value',
  'value' | 'potential'
> = /* @__PURE__ */ frozen({
  id: 'present-potential-grid',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Present value and potential', 'zh-CN': '现实价值与潜在价值矩阵' },
  measureLabels: {
    value: { en: 'present value', 'zh-CN': '现实价值' },
    potential: { en: 'potential', 'zh-CN': '潜在价值' },
  },
  compute: {
    type: 'grid',
    rows: {
      measure: 'value',
      levels: [
        { level: 'high', share: '0.5', label: { en: 'high', 'zh-CN': '高' } },
        { level: 'low', share: '0.5', label: { en: 'low', 'zh-CN': '低' } },
      ],
    },
    columns: {
      measure: 'potential',
      levels: [
        { level: 'high', share: '0.5', label: { en: 'high', 'zh-CN': '高' } },
        { level: 'low', share: '0.5', label: { en: 'low', 'zh-CN': '低' } },
      ],
    },
    grades: [
      { grade: 'valuable', label: { en: 'most valuable', 'zh-CN': '最有价值客户' } },
      { grade: 'to-hold', label: { en: 'to hold', 'zh-CN': '重点维系客户' } },
      { grade: 'to-grow', label: { en: 'to grow', 'zh-CN': '潜力客户' } },
      { grade: 'low-value', label: { en: 'low value', 'zh-CN': '低价值客户' } },
    ],
    cells: [
      ['valuable', 'to-hold'],
      ['to-grow', 'low-value'],
    ],
  },
});

/**
 * 80/20 二八法则: the customers who bring the first 80 % of the total, ranked by the measure `value`, and the others. How many
 * these are is what the grading finds; it need not be a fifth.
 *
 * @source the 80/20 rule as ABC analysis has it; that the customer who crosses 80 % still belongs is its usual reading, and a field of the policy
 * @category Presets
 */
export const eightyTwenty: Draft<'abc', 'vital' | 'other', 'value'> = /* @__PURE__ */ frozen({
  id: 'eighty-twenty',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: '80/20', 'zh-CN': '二八分类' },
  compute: {
    type: 'abc',
    measure: 'value',
    grades: [
      { grade: 'vital', upTo: '0.8', label: { en: 'vital few', 'zh-CN': '关键少数' } },
      { grade: 'other', upTo: '1', label: { en: 'others', 'zh-CN': '其他客户' } },
    ],
    boundary: 'crossing',
    ties: 'by-id',
  },
});
