import { toDecimal } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import type { RfmPolicy, ScoreRange, SegmentRule } from './policy.js';
import { scoresOf } from './score-rule.js';

const measures = ['recency', 'frequency', 'monetary'] as const;

/** A box of the grid with its open sides filled in. */
type Box = readonly [ScoreRange, ScoreRange, ScoreRange];

/** What is wrong in an RFM policy of the right shape: breaks that do not ascend, a grid with gaps or overlaps. */
export function lintRfm(policy: RfmPolicy): readonly Finding[] {
  const breaks = measures.flatMap((measure) => lintBreaks(policy, measure));
  return breaks.length > 0 ? breaks : lintGrid(policy);
}

function lintBreaks(policy: RfmPolicy, measure: (typeof measures)[number]): readonly Finding[] {
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

function lintGrid(policy: RfmPolicy): readonly Finding[] {
  const sizes = measures.map((measure) => scoresOf(policy[measure]));
  const boxes = policy.segments.map((segment) => boxOf(segment, sizes));
  const outside = boxes.flatMap((box, index) => lintRange(box, index, sizes));
  const findings = [...outside, ...lintOverlap(boxes, policy.segments)];
  if (findings.length > 0) return findings;
  const covered = boxes.reduce(
    (sum, box) => sum + box.reduce((volume, { from, to }) => volume * (to - from + 1), 1),
    0,
  );
  return covered === sizes.reduce((volume, size) => volume * size, 1) ? [] : [gap(boxes, sizes)];
}

function boxOf(segment: SegmentRule, sizes: readonly number[]): Box {
  const side = (index: 0 | 1 | 2) => segment[measures[index]] ?? { from: 1, to: sizes[index] ?? 1 };
  return [side(0), side(1), side(2)];
}

function lintRange(box: Box, index: number, sizes: readonly number[]): readonly Finding[] {
  return box.flatMap(({ from, to }, side) =>
    from <= to && to <= (sizes[side] ?? 0)
      ? []
      : [
          error('value/grid-out-of-range', `/segments/${index}/${measures[side] ?? ''}`, {
            from,
            to,
            most: sizes[side] ?? 0,
          }),
        ],
  );
}

function lintOverlap(boxes: readonly Box[], segments: readonly SegmentRule[]): readonly Finding[] {
  return boxes.flatMap((box, index) => {
    const other = boxes.findIndex((before, earlier) => earlier < index && meet(before, box));
    return other < 0
      ? []
      : [
          error('value/grid-overlap', `/segments/${index}`, {
            segment: segments[index]?.segment ?? '',
            other: segments[other]?.segment ?? '',
          }),
        ];
  });
}

function meet(left: Box, right: Box): boolean {
  return left.every(
    ({ from, to }, side) => from <= (right[side]?.to ?? 0) && (right[side]?.from ?? 0) <= to,
  );
}

function gap(
  boxes: readonly Box[],
  [recencies = 0, frequencies = 0, monetaries = 0]: readonly number[],
): Finding {
  for (let recency = 1; recency <= recencies; recency++)
    for (let frequency = 1; frequency <= frequencies; frequency++)
      for (let monetary = 1; monetary <= monetaries; monetary++) {
        const cell = [recency, frequency, monetary].map((score) => ({
          from: score,
          to: score,
        })) as unknown as Box;
        if (!boxes.some((box) => meet(box, cell)))
          return error('value/grid-gap', '/segments', { recency, frequency, monetary });
      }
  return error('value/grid-gap', '/segments', {});
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}
