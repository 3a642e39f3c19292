import { refOf } from '../../kernel/decision/index.js';
import { combinerOf } from './combined-score.js';
import type { RfmColumns } from './decision.js';
import type { RfmPolicy, SegmentRule } from './policy.js';
import type { ScoredColumns } from './read-purchase-columns.js';
import { scoreColumn } from './score-column.js';
import { summaryOf } from './score-rows.js';
import { type ByMeasure, byMeasure, isLessBetter, scoresOf } from './score-rule.js';

type Scores = ByMeasure<number>;

/** Combinations of scores up to this many are looked up once each. */
const mostCells = 2 ** 20;

/** The scores of a population as columns, the same as those of its rows. */
export function scoreColumns(
  policy: RfmPolicy,
  boxOf: (scores: Scores) => SegmentRule,
  columns: ScoredColumns,
): RfmColumns {
  const scored = byMeasure((name) => {
    const scale = name === 'monetary' ? columns.scale : 0;
    return scoreColumn(policy[name], columns[name], scale, isLessBetter(name));
  });
  const named = nameCells(policy, boxOf, columns.ids.length, {
    recency: scored.recency.scores,
    frequency: scored.frequency.scores,
    monetary: scored.monetary.scores,
  });
  return {
    ids: columns.ids,
    recency: scored.recency.scores,
    frequency: scored.frequency.scores,
    monetary: scored.monetary.scores,
    segment: named.segment,
    segments: named.segments,
    combined: named.combined,
    summary: summaryOf(scored, {
      sizes: named.sizes,
      scoreSizes: byMeasure((name) => scored[name].sizes),
    }),
    policy: refOf(policy),
    asOf: columns.asOf,
  };
}

/** The segment and the combined score of each row. */
function nameCells(
  policy: RfmPolicy,
  boxOf: (scores: Scores) => SegmentRule,
  size: number,
  { recency, frequency, monetary }: ByMeasure<Uint16Array>,
) {
  const segments = [...new Set(policy.segments.map(({ segment }) => segment))];
  const cellOf = cellReader(policy, boxOf, segments);
  const segment = new Uint16Array(size);
  const combined = policy.combined === null ? null : new Float64Array(size);
  const sizes = segments.map(() => 0);
  for (let row = 0; row < size; row++) {
    const { place, sum } = cellOf(
      recency[row] as number,
      frequency[row] as number,
      monetary[row] as number,
    );
    segment[row] = place;
    sizes[place] = (sizes[place] as number) + 1;
    if (combined !== null) combined[row] = sum;
  }
  const named = Object.fromEntries(segments.map((name, place) => [name, sizes[place] as number]));
  return { segments, segment, combined, sizes: named };
}

interface Cell {
  /** Of the segment in the list of segments. */
  readonly place: number;
  /** The combined score as a number; 0 where there is none. */
  readonly sum: number;
}

/** What a combination of scores comes to, each worked out once. */
function cellReader(
  policy: RfmPolicy,
  boxOf: (scores: Scores) => SegmentRule,
  segments: readonly string[],
): (recency: number, frequency: number, monetary: number) => Cell {
  const places = new Map(segments.map((name, place) => [name, place]));
  const combine = policy.combined === null ? null : combinerOf(policy.combined);
  const side = scoresOf(policy.frequency);
  const depth = scoresOf(policy.monetary);
  const cells = scoresOf(policy.recency) * side * depth;
  const known: (Cell | undefined)[] = cells <= mostCells ? new Array(cells) : [];
  return (recency, frequency, monetary) => {
    const at = ((recency - 1) * side + frequency - 1) * depth + monetary - 1;
    const found = known[at];
    if (found !== undefined) return found;
    const scores = { recency, frequency, monetary };
    const place = places.get(boxOf(scores).segment) as number;
    const cell = { place, sum: combine === null ? 0 : combine(scores).toNumber() };
    if (cells <= mostCells) known[at] = cell;
    return cell;
  };
}
