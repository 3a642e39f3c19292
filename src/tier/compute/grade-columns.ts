import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal } from '../../kernel/decimal/decimal.js';
import {
  type Counts,
  measureLabelOf,
  type PolicyRef,
  type Reason,
  refOf,
} from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { throwDomain, throwIssues } from '../../kernel/errors/index.js';
import type { TierPolicy } from '../policy.js';
import type { GradeSummary } from './decision.js';
import { fallbackReason } from './grade-by-fallback.js';
import { placePopulation, summaryOf } from './place-population.js';
import { type ReadColumns, readCustomerColumns } from './read-customer-columns.js';
import type { ComputeReasonCode } from './reasons.js';
import type { PopulationRule, ReadyRule } from './rule.js';

/** A population by columns: one figure of each measure for each customer. */
export interface CustomerColumns<M extends string = string> {
  /** One for each customer, none twice; may be left out where no ids are needed. */
  readonly ids?: readonly string[];
  readonly measures: { readonly [K in M]?: Float64Array };
}

/** The computed grades of a population by columns. */
export interface GradeColumns<G extends string = string> {
  /** As given; `null` where none were. */
  readonly ids: readonly string[] | null;
  /** Every grade, from the top down. */
  readonly gradeNames: readonly G[];
  /** By customer, the place of the grade in `gradeNames`; `gradeNames.length` for who has no grade by the fallback. `null` where no grade can be told. */
  readonly grades: Uint16Array | null;
  /** By customer, the position by the tie rule, 1 is best; `null` where the rule has none, or no grade can be told. */
  readonly ranks: Uint32Array | null;
  /** Why no grade can be told, or that the fallback graded; empty otherwise. */
  readonly reasons: readonly Reason<ComputeReasonCode>[];
  readonly counts: Counts;
  readonly summary: GradeSummary<G>;
  readonly policy: PolicyRef;
  readonly asOf: DateString;
}

/** Grades of a whole population by columns: all or nothing. */
export function gradeColumns<G extends string>(
  policy: TierPolicy<G>,
  rule: ReadyRule,
  columns: unknown,
  { asOf, onProgress }: ReturnType<typeof readDecideOptions>,
): GradeColumns<G> {
  if (rule.of === 'one') return refuseOwn(rule.rule.type);
  const read = readCustomerColumns(columns, rule);
  const { ids, size } = read;
  const isByFallback = rule.fallback !== null && size < rule.minimumPopulation;
  const issues = isByFallback ? read.issues : read.allIssues;
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the population');
  const counts = { received: size, accepted: size, rejected: 0 };
  onProgress?.(counts);
  return {
    ids,
    gradeNames: rule.grades.map(({ grade }) => grade as G),
    ...(isByFallback ? byFallback<G>(rule, read) : byPopulation<G>(policy, rule, read)),
    counts,
    policy: refOf(policy),
    asOf,
  };
}

type Answer<G extends string> = Pick<GradeColumns<G>, 'grades' | 'ranks' | 'reasons' | 'summary'>;

function byPopulation<G extends string>(
  policy: TierPolicy<G>,
  rule: PopulationRule,
  read: ReadColumns,
): Answer<G> {
  const placed = placePopulation(rule, read);
  const summary = summaryOf<G>(rule, read.size, placed);
  return 'why' in placed
    ? {
        grades: null,
        ranks: null,
        reasons: placed.why((measure) => measureLabelOf(policy.measureLabels, measure)),
        summary,
      }
    : { grades: placed.levels, ranks: placed.ranks, reasons: [], summary };
}

/** Numbers are read as the decimals that are printed for them, as the thresholds are written. */
function byFallback<G extends string>(
  rule: PopulationRule,
  { size, columnOf }: ReadColumns,
): Answer<G> {
  const { fallback, grades: names } = rule;
  const levels = new Uint16Array(size).fill(names.length);
  const sizes = names.map(() => 0);
  let ungraded = 0;
  let untold = 0;
  for (let place = 0; place < size; place++) {
    const level = fallback?.rule.levelOf((measure) => {
      const figure = columnOf(measure)?.[place];
      return figure === undefined ? undefined : new Decimal(figure + 0);
    }, null).level;
    const found = level === null || level === undefined ? null : fallback?.levels[level];
    if (found === null || found === undefined) untold += 1;
    else if (found === names.length) ungraded += 1;
    else {
      levels[place] = found;
      sizes[found] = (sizes[found] as number) + 1;
    }
  }
  const summary = {
    determined: true,
    sizes: Object.fromEntries(names.map(({ grade }, level) => [grade, sizes[level]])) as Record<
      G,
      number
    >,
    ungraded,
    untold,
    quotas: null,
    cuts: null,
  };
  return { grades: levels, ranks: null, reasons: [fallbackReason(rule, size)], summary };
}

function refuseOwn(type: string): never {
  return throwDomain(
    'tier/not-by-columns',
    '/customers',
    `a rule of type ${type} looks at each customer alone and reads records, not columns; pass records`,
    { type },
  );
}
