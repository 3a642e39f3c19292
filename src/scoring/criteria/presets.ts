import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { CriteriaPolicyDraft } from './policy.js';

const credit = { excellent: 3, good: 2, fair: 1, poor: 0 } as const;
const outlook = { high: 2, medium: 1, low: 0 } as const;

/** The names of the criteria of {@link customerComposite}. */
export type CustomerCriterion =
  | 'orderAmount'
  | 'contributionRate'
  | 'credit'
  | 'growth'
  | 'strategicFit';

/**
 * The composite score of a customer 客户综合评分: order amount, contribution rate, credit standing, growth prospect, strategic fit.
 *
 * Plain data: spread it and change what differs in your house. The order amount and the contribution rate 贡献率, what a customer brings
 * over what all bring, are placed between the least and the largest of those compared: among a thousand customers a share of 0.003
 * may be the best. The three judgements are names. What is unknown of a customer leaves its weight to the rest, and is named in `missing`.
 *
 * @source house rule: what a sales team names when asked for its best customers, with weights to start from
 * @category Presets
 */
export const customerComposite: CriteriaPolicyDraft<CustomerCriterion> = /* @__PURE__ */ frozen({
  id: 'customer-composite',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Composite score of a customer', 'zh-CN': '客户综合评分' },
  criteria: [
    {
      id: 'orderAmount',
      label: { en: 'Order amount', 'zh-CN': '订单额' },
      direction: 'benefit',
    },
    {
      id: 'contributionRate',
      label: { en: 'Contribution rate', 'zh-CN': '贡献率' },
      direction: 'benefit',
    },
    {
      id: 'credit',
      label: { en: 'Credit standing', 'zh-CN': '信用' },
      direction: 'benefit',
      grades: credit,
      normalisation: { type: 'range', from: 0, to: 3, outside: 'refuse' },
    },
    {
      id: 'growth',
      label: { en: 'Growth prospect', 'zh-CN': '成长性' },
      direction: 'benefit',
      grades: outlook,
      normalisation: { type: 'range', from: 0, to: 2, outside: 'refuse' },
    },
    {
      id: 'strategicFit',
      label: { en: 'Strategic fit', 'zh-CN': '战略契合' },
      direction: 'benefit',
      grades: outlook,
      normalisation: { type: 'range', from: 0, to: 2, outside: 'refuse' },
    },
  ],
  weights: {
    type: 'given',
    scale: 'relative',
    weights: { orderAmount: 30, contributionRate: 25, credit: 20, growth: 15, strategicFit: 10 },
  },
  normalisation: 'min-max',
  missing: 'redistribute',
});
