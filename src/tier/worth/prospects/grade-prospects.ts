import { padded, plain, zero } from '../../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../../kernel/decimal/ratio.js';
import {
  type BatchOptions,
  type Decision,
  type Defined,
  type Rows,
  refOf,
  requireInForce,
} from '../../../kernel/decision/index.js';
import { readDecideOptions } from '../../../kernel/decision/read-options.js';
import { invariant } from '../../../kernel/errors/index.js';
import type { WorthReasonCode } from '../reasons.js';
import type { ProspectBatch, ProspectOutcome, ProspectSummary } from './decision.js';
import type { ProspectFacts } from './facts.js';
import { type PlacedProspect, placeProspects } from './place-prospects.js';
import type { ProspectPolicy } from './policy.js';
import { prospectReasons, unweighedReasons } from './prospect-reasons.js';
import { readProspects } from './read-prospects.js';
import { type ReadyProspects, readyProspects } from './ready-prospects.js';
import { weighProspect } from './weigh-prospect.js';

/**
 * Which prospects are worth winning, and which first (潜在客户分级)?
 *
 * What is expected from a prospect is probability × value; against it stands what winning it would *still* cost. What was spent so
 * far is gone whether we go on or not: it may be told, and then the reasons say that it does not count. To share a limited budget
 * over prospects, take `net` and `cost` from here.
 *
 * Shapes: each prospect with its value if won, its stage or own probability, and the cost to come. Units: amounts in the currency of the
 * policy; probabilities from 0 to 1.
 *
 * @param policy - stages with their probabilities, the rounding, and how those worth pursuing are graded
 * @param prospects - every prospect, once
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per prospect, in input order: `pursue`, the grade (`null` where it is not pursued), rank, expected value, cost, net and
 * net per unit of cost. Outcome `null` where the value, the probability or the cost to come is not known (named in `missing`); such
 * prospects take no rank and are in no share. `summary` has the sizes and the sums of those pursued
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, and one `input` error that lists every row that cannot be read,
 * names an unknown stage, has a probability above 1 or repeats an id: a population takes all or nothing
 * @guarantee what was spent changes no outcome; the order of prospects changes nothing; of two prospects the one with more left never has
 * the worse grade where they are ranked by net
 * @source house rule: expected value of going on, from now; sunk cost as in Thaler 1980, "Toward a positive theory of consumer choice"
 * @example
 * ```ts
 * import { defineProspectPolicy, gradeProspects, prospectsByStage } from 'clientele/tier';
 * const graded = gradeProspects(
 *   defineProspectPolicy(prospectsByStage),
 *   [
 *     { id: 'P-1', value: '80000', stage: 'proposal', toSpend: '15000', spent: '30000' },
 *     { id: 'P-2', value: '80000', stage: 'contact', toSpend: '9000', spent: '0' },
 *   ],
 *   { asOf: '2026-09-30' },
 * );
 * graded.decisions.map(({ outcome }) => [outcome?.expected, outcome?.net, outcome?.pursue]);   // => [['40000.00', '25000.00', true], ['8000.00', '-1000.00', false]]
 * graded.decisions[0]?.outcome?.ratio?.value.toFixed(2);                                       // => '1.67'
 * ```
 * @category Tier
 */
export function gradeProspects<G extends string, S extends string>(
  policy: Defined<ProspectPolicy<G, S>>,
  prospects: Rows<ProspectFacts<NoInfer<S>>>,
  options: BatchOptions,
): ProspectBatch<G> {
  const ready = readyProspects(policy as unknown as Defined<ProspectPolicy>);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const rows = readProspects(prospects, ready).map((facts) => weighProspect(facts, ready));
  const placed = placeProspects(
    rows.filter((row) => 'net' in row),
    ready,
  );
  const byId = new Map(placed.map((one) => [one.facts.id, one]));
  const envelope = { policy: refOf(policy), asOf };
  const decisions = rows.map((row): Decision<ProspectOutcome<G>, string, WorthReasonCode> => {
    const { id } = row.facts;
    if ('missing' in row) {
      const reasons = explain === 'none' ? [] : unweighedReasons(row, ready.currency);
      return { id, outcome: null, reasons, ...envelope, missing: row.missing };
    }
    const one = byId.get(id);
    if (one === undefined) throw invariant('a prospect was weighed but not placed');
    const reasons = explain === 'none' ? [] : prospectReasons(one, ready, placed.length);
    return { id, outcome: outcomeFor<G>(one, ready), reasons, ...envelope, missing: [] };
  });
  const counts = { received: rows.length, accepted: rows.length, rejected: 0 };
  onProgress?.(counts);
  const summary = summaryOf<G>(placed, ready, rows.length - placed.length);
  return { decisions, rejected: [], counts, summary, ...envelope };
}

function outcomeFor<G extends string>(
  { rank, level, probability, expected, cost, net }: PlacedProspect,
  { grades, rounding: { scale } }: ReadyProspects,
): ProspectOutcome<G> {
  return {
    pursue: level !== null,
    grade: level === null ? null : ((grades[level]?.grade ?? null) as G | null),
    rank,
    probability: plain(probability),
    expected: padded(expected, scale),
    cost: padded(cost, scale),
    net: padded(net, scale),
    ratio: ratioOfDecimals(net, cost),
  };
}

function summaryOf<G extends string>(
  placed: readonly PlacedProspect[],
  { grades, rounding: { scale } }: ReadyProspects,
  untold: number,
): ProspectSummary<G> {
  const pursued = placed.filter(({ level }) => level !== null);
  const sum = (figure: 'expected' | 'cost' | 'net') =>
    padded(
      pursued.reduce((total, own) => total.plus(own[figure]), zero),
      scale,
    );
  const counts = grades.map(() => 0);
  for (const { level } of pursued) if (level !== null) counts[level] = (counts[level] ?? 0) + 1;
  const sizes = grades.map(({ grade }, level) => [grade, counts[level] ?? 0] as const);
  return {
    sizes: Object.fromEntries(sizes) as Record<G, number>,
    notPursued: placed.length - pursued.length,
    untold,
    expected: sum('expected'),
    cost: sum('cost'),
    net: sum('net'),
  };
}
