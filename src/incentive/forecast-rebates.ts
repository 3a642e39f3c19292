import { Decimal, padded, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import type { Defined, Reject } from '../kernel/decision/index.js';
import { requireList, requireText, show, throwInput } from '../kernel/errors/index.js';
import type { RebateSummary } from './decision.js';
import type { RebateFacts } from './facts.js';
import type { IncentivePlan } from './policy.js';
import { requireOnly } from './require-only.js';
import { settleRebates } from './settle-rebate.js';
import type { SettleOptions } from './settlement-run.js';

/** How a period may turn out. */
export interface RebateScenario<M extends string = string> {
  readonly id: string;
  /** As a fraction; of all scenarios or of none. */
  readonly probability?: DecimalInput;
  readonly facts: readonly RebateFacts<M>[];
}

/** What the scenarios cost. */
export interface RebateForecast {
  readonly scenarios: readonly (Pick<RebateSummary, 'due' | 'entitlement' | 'undetermined'> & {
    readonly id: string;
    readonly probability: DecimalString | null;
    /** Facts that cannot be read, each with what is wrong with it; they are in no sum. */
    readonly rejected: readonly Reject[];
    /** Is every partner in the sums: could all facts be read, and all rebates be told? */
    readonly complete: boolean;
  })[];
  /** Σ probability × due, exact; `null` without probabilities, or where a scenario is not complete. */
  readonly expected: DecimalString | null;
  /** The cheapest and the dearest scenario; `null` where one is not complete: what it lacks may cost anything. */
  readonly least: DecimalString | null;
  readonly most: DecimalString | null;
}

/**
 * What will this plan cost, if the period turns out so or so?
 *
 * Each scenario is settled as {@link settleRebates} would, with conditions and limits; what a single partner may come to is the task of {@link accrueRebate}.
 *
 * @param plan - what was agreed
 * @param scenarios - at least one; each with the facts of all partners as they would be
 * @param options - as of {@link settleRebates}
 * @returns what is due in each scenario, and what is expected where probabilities are told. A scenario with partners that cannot be read
 * (`rejected`) or told (`undetermined`) is not `complete`; its sums are those of the others, and nothing is expected of it
 * @throws {@link ClienteleError} what {@link settleRebates} throws, `input/not-a-list`, `input/out-of-range` for none, `input/repeated-id`,
 * `input/unknown-key`,
 * `incentive/probabilities-not-one` where probabilities are told and do not sum to exactly 1
 * @example
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { defineIncentivePlan, forecastRebates } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const selling = (amount: string) => [{ id: 'D-1', lines: [{ id: 'i', date: '2026-07-03', type: 'sale' as const, amount }] }];
 * const forecast = forecastRebates(plan, [
 *   { id: 'weak', probability: '0.25', facts: selling('50') },
 *   { id: 'strong', probability: '0.75', facts: selling('200') },
 * ], { asOf: '2026-09-30', period: quarterOf(2026, 3) });
 * [forecast.least, forecast.expected, forecast.most];   // => ['0.50', '3.125', '4.00']
 * ```
 * @category Incentive
 */
export function forecastRebates<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  scenarios: readonly RebateScenario<NoInfer<M>>[],
  options: SettleOptions,
): RebateForecast {
  const read = readScenarios(scenarios);
  const costs = read.map(({ id, chance, facts }) => {
    const { summary, rejected } = settleRebates(
      plan as Defined<IncentivePlan>,
      facts as readonly RebateFacts[],
      options,
    );
    const complete = rejected.length === 0 && summary.undetermined === 0;
    return { id, chance, summary, rejected, complete };
  });
  const { scale } = plan.rounding;
  const isComplete = costs.every(({ complete }) => complete);
  const dues = costs.map(({ summary }) => new Decimal(summary.due));
  const expected =
    isComplete && costs.every(({ chance }) => chance !== null)
      ? costs.reduce(
          (sum, { chance }, index) => sum.plus((chance ?? zero).times(dues[index] ?? zero)),
          zero,
        )
      : null;
  return {
    scenarios: costs.map(
      ({ chance, summary: { due, entitlement, undetermined }, ...scenario }) => ({
        id: scenario.id,
        probability: chance && plain(chance),
        due,
        entitlement,
        undetermined,
        rejected: scenario.rejected,
        complete: scenario.complete,
      }),
    ),
    expected: expected && padded(expected, scale),
    least: isComplete ? padded(Decimal.min(...dues), scale) : null,
    most: isComplete ? padded(Decimal.max(...dues), scale) : null,
  };
}

interface ReadScenario {
  readonly id: string;
  readonly chance: Decimal | null;
  readonly facts: unknown;
}

function readScenarios(scenarios: unknown): readonly ReadScenario[] {
  const seen = new Set<string>();
  const read = requireList(scenarios, '/scenarios', 'a list of scenarios').map(
    (scenario, index) => {
      const path = `/scenarios/${index}`;
      const { id, probability, facts } = requireOnly(scenario, path, [
        'id',
        'probability',
        'facts',
      ]);
      const name = requireText(id, `${path}/id`, 'an id');
      if (seen.has(name))
        throwInput('input/repeated-id', `${path}/id`, `the scenario ${show(name)} stands twice`, {
          id: name,
        });
      seen.add(name);
      return {
        id: name,
        chance: probability === undefined ? null : readChance(probability, `${path}/probability`),
        facts,
      };
    },
  );
  if (read.length === 0)
    throwInput('input/out-of-range', '/scenarios', 'expected at least one scenario', {
      received: show(scenarios),
      from: 1,
    });
  const told = read.filter(({ chance }) => chance !== null);
  const sum = told.reduce((total, { chance }) => total.plus(chance ?? zero), zero);
  if (told.length > 0 && (told.length < read.length || !sum.equals(1)))
    throwInput(
      'incentive/probabilities-not-one',
      '/scenarios',
      `the probabilities of all scenarios must sum to exactly 1, they sum to ${plain(sum)}`,
      { sum: plain(sum) },
    );
  return read;
}

function readChance(probability: unknown, path: string): Decimal {
  const chance = toDecimal(probability, path);
  if (chance.isNegative() || chance.gt(1))
    throwInput('input/out-of-range', path, `expected 0 to 1, received ${show(probability)}`, {
      received: show(probability),
      from: 0,
      to: 1,
    });
  return chance;
}
