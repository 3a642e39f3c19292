import { type CostToServePolicyDraft, defineCostToServePolicy } from 'clientele/value';

export const asOf = '2026-09-30';

/** A policy with one activity of each type. */
export const draft = {
  id: 'serve',
  version: '1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  activities: [
    { activity: 'visits', label: { en: 'visits', 'zh-CN': '拜访' }, type: 'rate', rate: '350' },
    { activity: 'hours', type: 'rate', rate: '0.125' },
    { activity: 'logistics', label: { en: 'logistics', 'zh-CN': '物流' }, type: 'amount' },
    {
      activity: 'financing',
      label: { en: 'financing', 'zh-CN': '资金占用' },
      type: 'financing',
      rate: '0.06',
      dayCount: 'year-365',
    },
  ],
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const satisfies CostToServePolicyDraft;

export const policy = defineCostToServePolicy(draft);

/** Facts that the policy can use. */
export const customer = {
  id: 'C-1',
  revenue: '100000',
  costOfGoods: '82000.5',
  activities: { visits: '24', hours: '10.1', logistics: '1200.005' },
  averageReceivable: '40000',
  days: 90,
} as const;
