import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { Label } from '../../kernel/decision/index.js';

/** How the customers of a level usually are, by one trait. */
export interface GradeTrait {
  readonly trait: 'price-sensitivity' | 'growth' | 'loyalty' | 'advocacy';
  readonly degree: 'low' | 'fair' | 'high' | 'very-high';
  readonly label: Label;
}

/** What the customers of a level of the pyramid are usually like. */
export interface GradeProfile<Grade extends string = string> {
  readonly grade: Grade;
  readonly traits: readonly GradeTrait[];
}

/**
 * What the customers of each level of {@link customerPyramid} are usually like: how far price moves them, how much they still grow, how
 * loyal they are, and whether they recommend. What to expect and to check, not a rule: no grade is computed from it.
 *
 * @source house rule: Zeithaml, Rust and Lemon 2001 tell levels apart by price sensitivity, growth, commitment and word of mouth, in words and
 * not in degrees; the degrees, and which level has which, are convention of the Chinese texts
 * @category Presets
 */
export const customerPyramidProfiles: readonly GradeProfile<
  'important' | 'main' | 'ordinary' | 'small'
>[] = /* @__PURE__ */ frozen([
  {
    grade: 'important',
    traits: [
      {
        trait: 'price-sensitivity',
        degree: 'low',
        label: { en: 'hardly moved by price', 'zh-CN': '对价格不敏感' },
      },
      {
        trait: 'growth',
        degree: 'high',
        label: { en: 'still grows, and tries what is new', 'zh-CN': '增长潜力大，愿意试用新产品' },
      },
      {
        trait: 'loyalty',
        degree: 'very-high',
        label: { en: 'stays, in a long partnership', 'zh-CN': '忠诚度很高，长期合作' },
      },
      {
        trait: 'advocacy',
        degree: 'high',
        label: { en: 'brings other customers', 'zh-CN': '乐于推荐新客户' },
      },
    ],
  },
  {
    grade: 'main',
    traits: [
      {
        trait: 'price-sensitivity',
        degree: 'fair',
        label: { en: 'asks for a better price', 'zh-CN': '对价格比较敏感，会要求优惠' },
      },
      {
        trait: 'growth',
        degree: 'fair',
        label: { en: 'buys much, and little more from here on', 'zh-CN': '用量大，增长空间有限' },
      },
      {
        trait: 'loyalty',
        degree: 'fair',
        label: { en: 'buys from several suppliers', 'zh-CN': '同时与多家供应商往来' },
      },
      {
        trait: 'advocacy',
        degree: 'fair',
        label: { en: 'recommends now and then', 'zh-CN': '偶有推荐' },
      },
    ],
  },
  {
    grade: 'ordinary',
    traits: [
      {
        trait: 'price-sensitivity',
        degree: 'high',
        label: { en: 'chooses by price', 'zh-CN': '对价格敏感' },
      },
      { trait: 'growth', degree: 'low', label: { en: 'grows little', 'zh-CN': '增长有限' } },
      {
        trait: 'loyalty',
        degree: 'low',
        label: { en: 'changes suppliers easily', 'zh-CN': '忠诚度较低' },
      },
      { trait: 'advocacy', degree: 'low', label: { en: 'seldom recommends', 'zh-CN': '很少推荐' } },
    ],
  },
  {
    grade: 'small',
    traits: [
      {
        trait: 'price-sensitivity',
        degree: 'very-high',
        label: { en: 'buys for the price alone', 'zh-CN': '只看价格' },
      },
      {
        trait: 'growth',
        degree: 'low',
        label: { en: 'grows little, a few apart', 'zh-CN': '增长有限，个别有潜力' },
      },
      {
        trait: 'loyalty',
        degree: 'low',
        label: { en: 'buys once, or by chance', 'zh-CN': '零星购买，忠诚度低' },
      },
      {
        trait: 'advocacy',
        degree: 'low',
        label: { en: 'may complain aloud', 'zh-CN': '可能传播负面口碑' },
      },
    ],
  },
]);
