import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { Rights } from './rights-policy.js';

/**
 * Rights that are not money 权限激励、一体化激励: training support 培训支持 for every dealer; an area of its own, samples before launch, a
 * say in planning and shared systems for those who reach their target, pay on time and keep prices.
 *
 * @source house rule: rights of the field; the bounds are an example
 * @category Presets
 */
export const rightsTerms: IncentiveTermsDraft<Rights> = /* @__PURE__ */ frozen({
  id: 'dealer-rights',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  currency: 'CNY',
  label: { en: 'Rights of dealers', 'zh-CN': '经销商权限激励' },
  measureLabels: {
    completion: { en: 'target completion', 'zh-CN': '目标完成率' },
    diversions: { en: 'diversions', 'zh-CN': '窜货次数' },
    collectionRate: { en: 'collection rate', 'zh-CN': '回款率' },
  },
  terms: {
    type: 'rights',
    rights: [
      { right: 'training', label: { en: 'training support', 'zh-CN': '培训支持' } },
      {
        right: 'sole-area',
        label: { en: 'an area of its own', 'zh-CN': '区域独家经营权' },
        when: {
          all: [
            { measure: 'completion', atLeast: '1' },
            { not: { measure: 'diversions', atLeast: '1' } },
          ],
        },
      },
      {
        right: 'early-samples',
        label: { en: 'samples before launch', 'zh-CN': '新品优先试销权' },
        when: { measure: 'completion', atLeast: '0.9' },
      },
      {
        right: 'integration',
        label: { en: 'joint planning and shared systems', 'zh-CN': '一体化运营支持' },
        when: {
          all: [
            { measure: 'completion', atLeast: '1' },
            { measure: 'collectionRate', atLeast: '0.95' },
          ],
        },
      },
    ],
  },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
