import { frozen } from '../../kernel/decision/freeze-deep.js';
import { accountFileFields } from './account-file-fields.js';
import type { AccountPolicyDraft, IndicatorGroup } from './policy.js';
import { rising } from './rising.js';

/** The measures of {@link keyAccount}. */
export type KeyAccountMeasure =
  | 'marginRate'
  | 'daysOverdue'
  | 'shareOfOurSales'
  | 'salesGrowth'
  | 'shareOfTheirPurchases'
  | 'switchingCost'
  | 'yearsTogether'
  | 'onTimeShare'
  | 'bargaining'
  | 'strategicFit';

/**
 * Key accounts 核心客户: sales, mutual dependence, stability, bargaining power and strategic fit.
 *
 * Plain data: spread it and change what differs in your house. Two gates come first: an account that loses money, or is 90 days
 * late, is no key account however large it is. Rates and shares are fractions (`"0.05"`); `switchingCost` (`high`, `medium`, `low`: what it
 * costs them to leave), `bargaining` (`ours`, `balanced`, `theirs`: who sets the terms) and `strategicFit` (`high`, `medium`, `low`) are words.
 *
 * @source the five groups are those of the field's texts; bounds, points and weights are a house rule to start from
 * @category Presets
 */
export const keyAccount: AccountPolicyDraft<
  'key' | 'develop' | 'maintain' | 'not-key',
  KeyAccountMeasure
> = /* @__PURE__ */ keyAccountDraft();

function keyAccountDraft(): AccountPolicyDraft<
  'key' | 'develop' | 'maintain' | 'not-key',
  KeyAccountMeasure
> {
  return frozen({
    id: 'key-account',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Key accounts', 'zh-CN': '核心客户' },
    measureLabels: {
      marginRate: { en: 'Margin rate', 'zh-CN': '毛利率' },
      daysOverdue: { en: 'Days overdue', 'zh-CN': '逾期天数' },
    },
    gates: [
      {
        gate: 'profitable',
        label: { en: 'Loses no money', 'zh-CN': '不亏损' },
        when: { measure: 'marginRate', atLeast: '0' },
      },
      {
        gate: 'pays',
        label: { en: 'Pays', 'zh-CN': '能回款' },
        when: { measure: 'daysOverdue', below: '90' },
      },
    ],
    groups: keyGroups(),
    bands: [
      { grade: 'key', from: '80', label: { en: 'key account', 'zh-CN': '核心客户' } },
      { grade: 'develop', from: '65', label: { en: 'to be developed', 'zh-CN': '培育客户' } },
      { grade: 'maintain', from: '50', label: { en: 'to be maintained', 'zh-CN': '维持客户' } },
    ],
    otherwise: 'not-key',
    otherwiseLabel: { en: 'not a key account', 'zh-CN': '非核心客户' },
    file: { required: accountFileFields },
  });
}

function keyGroups(): readonly IndicatorGroup<KeyAccountMeasure>[] {
  return [
    {
      group: 'sales',
      label: { en: 'Sales', 'zh-CN': '销售' },
      weight: '0.30',
      indicators: [
        {
          measure: 'shareOfOurSales',
          label: { en: 'Share of our sales', 'zh-CN': '占我方销售比重' },
          weight: '0.6',
          rule: rising('20', ['0.005', '60'], ['0.02', '80'], ['0.05', '100']),
        },
        {
          measure: 'salesGrowth',
          label: { en: 'Growth of sales', 'zh-CN': '销售增长率' },
          weight: '0.4',
          rule: rising('0', ['0', '50'], ['0.05', '80'], ['0.15', '100']),
        },
      ],
    },
    {
      group: 'dependence',
      label: { en: 'Mutual dependence', 'zh-CN': '相互依赖' },
      weight: '0.20',
      indicators: [
        {
          measure: 'shareOfTheirPurchases',
          label: { en: 'Share of their purchases', 'zh-CN': '占对方采购比重' },
          weight: '0.6',
          rule: rising('20', ['0.1', '60'], ['0.3', '80'], ['0.5', '100']),
        },
        {
          measure: 'switchingCost',
          label: { en: 'Cost of leaving us', 'zh-CN': '转换成本' },
          weight: '0.4',
          rule: { type: 'grades', grades: { high: '100', medium: '60', low: '20' } },
        },
      ],
    },
    {
      group: 'stability',
      label: { en: 'Stability', 'zh-CN': '稳定性' },
      weight: '0.20',
      indicators: [
        {
          measure: 'yearsTogether',
          label: { en: 'Years together', 'zh-CN': '合作年限' },
          weight: '0.5',
          rule: rising('20', ['1', '50'], ['3', '80'], ['5', '100']),
        },
        {
          measure: 'onTimeShare',
          label: { en: 'Paid on time', 'zh-CN': '按期回款率' },
          weight: '0.5',
          rule: rising('0', ['0.6', '50'], ['0.8', '80'], ['0.95', '100']),
        },
      ],
    },
    {
      group: 'bargaining',
      label: { en: 'Bargaining power', 'zh-CN': '议价能力' },
      weight: '0.10',
      indicators: [
        {
          measure: 'bargaining',
          label: { en: 'Who sets the terms', 'zh-CN': '议价主动权' },
          weight: '1',
          rule: { type: 'grades', grades: { ours: '100', balanced: '70', theirs: '30' } },
        },
      ],
    },
    {
      group: 'fit',
      label: { en: 'Strategic fit', 'zh-CN': '战略契合' },
      weight: '0.20',
      indicators: [
        {
          measure: 'strategicFit',
          label: { en: 'Strategic fit', 'zh-CN': '战略契合度' },
          weight: '1',
          rule: { type: 'grades', grades: { high: '100', medium: '60', low: '20' } },
        },
      ],
    },
  ];
}
