import { plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import type { RfmMeasure, RfmPolicy, ScoreRange, SegmentRule } from './policy.js';
import { rfmMeasures, scoresOf } from './score-rule.js';

/** A box of the grid with its open sides filled in: one range for each measure. */
type Box = readonly ScoreRange[];

/** What is wrong in an RFM policy of the right shape: breaks that do not ascend, weights that are not one, a grid with gaps or overlaps. */
export function lintRfm(policy: RfmPolicy): readonly Finding[] {
  const breaks = rfmMeasures.flatMap((measure) => lintBreaks(policy, measure));
  return [...(breaks.length > 0 ? breaks : lintGrid(policy)), ...lintWeights(policy)];
}

function lintWeights({ combined }: RfmPolicy): readonly Finding[] {
  if (combined === null) return [];
  const path = '/combined/weights';
  const sum = rfmMeasures.reduce(
    (total, measure) => total.plus(toDecimal(combined.weights[measure], `${path}/${measure}`)),
    zero,
  );
  return sum.eq(1) ? [] : [error('value/score-weights-not-one', path, { sum: plain(sum) })];
}

function lintBreaks(policy: RfmPolicy, measure: RfmMeasure): readonly Finding[] {
  const rule = policy[measure];
  if (rule.type !== 'breaks') return [];
  return rule.breaks.flatMap((value, index) => {
    const before = rule.breaks[index - 1];
    const path = `/${measure}/breaks/${index}`;
    return before === undefined || toDecimal(before, path).lt(toDecimal(value, path))
      ? []
      : [
          error('value/breaks-not-ascending', path, {
            before: String(before),
            after: String(value),
          }),
        ];
  });
}

function lintGrid({ segments, ...policy }: RfmPolicy): readonly Finding[] {
  const sizes = rfmMeasures.map((measure) => scoresOf(policy[measure]));
  const boxes = segments.map((segment) => boxOf(segment, sizes));
  const outside = boxes.flatMap((box, index) => lintRange(box, index, sizes));
  const findings = [...outside, ...lintOverlap(boxes, segments)];
  return findings.length > 0 || isFull(boxes, sizes) ? findings : [lintGap(boxes, sizes)];
}

function boxOf(segment: SegmentRule, sizes: readonly number[]): Box {
  return rfmMeasures.map((measure, side) => segment[measure] ?? { from: 1, to: sizes[side] ?? 1 });
}

function lintRange(box: Box, index: number, sizes: readonly number[]): readonly Finding[] {
  return box.flatMap(({ from, to }, side) => {
    const most = sizes[side] ?? 0;
    const path = `/segments/${index}/${rfmMeasures[side] ?? ''}`;
    return from <= to && to <= most
      ? []
      : [error('value/grid-out-of-range', path, { from, to, most })];
  });
}

function lintOverlap(boxes: readonly Box[], segments: readonly SegmentRule[]): readonly Finding[] {
  return boxes.flatMap((box, index) => {
    const other = boxes.findIndex((before, earlier) => earlier < index && meet(before, box));
    if (other < 0) return [];
    const params = {
      segment: segments[index]?.segment ?? '',
      other: segments[other]?.segment ?? '',
    };
    return [error('value/grid-overlap', `/segments/${index}`, params)];
  });
}

function meet(left: Box, right: Box): boolean {
  return left.every(({ from, to }, side) => {
    const other = right[side];
    return other !== undefined && from <= other.to && other.from <= to;
  });
}

/** Boxes that do not overlap leave no gap exactly when their volumes add up. */
function isFull(boxes: readonly Box[], sizes: readonly number[]): boolean {
  const volume = (sides: readonly number[]) => sides.reduce((product, side) => product * side, 1);
  const covered = boxes.map((box) => volume(box.map(({ from, to }) => to - from + 1)));
  return covered.reduce((sum, one) => sum + one, 0) === volume(sizes);
}

function lintGap(boxes: readonly Box[], sizes: readonly number[]): Finding {
  const [recency = 0, frequency = 0, monetary = 0] = firstGap(boxes, sizes);
  return error('value/grid-gap', '/segments', { recency, frequency, monetary });
}

/** The first combination that no box holds: side by side, the first score at which the boxes do not fill what is behind it. */
function firstGap(boxes: readonly Box[], [size, ...deeper]: readonly number[]): readonly number[] {
  if (size === undefined) return [];
  // Going up, the boxes that hold a score change only where one begins or ends.
  const edges = boxes.flatMap(([side]) => (side === undefined ? [] : [side.from, side.to + 1]));
  for (const score of [1, ...edges].sort((left, right) => left - right)) {
    const behind = boxes
      .filter(([side]) => side !== undefined && side.from <= score && score <= side.to)
      .map(([, ...rest]) => rest);
    if (!isFull(behind, deeper)) return [score, ...firstGap(behind, deeper)];
  }
  return [];
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}
