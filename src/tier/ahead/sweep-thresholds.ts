import type { DateString } from '../../kernel/calendar/index.js';
import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import { type Defined, type PolicyRef, type Rows, refOf } from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import {
  requireFilled,
  requireObject,
  requireText,
  show,
  throwDomain,
} from '../../kernel/errors/index.js';
import type { ThresholdsRule } from '../compute/policy.js';
import { readyRule } from '../compute/ready-rule.js';
import type { OwnRule } from '../compute/rule.js';
import type { CustomerFacts } from '../facts.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import { addCosts, costText, entitlementCosts, type GradeCosts, readCosts } from './grade-costs.js';
import { countMigration, fromNames, type Side } from './migration.js';
import { type Figures, readFigures } from './read-figures.js';

/** What {@link sweepThresholds} tries out. */
export interface SweepOptions<Grade extends string = string, M extends string = string> {
  readonly asOf: DateString;
  /** The grade whose threshold is moved. */
  readonly grade: Grade;
  /** The measure whose threshold is moved; the others stay. */
  readonly measure: M;
  /** The thresholds to try. */
  readonly values: readonly DecimalInput[];
  /** What a customer of each grade costs, on top of the `costs` of entitlements. */
  readonly costs?: GradeCosts<Grade>;
}

/** What the grades come to with one threshold. */
export interface SweptThreshold<Grade extends string = string> {
  readonly value: DecimalString;
  readonly sizes: Readonly<Record<Grade, number>>;
  /** How many customers meet no band. */
  readonly ungraded: number;
  /** How many customers lack a measure that would decide. */
  readonly untold: number;
  /** How many have a higher grade than by the policy as it is, and how many a lower one. */
  readonly up: number;
  readonly down: number;
  /** Σ customers × cost of the grade; `null` where no costs are told. */
  readonly cost: DecimalString | null;
}

/** What {@link sweepThresholds} found. */
export interface ThresholdSweep<Grade extends string = string> {
  readonly policy: PolicyRef;
  readonly asOf: DateString;
  readonly grade: Grade;
  readonly measure: string;
  /** The threshold of the policy as it is, and what the grades come to with it. */
  readonly now: SweptThreshold<Grade>;
  /** One row for each value tried, in their order. */
  readonly rows: readonly SweptThreshold<Grade>[];
  readonly customers: number;
}

/**
 * If the threshold of a grade were higher or lower: how many customers would each grade have, and what would they cost?
 *
 * The other way round, from sizes to thresholds, is {@link findGradeThresholds}; two whole policies are compared by
 * {@link compareTierPolicies}.
 *
 * Shapes: what it takes to enter the grade is moved; what it takes to keep it (`keepAtLeast`) plays no part, because nobody holds a
 * grade here. The policy may be looked at outside its life.
 * Units: costs as they are given; those of entitlements are a customer and year.
 *
 * @param policy - a policy by thresholds
 * @param customers - every customer of the population, once
 * @param options - `asOf`; `grade` and `measure` of the threshold; `values` to try; `costs` by grade
 * @returns sizes, movers and cost for every value, beside those of the policy as it is
 * @throws {@link ClienteleError} `policy/not-defined`; `tier/no-threshold` where the band of the grade has no figure of that measure;
 * one `input` error that lists every row that cannot be read or repeats an id; `input/…` for the options
 * @guarantee a higher threshold never gives the grade and the better ones more customers; the sizes, ungraded and untold add up to the
 * customers; at the threshold of the policy nobody moves
 * @source house rule
 * @example
 * ```ts
 * import { defineTierPolicy, sweepThresholds } from 'clientele/tier';
 * const policy = defineTierPolicy({
 *   id: 'spend', version: '1', effective: { start: '2026-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 * });
 * const customers = ['600', '450', '100'].map((spend, index) => ({ id: `C-${index}`, measures: { spend } }));
 * const swept = sweepThresholds(policy, customers, { asOf: '2026-09-30', grade: 'gold', measure: 'spend', values: ['400', '700'], costs: { gold: '30' } });
 * swept.rows.map(({ value, sizes, up, down, cost }) => [value, sizes.gold, up, down, cost]);   // => [['400', 2, 1, 0, '60'], ['700', 0, 0, 1, '0']]
 * ```
 * @category Tier
 */
