import type { Decision, Reason } from '../../kernel/decision/index.js';
import { measureLabelOf, refOf } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { throwIssues } from '../../kernel/errors/index.js';
import type { TierPolicy } from '../policy.js';
import type { GradeOutcome, Grading } from './decision.js';
import { figuresOfColumn } from './figure-column.js';
import { gradeByFallback } from './grade-by-fallback.js';
import { placePopulation, summaryOf } from './place-population.js';
import type { ComputeReasons, LabelOf, Placement, Population } from './population.js';
import { type ReadCustomers, readCustomers } from './read-population.js';
import type { ComputeReasonCode } from './reasons.js';
import type { PopulationRule } from './rule.js';

type Options = ReturnType<typeof readDecideOptions>;

/** Grades of a whole population: all or nothing. */
export function gradePopulation<G extends string>(
  policy: TierPolicy<G>,
  rule: PopulationRule,
  customers: unknown,
  options: Options,
): Grading<G> {
  const { asOf, explain, onProgress } = options;
  const read = readCustomers(customers, rule, asOf);
  const size = read.ids.length;
  const isByFallback = rule.fallback !== null && read.received < rule.minimumPopulation;
  refuse(isByFallback ? read.issues : read.allIssues);
  const counts = { received: size, accepted: size, rejected: 0 };
  const head = { counts, rejected: [], policy: refOf(policy), asOf };
  onProgress?.(counts);
  if (isByFallback) return { ...gradeByFallback(policy, rule, read.facts, options), ...head };
  const placed = placePopulation(rule, populationOf(read));
  const labelOf: LabelOf = (measure) => measureLabelOf(policy.measureLabels, measure);
  const isTold = explain !== 'none';
  const decisions =
    'why' in placed
      ? tellNobody<G>(read.ids, isTold ? placed.why(labelOf) : [], head)
      : tellEach<G>(rule, read.ids, placed, isTold ? labelOf : null, head);
  return { decisions, summary: summaryOf<G>(rule, size, placed), ...head };
}

function refuse(issues: readonly Reason[]): void {
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the population');
}

function populationOf({ ids, columns }: ReadCustomers): Population {
  const figures = new Map(columns.map((column) => [column.measure, figuresOfColumn(column)]));
  return {
    size: ids.length,
    ids,
    figuresOf: (measure) => figures.get(measure) as ReturnType<typeof figuresOfColumn>,
  };
}

type Decided<G extends string> = Decision<GradeOutcome<G>, string, ComputeReasonCode>;

type Head = Pick<Decided<string>, 'policy' | 'asOf'>;

const none: readonly never[] = [];

function tellNobody<G extends string>(
  ids: readonly string[],
  reasons: ComputeReasons,
  { policy, asOf }: Head,
): readonly Decided<G>[] {
  return ids.map((id) => ({ id, outcome: null, reasons, policy, asOf, missing: none }));
}

function tellEach<G extends string>(
  { grades }: PopulationRule,
  ids: readonly string[],
  { levels, ranks, explain }: Placement,
  labelOf: LabelOf | null,
  { policy, asOf }: Head,
): readonly Decided<G>[] {
  const names = grades.map(({ grade }) => grade as G);
  return ids.map((id, place) => ({
    id,
    outcome: {
      grade: names[levels[place] as number] as G,
      rank: ranks === null ? null : (ranks[place] as number),
      score: null,
    },
    reasons: labelOf === null ? none : explain(place, labelOf),
    policy,
    asOf,
    missing: none,
  }));
}
