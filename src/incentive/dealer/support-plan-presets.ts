import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { SupportPlan } from './support-plan-policy.js';

/**
 * Annual support of a dealer 年度支持: storage 仓储, freight 运输, venue 场地, gifts 促销赠品 and advertising 报广, each with its budget, the
 * share that is paid, what is to be done, and the effect expected. Spread it and give it your year and budgets.
 *
 * @source the five kinds of support of the field; the figures are an example
 * @category Presets
 */
export const supportPlanTerms: IncentiveTermsDraft<SupportPlan> = /* @__PURE__ */ frozen({
  id: 'annual-support',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  currency: 'CNY',
  label: { en: 'Annual support', 'zh-CN': '年度支持' },
  measureLabels: {
    daysInStock: { en: 'days in stock', 'zh-CN': '库存天数' },
    onTimeRate: { en: 'rate of deliveries on time', 'zh-CN': '准时送达率' },
    roadShows: { en: 'road shows', 'zh-CN': '路演场次' },
    setsSold: { en: 'sets sold', 'zh-CN': '整套销量' },
    enquiries: { en: 'enquiries', 'zh-CN': '咨询量' },
  },
  terms: {
    type: 'support-plan',
    supports: [
      {
        kind: 'storage',
        label: { en: 'storage', 'zh-CN': '仓储' },
        budget: '24000',
        share: '0.5',
        actions: [{ en: 'Rent a dry warehouse', 'zh-CN': '租用干燥仓库' }],
        effect: { measure: 'daysInStock', target: '30' },
      },
      {
        kind: 'freight',
        label: { en: 'freight', 'zh-CN': '运输' },
        budget: '36000',
        share: '0.5',
        actions: [{ en: 'Deliver to shops within two days', 'zh-CN': '两日内送达门店' }],
        effect: { measure: 'onTimeRate', target: '0.95' },
      },
      {
        kind: 'venue',
        label: { en: 'venue', 'zh-CN': '场地' },
        budget: '20000',
        share: '0.6',
        actions: [{ en: 'Hold four road shows', 'zh-CN': '举办四场路演' }],
        effect: { measure: 'roadShows', target: '4' },
      },
      {
        kind: 'gifts',
        label: { en: 'gifts', 'zh-CN': '促销赠品' },
        budget: '15000',
        share: '1',
        actions: [{ en: 'Give a gift with each set', 'zh-CN': '购整套送赠品' }],
        effect: { measure: 'setsSold', target: '1500' },
      },
      {
        kind: 'advertising',
        label: { en: 'advertising', 'zh-CN': '报广' },
        budget: '30000',
        share: '0.5',
        actions: [{ en: 'Advertise in the local press', 'zh-CN': '投放地方报纸广告' }],
        effect: { measure: 'enquiries', target: '800' },
      },
    ],
  },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
