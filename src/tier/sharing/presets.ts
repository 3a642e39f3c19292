import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { ResourcePolicyDraft } from './policy.js';

/**
 * Visits of a year for the grades of `customerPyramid`: at least one a month, a quarter, a year; the rest 4 : 2 : 1 by customer;
 * small customers get what is asked for elsewhere.
 *
 * @source house rule: the figures are a start and yours to replace
 * @category Presets
 */
export const visitsByGrade: ResourcePolicyDraft<'important' | 'main' | 'ordinary' | 'small'> =
  /* @__PURE__ */ frozen({
    id: 'visits-by-grade',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Visits by grade', 'zh-CN': '分级拜访计划' },
    unit: 'visits',
    step: '1',
    grades: [
      {
        grade: 'important',
        label: { en: 'important customers', 'zh-CN': '重要客户' },
        ...{ minimum: '12', maximum: '52', weight: '4' },
      },
      {
        grade: 'main',
        label: { en: 'main customers', 'zh-CN': '主要客户' },
        ...{ minimum: '4', maximum: '24', weight: '2' },
      },
      {
        grade: 'ordinary',
        label: { en: 'ordinary customers', 'zh-CN': '普通客户' },
        ...{ minimum: '1', maximum: '12', weight: '1' },
      },
      {
        grade: 'small',
        label: { en: 'small customers', 'zh-CN': '小客户' },
        ...{ minimum: '0', maximum: '1', weight: '0' },
      },
    ],
    shortage: 'top-down',
  });
