import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { RfmPolicyDraft } from './policy.js';

/** The names of the segments of {@link rfmEightSegments}. */
export type RfmValueSegment =
  | 'key-value'
  | 'key-develop'
  | 'key-retain'
  | 'key-win-back'
  | 'general-value'
  | 'general-develop'
  | 'general-retain'
  | 'general-win-back';

/**
 * RFM 八类客户: high or low in each of the three, eight segments, the money deciding between key (重要) and general (一般) customers.
 *
 * High means better than the median; a customer on the median is low. Elsewhere the cut is often the mean, which a few large
 * customers pull up until nearly everybody is low in money.
 *
 * @source house rule, `docs/decisions/0004-rfm.md`; the eight names are customary in Chinese practice
 * @category Presets
 */
export const rfmEightSegments: RfmPolicyDraft<RfmValueSegment> = /* @__PURE__ */ frozen({
  id: 'rfm-eight-segments',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'RFM, eight segments', 'zh-CN': 'RFM 八类客户' },
  recency: { type: 'quantiles', bins: 2 },
  frequency: { type: 'quantiles', bins: 2 },
  monetary: { type: 'quantiles', bins: 2 },
  segments: [
    {
      segment: 'key-value',
      label: { en: 'key customers of value', 'zh-CN': '重要价值客户' },
      recency: { from: 2, to: 2 },
      frequency: { from: 2, to: 2 },
      monetary: { from: 2, to: 2 },
    },
    {
      segment: 'key-develop',
      label: { en: 'key customers to develop', 'zh-CN': '重要发展客户' },
      recency: { from: 2, to: 2 },
      frequency: { from: 1, to: 1 },
      monetary: { from: 2, to: 2 },
    },
    {
      segment: 'key-retain',
      label: { en: 'key customers to retain', 'zh-CN': '重要保持客户' },
      recency: { from: 1, to: 1 },
      frequency: { from: 2, to: 2 },
      monetary: { from: 2, to: 2 },
    },
    {
      segment: 'key-win-back',
      label: { en: 'key customers to win back', 'zh-CN': '重要挽留客户' },
      recency: { from: 1, to: 1 },
      frequency: { from: 1, to: 1 },
      monetary: { from: 2, to: 2 },
    },
    {
      segment: 'general-value',
      label: { en: 'general customers of value', 'zh-CN': '一般价值客户' },
      recency: { from: 2, to: 2 },
      frequency: { from: 2, to: 2 },
      monetary: { from: 1, to: 1 },
    },
    {
      segment: 'general-develop',
      label: { en: 'general customers to develop', 'zh-CN': '一般发展客户' },
      recency: { from: 2, to: 2 },
      frequency: { from: 1, to: 1 },
      monetary: { from: 1, to: 1 },
    },
    {
      segment: 'general-retain',
      label: { en: 'general customers to retain', 'zh-CN': '一般保持客户' },
      recency: { from: 1, to: 1 },
      frequency: { from: 2, to: 2 },
      monetary: { from: 1, to: 1 },
    },
    {
      segment: 'general-win-back',
      label: { en: 'general customers to win back', 'zh-CN': '一般挽留客户' },
      recency: { from: 1, to: 1 },
      frequency: { from: 1, to: 1 },
      monetary: { from: 1, to: 1 },
    },
  ],
});
