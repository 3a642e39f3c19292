import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { ConsiderationEstimateDraft } from './consideration-estimate-policy.js';

/**
 * Variable consideration by expected value 期望值法: for many similar contracts, or many possible amounts.
 *
 * @source IFRS 15.53(a); that "highly probable" is four in five is a house rule, to be set by who keeps the books
 * @category Presets
 */
export const expectedConsideration: IncentiveTermsDraft<ConsiderationEstimateDraft> =
  /* @__PURE__ */ frozen({
    id: 'expected-consideration',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: {
      en: 'Variable consideration by expected value',
      'zh-CN': '可变对价（期望值法）',
    },
    currency: 'CNY',
    terms: {
      type: 'consideration-estimate',
      method: 'expected-value',
      constraint: { confidence: '0.8' },
    },
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });

/**
 * Variable consideration by the most likely amount 最可能发生金额: where there are two outcomes, such as a bonus or none.
 *
 * @source IFRS 15.53(b); that "highly probable" is four in five is a house rule, to be set by who keeps the books
 * @category Presets
 */
export const likelyConsideration: IncentiveTermsDraft<ConsiderationEstimateDraft> =
  /* @__PURE__ */ frozen({
    id: 'likely-consideration',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    label: {
      en: 'Variable consideration by the most likely amount',
      'zh-CN': '可变对价（最可能发生金额）',
    },
    currency: 'CNY',
    terms: {
      type: 'consideration-estimate',
      method: 'most-likely',
      constraint: { confidence: '0.8' },
    },
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });
