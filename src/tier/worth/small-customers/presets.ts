import { frozen } from '../../../kernel/decision/freeze-deep.js';
import type { SmallCustomerPolicyDraft } from './policy.js';

/** The actions of {@link smallCustomers}. */
export type SmallCustomerPresetAction =
  | 'keep'
  | 'upgrade'
  | 'sell-high-margin'
  | 'serve-cheaper'
  | 'limit'
  | 'let-go';

/** The measures of {@link smallCustomers}. */
export type SmallCustomerPresetMeasure =
  | 'value'
  | 'revenue'
  | 'serviceCost'
  | 'potential'
  | 'upgradeProbability'
  | 'latePayments'
  | 'demandRatio'
  | 'badMouth';

/**
 * What to do with small customers 小客户管理策略, over three years in full: keep it as it is, develop 培养升级, sell high-margin products 推高毛利产品, serve
 * at lower cost 降低服务成本, limit 限制服务 (small orders only against prepayment), and let go 淘汰 of bad customers 劣质客户 where nothing else is worth more.
 *
 * Measures: `value` (profit of a year after the cost to serve), `revenue` and `serviceCost` of a year, `potential` (the profit of a year that it could come
 * to), `upgradeProbability`, and the signs: `latePayments` in a year (three or more), `demandRatio` (what it asks for in service over what it leaves as
 * margin; 2 or more), `badMouth` (unfounded public complaints in a year; one or more). Every figure is a placeholder: put in your own.
 *
 * @source the strategies and the three signs are the field's Chinese texts; every figure is a house rule
 * @category Presets
 */
export const smallCustomers: SmallCustomerPolicyDraft<
  SmallCustomerPresetAction,
  SmallCustomerPresetMeasure
> = /* @__PURE__ */ frozen({
  id: 'small-customers',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Small customers', 'zh-CN': '小客户管理策略' },
  measureLabels: {
    value: { en: 'profit of a year', 'zh-CN': '年利润' },
    revenue: { en: 'revenue of a year', 'zh-CN': '年销售额' },
    serviceCost: { en: 'service cost of a year', 'zh-CN': '年服务成本' },
    potential: { en: 'potential profit of a year', 'zh-CN': '潜在年利润' },
    upgradeProbability: { en: 'probability of an upgrade', 'zh-CN': '升级概率' },
    latePayments: { en: 'late payments in a year', 'zh-CN': '年逾期付款次数' },
    demandRatio: { en: 'service asked for over margin', 'zh-CN': '服务要求与毛利之比' },
    badMouth: { en: 'unfounded public complaints', 'zh-CN': '不实公开投诉次数' },
  },
  currency: 'CNY',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
  value: 'value',
  yearWeights: ['1', '1', '1'],
  upgrade: {
    grade: 'ordinary',
    label: { en: 'ordinary', 'zh-CN': '普通客户' },
    potential: 'potential',
    atLeast: '5000',
    probability: { measure: 'upgradeProbability' },
    minimumProbability: '0.2',
  },
  lowProfit: { measure: 'value', below: '500' },
  bad: [
    {
      sign: 'pays-late',
      label: { en: 'pays late or not at all', 'zh-CN': '拖欠或不付货款' },
      when: { measure: 'latePayments', atLeast: '3' },
    },
    {
      sign: 'demands-too-much',
      label: { en: 'demands beyond its value', 'zh-CN': '要求超出其价值' },
      when: { measure: 'demandRatio', atLeast: '2' },
    },
    {
      sign: 'bad-word-of-mouth',
      label: { en: 'bad word of mouth', 'zh-CN': '散布负面口碑' },
      when: { measure: 'badMouth', atLeast: '1' },
    },
  ],
  actions: [
    { action: 'keep', type: 'serve', label: { en: 'keep as it is', 'zh-CN': '维持现状' } },
    {
      action: 'upgrade',
      type: 'upgrade',
      label: { en: 'develop to the next grade', 'zh-CN': '培养升级' },
      probability: { measure: 'upgradeProbability' },
      gain: [{ measure: 'potential' }, { measure: 'value', times: '-1' }],
      yearlyCost: [{ amount: '300' }],
      cost: [{ amount: '1000' }],
    },
    {
      action: 'sell-high-margin',
      type: 'serve',
      label: { en: 'sell high-margin products', 'zh-CN': '推高毛利产品' },
      probability: '0.4',
      gain: [{ measure: 'revenue', times: '0.05' }],
      cost: [{ amount: '200' }],
    },
    {
      action: 'serve-cheaper',
      type: 'serve',
      label: { en: 'serve at lower cost', 'zh-CN': '降低服务成本' },
      probability: '0.8',
      gain: [{ measure: 'serviceCost', times: '0.3' }],
      cost: [{ amount: '30' }],
    },
    {
      action: 'limit',
      type: 'serve',
      label: {
        en: 'limit: prepayment, minimum order',
        'zh-CN': '限制服务（先款后货、设最低订货量）',
      },
      probability: '0.5',
      gain: [
        { measure: 'serviceCost', times: '0.6' },
        { measure: 'revenue', times: '-0.05' },
      ],
    },
    { action: 'let-go', type: 'let-go', label: { en: 'let go', 'zh-CN': '淘汰' } },
  ],
});
