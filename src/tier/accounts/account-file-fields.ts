import type { RequiredField } from './policy.js';

/** The fields that both presets ask for, in the five parts of the file. */
export const accountFileFields: readonly RequiredField[] = [
  { part: 'basics', field: 'name', label: { en: 'Name', 'zh-CN': '名称' } },
  { part: 'basics', field: 'address', label: { en: 'Address', 'zh-CN': '地址' } },
  { part: 'basics', field: 'ownership', label: { en: 'Ownership', 'zh-CN': '企业性质' } },
  { part: 'characteristics', field: 'scale', label: { en: 'Scale', 'zh-CN': '规模' } },
  { part: 'characteristics', field: 'region', label: { en: 'Area served', 'zh-CN': '服务区域' } },
  {
    part: 'characteristics',
    field: 'direction',
    label: { en: 'Line of business', 'zh-CN': '经营方向' },
  },
  {
    part: 'business',
    field: 'revenue',
    label: { en: 'Sales of the account', 'zh-CN': '销售业绩' },
  },
  { part: 'business', field: 'outlook', label: { en: 'Outlook', 'zh-CN': '发展潜力' } },
  {
    part: 'business',
    field: 'competitors',
    label: { en: 'Our competitors there', 'zh-CN': '竞争对手' },
  },
  { part: 'transactions', field: 'terms', label: { en: 'Terms of trade', 'zh-CN': '交易条件' } },
  { part: 'transactions', field: 'credit', label: { en: 'Credit standing', 'zh-CN': '信用状况' } },
  { part: 'transactions', field: 'orders', label: { en: 'Order record', 'zh-CN': '订单记录' } },
  { part: 'people', field: 'decisionMaker', label: { en: 'Decision maker', 'zh-CN': '决策人' } },
  { part: 'people', field: 'dayToDay', label: { en: 'Day-to-day contact', 'zh-CN': '日常联系人' } },
  { part: 'people', field: 'lastVisit', label: { en: 'Last visit', 'zh-CN': '最近拜访' } },
];
