import { frozen } from '../../kernel/decision/freeze-deep.js';
import { elevenSegments, type RfmSegment } from './eleven-segments.js';
import type { RfmPolicyDraft } from './policy.js';

/**
 * Five quantile scores each, and eleven customary segments on recency × frequency.
 *
 * The names are the customary ones; the boxes are ours, since the grids in circulation overlap or leave gaps.
 *
 * @source house rule, `docs/decisions/0004-rfm.md`
 * @category Presets
 */
export const rfmFiveByFive: RfmPolicyDraft<RfmSegment> = /* @__PURE__ */ frozen({
  id: 'rfm-five-by-five',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'RFM, five scores each', 'zh-CN': 'RFM 五分制' },
  recency: { type: 'quantiles', bins: 5 },
  frequency: { type: 'quantiles', bins: 5 },
  monetary: { type: 'quantiles', bins: 5 },
  segments: elevenSegments,
});

/**
 * Fixed breaks to start from: bought within 30, 90, 180 or 365 days, and 2, 3, 5 or 10 times. Money is cut at quantiles, since
 * breaks of money depend on the trade; replace what does not fit.
 *
 * With fixed breaks a customer's score changes only with what the customer does, so that scores of two dates compare.
 *
 * @source house rule, `docs/decisions/0004-rfm.md`; days as they are customary in code that scores by hand
 * @category Presets
 */
export const rfmFixedBreaks: RfmPolicyDraft<RfmSegment> = /* @__PURE__ */ frozen({
  id: 'rfm-fixed-breaks',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'RFM, fixed breaks', 'zh-CN': 'RFM 固定分界' },
  recency: { type: 'breaks', breaks: ['30', '90', '180', '365'] },
  frequency: { type: 'breaks', breaks: ['2', '3', '5', '10'] },
  monetary: { type: 'quantiles', bins: 5 },
  segments: elevenSegments,
});

/**
 * The scores that the package `rfm` for R gives: quantiles of type 7 plus 1, a figure on a cut counting with the larger ones,
 * frequency counting order lines. The segments are those of {@link rfmFiveByFive}.
 *
 * For reproducing its figures only. The 1 suits whole numbers; where figures are small decimals everybody is below every cut.
 *
 * @source R package `rfm`, documentation of `rfm_table_order`: cut points 115, 181, 297.4, 482 days as of 2006-12-31
 * @category Presets
 */
export const rfmLikeR: RfmPolicyDraft<RfmSegment> = /* @__PURE__ */ frozen({
  id: 'rfm-like-r',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'RFM as in R', 'zh-CN': 'RFM（同 R 语言 rfm 包）' },
  recency: { type: 'quantiles', bins: 5, offset: '1', boundary: 'lower-inclusive' },
  frequency: {
    type: 'quantiles',
    bins: 5,
    offset: '1',
    boundary: 'lower-inclusive',
    countBy: 'line',
  },
  monetary: { type: 'quantiles', bins: 5, offset: '1', boundary: 'lower-inclusive' },
  segments: elevenSegments,
});
