import { solveDiscounted } from '../../kernel/numerics/solve-discounted.js';
import { firstBest, isBehind, type Rated, rateActions, type Worth } from './rate-actions.js';
import type { ReadAction, ReadChoice } from './read-choice.js';
import { leakOf } from './state-visits.js';

/** What to do in each state for ever: the place of the action among those of its state. */
export interface Endless {
  readonly worth: Worth;
  readonly chosen: readonly number[];
  readonly rated: readonly Rated[];
}

/** More rounds than any model has been seen to need, by far. */
const mostRounds = 1000;

/**
 * The best action in each state, for ever: value what is done now, change what is clearly better elsewhere, and so on until nothing is. It starts with
 * the first action of each state; at the end, of equally good ones the first is taken. `null` where values do not exist.
 *
 * @source Howard 1960, "Dynamic Programming and Markov Processes": policy iteration
 */
export function endlessChoice(model: ReadChoice): Endless | null {
  let chosen = model.states.map(() => 0);
  for (let round = 0; round < mostRounds; round++) {
    const found = valued(model, chosen);
    if (found === null) return null;
    const better = found.rated.map((rated, state) => {
      const now = chosen[state] ?? 0;
      return isBehind(rated.values[now] ?? 0, rated) ? firstBest(rated) : now;
    });
    if (better.every((action, state) => action === chosen[state])) break;
    chosen = better;
  }
  const found = valued(model, chosen);
  return found && valued(model, found.rated.map(firstBest));
}

function valued(model: ReadChoice, chosen: readonly number[]): Endless | null {
  const { states, discount } = model;
  const taken = states.flatMap(({ actions }, state): readonly ReadAction[] => {
    const action = actions[chosen[state] ?? 0];
    return action === undefined ? [] : [action];
  });
  const rhs = Float64Array.from(taken.flatMap(({ reward }) => [reward, Math.abs(reward)]));
  const rows = taken.map(({ row }) => row);
  const solved = solveDiscounted(leakOf(rows, discount), rhs, 2);
  if (solved === null) return null;
  const worth = {
    value: solved.filter((_value, index) => index % 2 === 0),
    size: solved.filter((_value, index) => index % 2 === 1),
  };
  const rated = states.map(({ actions }) => rateActions(actions, worth, discount));
  return { worth, chosen, rated };
}
