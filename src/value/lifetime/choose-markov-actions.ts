import { readObject } from '../../kernel/calendar/read-object.js';
import { requireWhole } from '../../kernel/errors/index.js';
import { endlessChoice } from './endless-choice.js';
import { finiteNumber } from './finite-number.js';
import type { MarkovChoice, MarkovChoiceFigures, MarkovChoices } from './markov-choice.js';
import type { MarkovHorizon } from './markov-clv.js';
import { readHorizon } from './predict-retention-clv.js';
import { firstBest, isBehind, type Rated, rateActions, type Worth } from './rate-actions.js';
import { type ReadChoice, type ReadChoiceState, readChoice } from './read-choice.js';
import type { LifetimeReasonCode } from './reasons.js';
import type { RatePeriod } from './retention-clv.js';

/**
 * What should we do with a customer in each stage: serve, mail, visit, or let go (按状态选择最优行动)?
 *
 * Looks for the actions with the highest value from now on, not for the best step now. To value what is done anyway use {@link predictMarkovClv}.
 *
 * Shapes: each state with its actions, each with its reward and row of probabilities. Letting go is an action too: a reward of zero, and on to a state in which nothing
 * happens any more. Up to 500 states of 100 actions.
 * Units: reward, probabilities and discount are for one step; values are in the money of the rewards, of today.
 *
 * @param figures - `step`, `states` with their actions, and `discount`
 * @param options - `horizon`: the last step that counts, from 0 to 10,000, or `infinite`
 * @returns for each state what to do, its value, and every action with how far it is behind; over a finite horizon also when to change. Of equally good actions the
 * first is taken. With an infinite horizon and no discount there is no choice: `states` is `null`, with `value/no-discount`
 * @throws {@link ClienteleError} as {@link predictMarkovClv}
 * @guarantee no fixed choice of actions has a higher value in any state; letting go of a state is chosen only where serving it is worth less
 * @source Pfeifer & Carraway 2000, Journal of Interactive Marketing 14(2), and Howard 1960 for the optimum
 * @example
 * ```ts
 * import { chooseMarkovActions } from 'clientele/value';
 * const drop = { action: 'drop', reward: '0', next: [0, 0, 1] };
 * const states = [
 *   { id: 'buyer', actions: [{ action: 'mail', reward: '36', next: [0.3, 0.7, 0] }, drop] },
 *   { id: 'quiet', actions: [{ action: 'mail', reward: '-4', next: [0.05, 0, 0.95] }, drop] },
 *   { id: 'former', actions: [{ action: 'none', reward: '0', next: [0, 0, 1] }] },
 * ];
 * const choice = chooseMarkovActions({ step: 'year', states, discount: { rate: '0.2', per: 'year' } }, { horizon: 'infinite' });
 * choice.states?.map(({ action, value }) => [action, value.toFixed(2)]);   // => [['mail', '48.00'], ['drop', '0.00'], ['none', '0.00']]
 * choice.states?.[1]?.actions.map(({ behind }) => behind.toFixed(2));      // => ['2.00', '0.00']
 * ```
 * @category Value
 */
export function chooseMarkovActions<P extends RatePeriod>(
  figures: MarkovChoiceFigures<P>,
  options: MarkovHorizon,
): MarkovChoices {
  const model = readChoice(figures);
  const horizon = readHorizon(readObject(options, '/options', ['horizon']).horizon, 0);
  return horizon === 'infinite'
    ? chooseForEver(model)
    : chooseUntil(model, requireWhole(horizon, '/options/horizon', 0, mostSteps));
}

/** A plan is told step by step where it changes; ten thousand steps are more than anybody plans. */
const mostSteps = 10_000;

function chooseForEver(model: ReadChoice): MarkovChoices {
  if (model.discount === 0) return noChoice('value/no-discount');
  const found = endlessChoice(model);
  if (found === null) return noChoice('value/no-limit');
  const { worth, chosen, rated } = found;
  const misses = rated.map(({ best, size }, state) =>
    size === 0 ? 0 : Math.abs(best - (worth.value[state] ?? 0)) / size,
  );
  const states = model.states.map((state, index) => {
    const action = chosen[index] ?? 0;
    const plan = [{ from: 0, to: null, action: nameOf(state, action) }];
    return choiceOf(state, { action, rated: rated[index], value: worth.value[index], plan });
  });
  return { states, residual: finiteNumber(Math.max(...misses)), reasons: [] };
}

function noChoice(code: LifetimeReasonCode): MarkovChoices {
  return { states: null, residual: null, reasons: [{ code, params: {} }] };
}

/** From the last step back: what is best now depends on what is left only. */
function chooseUntil({ states, discount }: ReadChoice, last: number): MarkovChoices {
  const plans = states.map((): { from: number; to: number; action: number }[] => []);
  let worth: Worth = {
    value: new Float64Array(states.length),
    size: new Float64Array(states.length),
  };
  let rated: readonly Rated[] = [];
  for (let step = last; step >= 0; step--) {
    const after = worth;
    rated = states.map(({ actions }) => rateActions(actions, after, discount));
    worth = {
      value: Float64Array.from(rated, (one) => one.values[firstBest(one)] ?? 0),
      size: Float64Array.from(rated, ({ size }) => size),
    };
    for (const [state, one] of rated.entries()) prepend(plans[state] ?? [], step, firstBest(one));
  }
  return {
    states: states.map((state, index) => {
      const plan = [...(plans[index] ?? [])].reverse();
      return choiceOf(state, {
        action: plan[0]?.action ?? 0,
        rated: rated[index],
        value: worth.value[index],
        plan: plan.map(({ from, to, action }) => ({ from, to, action: nameOf(state, action) })),
      });
    }),
    residual: 0,
    reasons: [],
  };
}

/** Stretches of one action, kept from the last to the first. */
function prepend(
  plan: { from: number; to: number; action: number }[],
  step: number,
  action: number,
): void {
  const next = plan.at(-1);
  if (next !== undefined && next.action === action) next.from = step;
  else plan.push({ from: step, to: step, action });
}

interface Found {
  readonly action: number;
  readonly rated: Rated | undefined;
  readonly value: number | undefined;
  readonly plan: MarkovChoice['plan'];
}

function choiceOf(state: ReadChoiceState, { action, rated, value = 0, plan }: Found): MarkovChoice {
  return {
    id: state.id,
    value: finiteNumber(value),
    action: nameOf(state, action),
    actions: state.actions.map((one, index) => {
      const own = rated?.values[index] ?? 0;
      const isLess = rated !== undefined && index !== action && isBehind(own, rated);
      return {
        action: one.action,
        value: finiteNumber(own),
        behind: isLess ? finiteNumber(value - own) : 0,
      };
    }),
    plan,
  };
}

function nameOf({ actions }: ReadChoiceState, action: number): string {
  return actions[action]?.action ?? '';
}
