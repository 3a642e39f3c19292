import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { GradeEntitlement } from './policy.js';

/**
 * Service standards and entitlements 服务标准与专属权益 for the grades of `customerPyramid`: response time, visits, member price,
 * first in line, a manager of one's own, an expert at hand.
 *
 * The kinds are those of the field's texts; the figures are a start and yours to replace.
 *
 * @source house rule: 4/8/24/48 hours, a visit each month, quarter and half-year
 * @category Presets
 */
export const pyramidEntitlements: readonly GradeEntitlement<
  'important' | 'main' | 'ordinary' | 'small'
>[] = /* @__PURE__ */ frozen([
  {
    id: 'response-time',
    label: { en: 'response time', 'zh-CN': '响应时限' },
    type: 'response-time',
    better: 'less',
    unit: 'hours',
    standard: { type: 'response-hours' },
    values: { important: '4', main: '8', ordinary: '24', small: '48' },
  },
  {
    id: 'visits',
    label: { en: 'months from visit to visit', 'zh-CN': '拜访间隔' },
    type: 'visit-cadence',
    better: 'less',
    unit: 'months',
    standard: { type: 'visit-every', unit: 'month' },
    values: { important: '1', main: '3', ordinary: '6' },
  },
  {
    id: 'member-price',
    label: { en: 'member discount', 'zh-CN': '专属折扣' },
    type: 'discount',
    better: 'more',
    values: { important: '0.05', main: '0.03', ordinary: '0.01' },
  },
  {
    id: 'first-in-line',
    label: { en: 'priority delivery', 'zh-CN': '优先供货' },
    type: 'priority',
    better: 'having',
    values: { important: true, main: true },
  },
  {
    id: 'account-manager',
    label: { en: 'own account manager', 'zh-CN': '专属客户经理' },
    type: 'personal-service',
    better: 'having',
    values: { important: true, main: true },
  },
  {
    id: 'expert-support',
    label: { en: 'expert support', 'zh-CN': '专家支持' },
    type: 'expert-support',
    better: 'having',
    values: { important: true },
  },
] as const);