export function sweepThresholds<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  customers: Rows<CustomerFacts<NoInfer<M>>>,
  options: SweepOptions<NoInfer<G>, NoInfer<M>>,
): ThresholdSweep<G> {
  const asked = policy as unknown as Defined<TierPolicy>;
  const { compute } = readyTier(asked);
  const { grade, measure, values, costs, ...rest } = requireObject(options, '/options', '{ asOf }');
  const { asOf } = readDecideOptions(rest);
  const place = placeOf(asked, grade, measure);
  const tried = requireFilled(values, '/options/values', 'a list of figures').map((value, index) =>
    plain(toDecimal(value, `/options/values/${index}`)),
  );
  const names = compute.grades.map((named) => named.grade);
  const each = addCosts(readCosts(costs, names), entitlementCosts(asked, asOf));
  const rows = readFigures(customers, asOf, null, 'cannot sweep over the population');
  const now = sidesOf(compute as OwnRule, rows);
  const sweep = (value: DecimalString, sides: readonly Side[]) => {
    const { sizes, ...counted } = countSides(names, now, sides);
    return { value, sizes, ...counted, cost: costText(each, sizes) };
  };
  const found = tried.map((value) => sweep(value, sidesOf(ruleWith(place, value), rows)));
  return {
    policy: refOf(policy),
    asOf,
    grade: place.grade,
    measure: place.measure,
    now: sweep(place.value, now),
    rows: found,
    customers: rows.length,
  } as unknown as ThresholdSweep<G>;
}

interface Place {
  readonly rule: ThresholdsRule;
  readonly level: number;
  readonly grade: string;
  readonly measure: string;
  readonly value: DecimalString;
}

/** Where the threshold stands that is moved. */
function placeOf({ compute }: TierPolicy, grade: unknown, measure: unknown): Place {
  const [name, of] = [
    requireText(grade, '/options/grade', 'the name of a grade'),
    requireText(measure, '/options/measure', 'the name of a measure'),
  ];
  const bands = compute.type === 'thresholds' ? compute.bands : [];
  const level = bands.findIndex((band) => band.grade === name);
  const band = bands[level];
  const bound =
    band !== undefined && 'atLeast' in band && Object.hasOwn(band.atLeast, of)
      ? band.atLeast[of]
      : undefined;
  if (bound === undefined || compute.type !== 'thresholds')
    return throwDomain(
      'tier/no-threshold',
      '/options/measure',
      `the policy has no band of figures for ${show(name)} with a threshold of ${show(of)}`,
      { grade: name, measure: of },
    );
  const value = plain(toDecimal(bound, `/compute/bands/${level}/atLeast`));
  return { rule: compute, level, grade: name, measure: of, value };
}

/** The rule with the threshold moved. */
function ruleWith({ rule, level, measure }: Place, value: DecimalString): OwnRule {
  const bands = rule.bands.map((band, index) =>
    index === level && 'atLeast' in band
      ? { ...band, atLeast: { ...band.atLeast, [measure]: value } }
      : band,
  );
  return readyRule({ ...rule, bands }) as OwnRule;
}

function sidesOf({ levelOf, grades }: OwnRule, rows: readonly Figures[]): readonly Side[] {
  return rows.map(({ figureOf }) => {
    const { level } = levelOf(figureOf, null);
    return level === null ? undefined : (grades[level]?.grade ?? null);
  });
}

function countSides(names: readonly string[], now: readonly Side[], sides: readonly Side[]) {
  const count = countMigration(names, names, true);
  const sizes = new Map(names.map((name) => [name, 0]));
  let ungraded = 0;
  let untold = 0;
  sides.forEach((side, index) => {
    count.add(now[index], side);
    if (side === undefined) untold += 1;
    else if (side === null) ungraded += 1;
    else sizes.set(side, (sizes.get(side) ?? 0) + 1);
  });
  const { up, down } = count.finish();
  return { sizes: fromNames(names, (name) => sizes.get(name) ?? 0), ungraded, untold, up, down };
}
