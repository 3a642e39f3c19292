import { readObject } from '../../kernel/calendar/read-object.js';
import { compensatedSum } from '../../kernel/numerics/row-defects.js';
import { finiteNumber } from './finite-number.js';
import type { MarkovClv, MarkovFigures, MarkovHorizon, MarkovValue } from './markov-clv.js';
import { readHorizon } from './predict-retention-clv.js';
import { type ReadMarkov, readMarkov } from './read-markov.js';
import type { RatePeriod } from './retention-clv.js';
import { stateVisits, type Visits } from './state-visits.js';

/**
 * What is a customer worth who is in this stage now, and may move to others (客户迁移模型)?
 *
 * For customers who come back after a pause, or move between grades; with "here" and "gone" alone {@link predictRetentionClv} is enough. What to do in
 * each state answers {@link chooseMarkovActions}.
 *
 * Shapes: each state with its reward and its row of probabilities, in the order of the states; up to 500 states. A state of no return ("former") goes to itself
 * with 1. Probabilities are taken as written: a row that sums to 1 within 1e-9 is not scaled. Time grows with the
 * cube of the states, over a finite horizon times the digits of its length.
 * Units: reward, probabilities and discount are for one step; values are in the money of the rewards, of today.
 *
 * @param figures - `step`, `states` and `discount`; `customers` of a state counts them into the total
 * @param options - `horizon`: the last step that counts, 0 for what comes in now only, or `infinite`
 * @returns each state with its value and the steps expected in every state; the total of the customers counted. With an infinite horizon and no discount a state has
 * a value only if all that is earned ends: else `null`, with `value/no-limit` that names the states
 * @throws {@link ClienteleError} `value/row-not-one` (kind `input`) for rows that do not sum to 1; `value/mixed-periods`; `value/too-large` (kind `numeric`);
 * `input/out-of-range` for a probability outside of 0 to 1 or a row of another length, `input/repeated-id`, `input/empty-id`, and the like
 * @guarantee the visits times the rewards come to the value; the order of the states changes nothing; two states, here and gone, give the retention formula
 * @source Pfeifer & Carraway 2000, "Modeling Customer Relationships as Markov Chains", Journal of Interactive Marketing 14(2): V = Σ ((1 + d)⁻¹P)ᵗ R
 * @example
 * ```ts
 * import { predictMarkovClv } from 'clientele/value';
 * const states = [
 *   { id: 'active', reward: '10', next: [0.8, 0.2], customers: 500 },
 *   { id: 'lost', reward: '0', next: [0, 1] },
 * ];
 * const clv = predictMarkovClv({ step: 'year', states, discount: { rate: '0', per: 'year' } }, { horizon: 'infinite' });
 * clv.states.map(({ id, value, visits }) => [id, value?.toFixed(2), visits?.[0]?.toFixed(2)]);   // => [['active', '50.00', '5.00'], ['lost', '0.00', '0.00']]
 * clv.total?.toFixed(0);                                                                         // => '25000'
 * ```
 * @category Value
 */
export function predictMarkovClv<P extends RatePeriod>(
  figures: MarkovFigures<P>,
  options: MarkovHorizon,
): MarkovClv {
  const model = readMarkov(figures);
  const horizon = readHorizon(readObject(options, '/options', ['horizon']).horizon, 0);
  const states = stateVisits(model, horizon).map((visits, index) =>
    stateValue(model, visits, index),
  );
  const endless = states.filter(({ value }) => value === null).map(({ id }) => id);
  return {
    states,
    total: totalOf(model, states),
    reasons: endless.length === 0 ? [] : [{ code: 'value/no-limit', params: { states: endless } }],
  };
}

function stateValue({ ids, rewards }: ReadMarkov, visits: Visits, index: number): MarkovValue {
  const id = ids[index] ?? '';
  if (visits === null) return { id, value: null, visits };
  // What is visited for ever pays nothing.
  const earned = visits.map((steps, state) => (steps ?? 0) * (rewards[state] ?? 0));
  const told = visits.map((steps) => (steps === null ? null : finiteNumber(steps)));
  return { id, value: finiteNumber(compensatedSum(earned)), visits: told };
}

function totalOf({ customers }: ReadMarkov, states: readonly MarkovValue[]): number | null {
  let total: number | null = null;
  for (const [index, { value }] of states.entries()) {
    const count = customers[index] ?? null;
    if (count === null) continue;
    if (value === null) return null;
    total = finiteNumber((total ?? 0) + count * value);
  }
  return total;
}
