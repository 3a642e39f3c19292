import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { SegmentRule } from './policy.js';

/** The names of the eleven customary segments on recency × frequency, five scores each. */
export type RfmSegment =
  | 'champion'
  | 'loyal'
  | 'potential-loyalist'
  | 'new'
  | 'promising'
  | 'need-attention'
  | 'about-to-sleep'
  | 'at-risk'
  | 'cannot-lose'
  | 'hibernating'
  | 'lost';

/**
 * Eleven customary segments, from the scores of recency and frequency.
 *
 * The names are the customary ones; the boxes are ours, since the grids in circulation overlap or leave gaps.
 */
export const elevenSegments: readonly SegmentRule<RfmSegment>[] = /* @__PURE__ */ frozen([
  {
    segment: 'champion',
    label: { en: 'champion', 'zh-CN': '核心客户' },
    recency: { from: 4, to: 5 },
    frequency: { from: 4, to: 5 },
  },
  {
    segment: 'loyal',
    label: { en: 'loyal', 'zh-CN': '忠诚客户' },
    recency: { from: 3, to: 3 },
    frequency: { from: 4, to: 5 },
  },
  {
    segment: 'potential-loyalist',
    label: { en: 'potential loyalist', 'zh-CN': '潜在忠诚客户' },
    recency: { from: 4, to: 5 },
    frequency: { from: 2, to: 3 },
  },
  {
    segment: 'new',
    label: { en: 'new', 'zh-CN': '新客户' },
    recency: { from: 5, to: 5 },
    frequency: { from: 1, to: 1 },
  },
  {
    segment: 'promising',
    label: { en: 'promising', 'zh-CN': '有潜力的客户' },
    recency: { from: 4, to: 4 },
    frequency: { from: 1, to: 1 },
  },
  {
    segment: 'need-attention',
    label: { en: 'needs attention', 'zh-CN': '需要关注的客户' },
    recency: { from: 3, to: 3 },
    frequency: { from: 2, to: 3 },
  },
  {
    segment: 'about-to-sleep',
    label: { en: 'about to sleep', 'zh-CN': '即将沉睡的客户' },
    recency: { from: 3, to: 3 },
    frequency: { from: 1, to: 1 },
  },
  {
    segment: 'at-risk',
    label: { en: 'at risk', 'zh-CN': '有流失风险的客户' },
    recency: { from: 2, to: 2 },
    frequency: { from: 4, to: 5 },
  },
  {
    segment: 'cannot-lose',
    label: { en: 'cannot lose', 'zh-CN': '重点挽留客户' },
    recency: { from: 1, to: 1 },
    frequency: { from: 4, to: 5 },
  },
  {
    segment: 'hibernating',
    label: { en: 'hibernating', 'zh-CN': '沉睡客户' },
    recency: { from: 1, to: 2 },
    frequency: { from: 2, to: 3 },
  },
  {
    segment: 'lost',
    label: { en: 'lost', 'zh-CN': '已流失的客户' },
    recency: { from: 1, to: 2 },
    frequency: { from: 1, to: 1 },
  },
]);
