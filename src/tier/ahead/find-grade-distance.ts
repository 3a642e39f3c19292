import { plain } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  type Explain,
  type MeasureLabels,
  type Reason,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireObject, show, throwInput } from '../../kernel/errors/index.js';
import { readRecord } from '../../kernel/schema/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import { lackOf, type Need } from '../compute/need.js';
import { type Aim, pointsMeasure } from '../compute/needs-of-grade.js';
import { figuresOn } from '../compute/own-decision.js';
import { pointsOf } from '../compute/points-of.js';
import { readyCompute } from '../compute/ready-compute.js';
import type { FigureBy, ReadyRule } from '../compute/rule.js';
import type { GradeDistance } from '../grant/decision.js';
import type { TierPolicy } from '../policy.js';
import { type Looked, paramsOf, reasonOfDistance, untoldReasons } from './distance-reasons.js';
import { type GradeHolder, holderFields } from './held-facts.js';
import { needsOf } from './needs-of.js';
import type { AheadReasonCode } from './reasons.js';

type Why = Reason<AheadReasonCode>;

/** How far a customer is from the next grade, and from losing its own. */
export interface DistanceOutcome<Grade extends string = string> {
  /** The grade directly above; `null` where the highest grade is held. */
  readonly next: GradeDistance<Grade> | null;
  /** What it takes to keep the grade held, the lowest grade of all takes nothing; `null` where none is held. */
  readonly keep: GradeDistance<Grade> | null;
}

/** How {@link findGradeDistance} looks. */
export interface DistanceOptions<Grade extends string = string> extends DecideOptions {
  /** `summary.cuts` of a grading: only with them shares and percentiles of a population say how far it is. */
  readonly cuts?: { readonly [K in Grade]?: DecimalInput | null };
}

/**
 * What is missing to the next grade, and to keep the one held?
 *
 * For a member with a dated history the replay tells the same with its deadline; this asks about figures as they are.
 *
 * Shapes: `distance` has what has to be added to each measure that does not reach its bound; below zero where it has to fall, and
 * then to below that. Where a band asks for any one of its figures, each alone is enough. Of a composite it is in
 * `points`.
 *
 * @param policy - how customers are graded
 * @param facts - the customer, the grade it holds, and its figures (a figure by periods counts with the period of `asOf`)
 * @param options - `asOf`; `explain` (`full` tells what is reached too); `cuts` of a grading, for rules of a population
 * @returns `next`, the grade directly above (`null` at the top) with `met` where its figures are reached already, and `keep`; outcome
 * `null` where a measure is absent that is needed (`tier/distance-untold`), or nobody holds the grade so that there is no cut (`tier/no-cut`)
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `input/not-one-of` for a grade that the policy does not have;
 * `tier/needs-population` for a rule of a population without `cuts`; `tier/no-distance` for a grid; `input/…` for what cannot be read
 * @guarantee with the distance added to every measure (to any one of them, where any is enough) the grade is met; what is met has no distance
 * @source house rule, the cases of `tier/distance`
 * @example
 * ```ts
 * import { defineTierPolicy, findGradeDistance } from 'clientele/tier';
 * const policy = defineTierPolicy({
 *   id: 'points', version: '1', effective: { start: '2026-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [
 *     { grade: 'gold', match: 'all', atLeast: { points: '1000' } },
 *     { grade: 'silver', match: 'all', atLeast: { points: '423' } },
 *   ] },
 * });
 * const far = findGradeDistance(policy, { id: 'C-1', grade: 'silver', measures: { points: '300' } }, { asOf: '2026-09-30' });
 * far.outcome?.next;   // => { grade: 'gold', met: false, distance: { points: '700' }, deadline: null }
 * far.outcome?.keep;   // => { grade: 'silver', met: false, distance: { points: '123' }, deadline: null }
 * ```
 * @category Tier
 */
