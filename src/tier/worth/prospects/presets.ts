import { frozen } from '../../../kernel/decision/freeze-deep.js';
import type { ProspectPolicyDraft } from './policy.js';

/**
 * Prospects by stage 潜在客户分级: 10 % of contacts are won, 25 % of those with a need, 50 % of those with a proposal, 75 % of those in
 * negotiation; of the prospects worth pursuing the best fifth are A, the next three tenths B, the rest C.
 *
 * The probabilities are placeholders: count what your own prospects of each stage came to, and put that in.
 *
 * @source house rule
 * @category Presets
 */
export const prospectsByStage: ProspectPolicyDraft<
  'A' | 'B' | 'C',
  'contact' | 'need' | 'proposal' | 'negotiation'
> = /* @__PURE__ */ frozen({
  id: 'prospects-by-stage',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Prospects by stage', 'zh-CN': '潜在客户分级' },
  currency: 'CNY',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
  stages: [
    { stage: 'contact', label: { en: 'contact made', 'zh-CN': '初步接触' }, probability: '0.1' },
    { stage: 'need', label: { en: 'need known', 'zh-CN': '需求明确' }, probability: '0.25' },
    { stage: 'proposal', label: { en: 'proposal', 'zh-CN': '方案报价' }, probability: '0.5' },
    {
      stage: 'negotiation',
      label: { en: 'negotiation', 'zh-CN': '商务谈判' },
      probability: '0.75',
    },
  ],
  grades: {
    type: 'shares',
    grades: [
      { grade: 'A', share: '0.2', label: { en: 'A', 'zh-CN': 'A 级' } },
      { grade: 'B', share: '0.3', label: { en: 'B', 'zh-CN': 'B 级' } },
      { grade: 'C', share: '0.5', label: { en: 'C', 'zh-CN': 'C 级' } },
    ],
  },
});
