import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { CostToServePolicyDraft } from './cost-to-serve-policy.js';

/**
 * Visits, hours of service, logistics as told, and money tied up in receivables. The rates are placeholders of 1 and 0: put yours.
 *
 * @source house rule; the split into activities with drivers after Cooper & Kaplan 1991, HBR 69(3)
 * @category Presets
 */
export const costToServe: CostToServePolicyDraft<
  'visits' | 'service-hours' | 'logistics' | 'financing'
> = /* @__PURE__ */ frozen({
  id: 'cost-to-serve',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Cost to serve', 'zh-CN': '服务成本' },
  currency: 'CNY',
  activities: [
    {
      activity: 'visits',
      label: { en: 'visits', 'zh-CN': '拜访' },
      type: 'rate',
      rate: '1',
    },
    {
      activity: 'service-hours',
      label: { en: 'service hours', 'zh-CN': '服务工时' },
      type: 'rate',
      rate: '1',
    },
    { activity: 'logistics', label: { en: 'logistics', 'zh-CN': '物流' }, type: 'amount' },
    {
      activity: 'financing',
      label: { en: 'financing', 'zh-CN': '资金占用' },
      type: 'financing',
      rate: '0',
      dayCount: 'year-365',
    },
  ],
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
