import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, plain, rounded, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import {
  type DecimalInput,
  type DecimalString,
  type Ratio,
  ratioOf,
} from '../../kernel/decimal/index.js';
import { type Defined, type PolicyRef, type Rows, refOf } from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import {
  requireObject,
  requireText,
  requireWord,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import { pointer } from '../../kernel/schema/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import type { ThresholdsRule } from '../compute/policy.js';
import { readyCompute } from '../compute/ready-compute.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import { readFigures } from './read-figures.js';

const tieSides = ['all-up', 'all-down'] as const;

/** The sizes that {@link findGradeThresholds} looks for. */
export interface WantedShares<Grade extends string = string, M extends string = string> {
  readonly asOf: DateString;
  readonly measure: M;
  /** The share of the population that each grade of the policy should have; a grade that is not named 0; together exactly 1. */
  readonly shares: { readonly [K in Grade]?: DecimalInput };
  /** Where customers of one figure stand on both sides of a cut: all above it (`all-up`, the default), or all below. */
  readonly ties?: (typeof tieSides)[number];
}

/** The threshold found for one grade. */
export interface FoundThreshold<Grade extends string = string> {
  readonly grade: Grade;
  /** The least figure of the grade; `null` for the lowest grade, which takes the rest. */
  readonly atLeast: DecimalString | null;
  readonly wanted: DecimalString;
  /** How many customers the threshold gives the grade, and what share of all that is. */
  readonly size: number;
  readonly share: Ratio;
}

/** What {@link findGradeThresholds} found. */
export interface FoundThresholds<Grade extends string = string, M extends string = string> {
  readonly policy: PolicyRef;
  readonly asOf: DateString;
  readonly measure: M;
  readonly customers: number;
  /** From the top grade down; `null` without customers, of whom no threshold can be told. */
  readonly thresholds: readonly FoundThreshold<Grade>[] | null;
  /** The thresholds as a rule, to put into a policy; `null` as above. */
  readonly compute: ThresholdsRule<Grade, M> | null;
}

/**
 * Which thresholds give the sizes that we want?
 *
 * The inverse of {@link sweepThresholds}: from shares of today's customers to fixed figures that can be published. A pyramid has the
 * shares at every grading, and its cuts move with the customers.
 *
 * Shapes: the shares are added up from the top and rounded to whole customers, half up; customers of one figure are never
 * parted, so `size` and `share` tell what the thresholds really give. A grade that nobody can have, because the shares leave no one
 * for it, has the figure above by one unit in the last place of the figures. The policy may be of any type, and is asked for its grades only.
 *
 * @param policy - the policy whose grades are filled
 * @param customers - every customer of the population, once, with the measure
 * @param options - `asOf`; the one `measure`; the `shares` by grade; `ties`
 * @returns the threshold of every grade with the share it really gives, and the rule that has them
 * @throws {@link ClienteleError} `policy/not-defined`; `tier/shares-not-one` and `input/unknown-key` for shares; one `input` error that lists every row that
 * cannot be read, lacks the measure or repeats an id
 * @guarantee a policy with the rule found gives every grade the size said; without ties the sizes are the shares made whole
 * @source order statistics; ties as in `tier/pyramid`
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, findGradeThresholds } from 'clientele/tier';
 * const pyramid = defineTierPolicy(customerPyramid);
 * const customers = Array.from({ length: 100 }, (_, index) => ({ id: `C-${index}`, measures: { value: 10 * index } }));
 * const found = findGradeThresholds(pyramid, customers, { asOf: '2026-09-30', measure: 'value', shares: { important: '0.05', main: '0.15', ordinary: '0.3', small: '0.5' } });
 * found.thresholds?.map(({ grade, atLeast, size }) => [grade, atLeast, size]);   // => [['important', '950', 5], ['main', '800', 15], ['ordinary', '500', 30], ['small', null, 50]]
 * const fixed = defineTierPolicy({ ...pyramid, version: 'draft', compute: found.compute ?? pyramid.compute });
 * fixed.compute.type;   // => 'thresholds'
 * ```
 * @category Tier
 */
export function findGradeThresholds<G extends string, M extends string, N extends string>(
  policy: Defined<TierPolicy<G, M>>,
  customers: Rows<CustomerFacts<NoInfer<N>>>,
  options: WantedShares<NoInfer<G>, N>,
): FoundThresholds<G, N> {
  const compute = readyCompute(policy as unknown as Defined<TierPolicy>);
  const {
    measure,
    shares,
    ties = 'all-up',
    ...rest
  } = requireObject(options, '/options', '{ asOf }');
  const { asOf } = readDecideOptions(rest);
  const by = requireText(measure, '/options/measure', 'the name of a measure');
  const side = requireWord(ties, '/options/ties', tieSides);
  const wanted = readShares(shares, compute.grades);
  const rows = readFigures(customers, asOf, by, 'cannot find thresholds of the population');
  const figures = rows.map(({ figureOf }) => figureOf(by) ?? zero);
  const found = figures.length === 0 ? null : thresholdsOf(compute.grades, wanted, figures, side);
  return {
    policy: refOf(policy),
    asOf,
    measure: by,
    customers: rows.length,
    thresholds: found,
    compute: found && ruleOf(compute.grades, found, by),
  } as unknown as FoundThresholds<G, N>;
}

function readShares(shares: unknown, grades: readonly NamedGrade[]): readonly Decimal[] {
  const path = '/options/shares';
  const read = requireObject(shares, path, 'shares by grade');
  const known = grades.map(({ grade }) => grade);
  const unknown = Object.keys(read).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throwInput(
      'input/unknown-key',
      `${path}/${pointer(unknown)}`,
      `unknown grade ${show(unknown)}; known: ${known.join(', ')}`,
      { key: unknown, known },
    );
  const each = known.map((name) =>
    Object.hasOwn(read, name) && read[name] !== undefined
      ? toNotNegative(read[name], `${path}/${pointer(name)}`)
      : zero,
  );
  const sum = each.reduce((total, share) => total.plus(share), zero);
  if (!sum.equals(1))
    throwInput(
      'tier/shares-not-one',
      path,
      `the shares must sum to exactly 1, they sum to ${plain(sum)}`,
      { sum: plain(sum) },
    );
  return each;
}

/** For each cut the least figure above it, and how many customers reach that. */
function thresholdsOf(
  grades: readonly NamedGrade[],
  wanted: readonly Decimal[],
  figures: readonly Decimal[],
  ties: (typeof tieSides)[number],
): readonly FoundThreshold[] {
  const order = [...figures].sort((left, right) => right.comparedTo(left));
  let running = zero;
  let above = 0;
  return grades.map(({ grade }, level) => {
    const share = wanted[level] ?? zero;
    running = running.plus(share);
    const isLast = level === grades.length - 1;
    const quota = Number(
      rounded(running.times(order.length), { scale: 0, mode: 'half-away-from-zero' }),
    );
    const reach = isLast ? order.length : reachedBy(order, quota, ties);
    const size = reach - above;
    above = reach;
    return {
      grade,
      atLeast: isLast ? null : plain(order[reach - 1] ?? beyond(order)),
      wanted: plain(share),
      size,
      share: ratioOf(String(size), String(order.length)) as Ratio,
    };
  });
}

/** How many customers a cut at this place lets in: equal neighbours are never parted. */
function reachedBy(
  order: readonly Decimal[],
  quota: number,
  ties: (typeof tieSides)[number],
): number {
  const last = order[quota - 1];
  if (last === undefined) return 0;
  let reach = quota;
  if (ties === 'all-up') while (order[reach]?.equals(last) === true) reach += 1;
  else if (order[quota]?.equals(last) === true)
    while (reach > 0 && order[reach - 1]?.equals(last) === true) reach -= 1;
  return reach;
}

/** The least figure above all, as finely written as they are. */
function beyond(order: readonly Decimal[]): Decimal {
  const places = order.reduce((most, figure) => Math.max(most, figure.decimalPlaces()), 0);
  return (order[0] ?? zero).plus(new Decimal(10).pow(-places));
}

function ruleOf(
  grades: readonly NamedGrade[],
  found: readonly FoundThreshold[],
  measure: string,
): ThresholdsRule {
  const last = grades.at(-1);
  const bands = found.flatMap(({ grade, atLeast }, level) => {
    const label = grades[level]?.label ?? null;
    if (atLeast === null) return [];
    const band = { grade, match: 'all' as const, atLeast: { [measure]: atLeast } };
    return [label === null ? band : { ...band, label }];
  });
  return {
    type: 'thresholds',
    bands,
    otherwise: last?.grade ?? null,
    ...(last?.label ? { otherwiseLabel: last.label } : {}),
  };
}