export function findGradeDistance<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  facts: GradeHolder<NoInfer<G>, NoInfer<M>>,
  options: DistanceOptions<NoInfer<G>>,
): Decision<DistanceOutcome<G>, string, AheadReasonCode> {
  const asked = policy as unknown as Defined<TierPolicy>;
  const compute = readyCompute(asked);
  const { cuts, ...rest } = requireObject(options, '/options', '{ asOf }');
  const read = readDecideOptions(rest);
  requireInForce(policy, read.asOf, '/options/asOf');
  const needOf = needsOf(compute, cuts);
  const holder = readRecord<GradeHolder>(holderFields, facts, '', 'the facts');
  const level = levelHeld(compute, holder.grade);
  const known = figuresOf(compute, holder, read.asOf);
  const look = (at: number, aim: Aim) =>
    lookAt(compute.grades[at], aim, needOf(at, aim), known.figureOf);
  const next = level === 0 ? null : look(level - 1, 'enter');
  const keep = level === compute.grades.length ? null : look(level, 'keep');
  return {
    id: holder.id,
    ...answerOf<G>(next, keep, known.missing, labelsOf(asked), read.explain),
    policy: refOf(policy),
    asOf: read.asOf,
  };
}

/** The place of the grade held; nothing held lies below the lowest grade. */
function levelHeld({ grades, rule }: ReadyRule, held: string | null): number {
  const names = grades.map(({ grade }) => grade);
  const mayHoldNone =
    (rule.type === 'thresholds' || rule.type === 'composite') && rule.otherwise === null;
  if (held === null && mayHoldNone) return names.length;
  const level = held === null ? -1 : names.indexOf(held);
  if (level >= 0) return level;
  return throwInput(
    'input/not-one-of',
    '/grade',
    `expected a grade of the policy (${names.join(', ')}), received ${show(held)}`,
    { expected: names, received: show(held) },
  );
}

interface Known {
  readonly figureOf: FigureBy;
  /** What keeps the points of a composite from being told. */
  readonly missing: readonly string[];
}

/** The figures of the day; of a composite its points, as the grading tells them. */
function figuresOf(compute: ReadyRule, { measures }: GradeHolder, asOf: string): Known {
  const figureOf = figuresOn(measures, asOf);
  if (compute.rule.type !== 'composite' || compute.of !== 'one') return { figureOf, missing: [] };
  const { points, missing } = pointsOf(compute, figureOf);
  return { figureOf: () => points, missing };
}

/** Words for the points of a composite, beside those of the policy for its measures. */
function labelsOf({ compute, measureLabels }: TierPolicy): MeasureLabels | undefined {
  return compute.type === 'composite'
    ? { ...measureLabels, [pointsMeasure]: { en: 'points', 'zh-CN': '得分' } }
    : measureLabels;
}

function lookAt(
  grade: NamedGrade | undefined,
  aim: Aim,
  need: Need | null,
  figureOf: FigureBy,
): Looked {
  const lack =
    need === null ? { met: null, missing: [], reached: [], lacking: [] } : lackOf(need, figureOf);
  return {
    aim,
    grade: grade ?? { grade: '', label: null },
    any: need?.type === 'any' && need.parts.length > 1,
    hasNeed: need !== null,
    lack,
  };
}

function answerOf<G extends string>(
  next: Looked | null,
  keep: Looked | null,
  absent: readonly string[],
  labels: MeasureLabels | undefined,
  explain: Explain,
) {
  const looked = [next, keep].flatMap((one) => (one === null ? [] : [one]));
  const isUntold = looked.some(({ lack }) => lack.met === null);
  const named = looked.flatMap(({ lack }) => lack.missing);
  const missing = isUntold ? [...new Set(absent.length > 0 ? absent : named)] : [];
  const outcome: DistanceOutcome<G> | null = isUntold
    ? null
    : { next: next && distanceOf<G>(next), keep: keep && distanceOf<G>(keep) };
  const reasons = (): readonly Why[] =>
    isUntold
      ? untoldReasons(looked, missing, labels)
      : [
          next === null
            ? { code: 'tier/top-held', params: paramsOf((keep as Looked).grade) }
            : reasonOfDistance(next, labels, explain),
          keep === null
            ? { code: 'tier/nothing-to-keep', params: {} }
            : reasonOfDistance(keep, labels, explain),
        ];
  return { outcome, reasons: explain === 'none' ? [] : reasons(), missing };
}

function distanceOf<G extends string>({ grade, lack }: Looked): GradeDistance<G> {
  const distance = lack.lacking.flatMap((one) =>
    one.distance === null ? [] : [[one.measure, plain(one.distance)] as const],
  );
  return {
    grade: grade.grade as G,
    met: lack.met === true,
    distance: Object.fromEntries(distance),
    deadline: null,
  };
}
