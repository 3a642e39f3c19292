import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { TierPolicyDraft } from '../policy.js';
import type { PyramidRuleDraft } from './policy.js';

type Pyramid<Grade extends string, M extends string> = TierPolicyDraft<Grade, M> & {
  readonly compute: PyramidRuleDraft<Grade, M>;
};

/**
 * The customer pyramid 客户金字塔: the top 1 % important, the next 19 % main, the next 30 % ordinary, the last 50 % small,
 * ranked by the measure `value`.
 *
 * @source the last half as small customers is in the field's Chinese texts; 1/19/30 is textbook convention
 * @category Presets
 */
export const customerPyramid: Pyramid<'important' | 'main' | 'ordinary' | 'small', 'value'> =
  /* @__PURE__ */ frozen({
    id: 'customer-pyramid',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: { en: 'Customer pyramid', 'zh-CN': '客户金字塔' },
    compute: {
      type: 'pyramid',
      measure: 'value',
      grades: [
        { grade: 'important', share: '0.01', label: { en: 'important', 'zh-CN': '重要客户' } },
        { grade: 'main', share: '0.19', label: { en: 'main', 'zh-CN': '主要客户' } },
        { grade: 'ordinary', share: '0.30', label: { en: 'ordinary', 'zh-CN': '普通客户' } },
        { grade: 'small', share: '0.50', label: { en: 'small', 'zh-CN': '小客户' } },
      ],
    },
  });
