import { frozen } from '../../kernel/decision/freeze-deep.js';
import { accountFileFields } from './account-file-fields.js';
import type { AccountPolicyDraft, IndicatorGroup } from './policy.js';
import { rising } from './rising.js';

/** The measures of {@link bigAccount}. */
export type BigAccountMeasure =
  | 'sales'
  | 'orders'
  | 'marginRate'
  | 'shareOfTheirPurchases'
  | 'yearsTogether';

/**
 * Big accounts 大客户: purchase frequency, volume, margin and loyalty, among the top 20 % by sales, who are said to bring 80 %.
 *
 * Plain data: spread it and change what differs. `sales` (any currency) ranks the accounts, and only the top fifth can be a big account;
 * what they bring is in the summary beside the 80 % that are expected. Volume is told by the top share, so that it is not counted twice; the
 * points tell whether a large buyer is worth the service: `orders` of a year, `marginRate`, `shareOfTheirPurchases` and `yearsTogether`.
 *
 * @source the four criteria and 20/80 are those of the field's texts; bounds, points and weights are a house rule to start from
 * @category Presets
 */
export const bigAccount: AccountPolicyDraft<'core' | 'big' | 'ordinary', BigAccountMeasure> =
  /* @__PURE__ */ bigAccountDraft();

function bigAccountDraft(): AccountPolicyDraft<'core' | 'big' | 'ordinary', BigAccountMeasure> {
  return frozen({
    id: 'big-account',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Big accounts', 'zh-CN': '大客户' },
    measureLabels: { sales: { en: 'Sales', 'zh-CN': '销售额' } },
    groups: bigGroups(),
    bands: [
      { grade: 'core', from: '75', label: { en: 'core big account', 'zh-CN': '战略大客户' } },
      { grade: 'big', from: '50', label: { en: 'big account', 'zh-CN': '大客户' } },
    ],
    otherwise: 'ordinary',
    otherwiseLabel: { en: 'ordinary account', 'zh-CN': '一般客户' },
    top: { measure: 'sales', share: '0.2', brings: '0.8' },
    file: { required: accountFileFields },
  });
}

function bigGroups(): readonly IndicatorGroup<BigAccountMeasure>[] {
  return [
    {
      group: 'frequency',
      label: { en: 'Purchase frequency', 'zh-CN': '购买频次' },
      weight: '0.30',
      indicators: [
        {
          measure: 'orders',
          label: { en: 'Orders of a year', 'zh-CN': '年订单数' },
          weight: '1',
          rule: rising('20', ['4', '50'], ['12', '80'], ['24', '100']),
        },
      ],
    },
    {
      group: 'margin',
      label: { en: 'Margin', 'zh-CN': '利润' },
      weight: '0.40',
      indicators: [
        {
          measure: 'marginRate',
          label: { en: 'Margin rate', 'zh-CN': '毛利率' },
          weight: '1',
          rule: rising('0', ['0', '40'], ['0.1', '70'], ['0.2', '100']),
        },
      ],
    },
    {
      group: 'loyalty',
      label: { en: 'Loyalty', 'zh-CN': '忠诚度' },
      weight: '0.30',
      indicators: [
        {
          measure: 'shareOfTheirPurchases',
          label: { en: 'Share of their purchases', 'zh-CN': '占对方采购比重' },
          weight: '0.6',
          rule: rising('20', ['0.1', '50'], ['0.3', '80'], ['0.5', '100']),
        },
        {
          measure: 'yearsTogether',
          label: { en: 'Years together', 'zh-CN': '合作年限' },
          weight: '0.4',
          rule: rising('20', ['1', '50'], ['3', '80'], ['5', '100']),
        },
      ],
    },
  ];
}
