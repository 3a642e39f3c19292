import { identityMatrix } from '../../kernel/numerics/identity-matrix.js';
import { reachableFrom, recurrentStates } from '../../kernel/numerics/recurrent-states.js';
import { rowDefects } from '../../kernel/numerics/row-defects.js';
import { type LeakyChain, solveDiscounted } from '../../kernel/numerics/solve-discounted.js';
import { visitsUntil } from '../../kernel/numerics/visits-until.js';
import type { Terms } from './geometric-sum.js';
import type { ReadMarkov } from './read-markov.js';

/** Expected steps in each state from one state: a list, in which `null` is for ever; `null` where what is earned for ever has no limit. */
export type Visits = readonly (number | null)[] | null;

/** Expected discounted steps in each state, from each state. */
export function stateVisits(model: ReadMarkov, horizon: Terms): readonly Visits[] {
  const { rows, discount } = model;
  if (horizon !== 'infinite')
    return listsOf(
      visitsUntil({ rows, defects: rowDefects(rows) }, discount, horizon),
      rows.length,
    );
  if (discount === 0) return visitsForEver(model);
  const solved = solveDiscounted(leakOf(rows, discount), identityMatrix(rows.length), rows.length);
  return solved === null ? rows.map(() => null) : listsOf(solved, rows.length);
}

/** P ÷ (1 + d), with a slack that does not lose a small d. */
export function leakOf(rows: readonly Float64Array[], discount: number): LeakyChain {
  const size = rows.length;
  const weights = new Float64Array(size * size);
  for (const [index, row] of rows.entries())
    weights.set(
      row.map((probability) => probability / (1 + discount)),
      index * size,
    );
  const slack = rowDefects(rows).map((defect) => (discount + defect) / (1 + discount));
  return { weights, slack };
}

/**
 * Without a discount only what ends has a value: customers who leave the states that pay for states that pay nothing. The others earn for ever, and
 * have none.
 */
function visitsForEver({ rows, rewards }: ReadMarkov): readonly Visits[] {
  const reachable = reachableFrom(rows);
  const recurrent = recurrentStates(reachable);
  const endless = (state: number) =>
    [...(reachable[state] ?? [])].some((other) => recurrent.has(other) && rewards[other] !== 0);
  const passing = Array.from(rows.keys()).filter(
    (state) => !recurrent.has(state) && !endless(state),
  );
  const solved = solveDiscounted(
    leakAmong(rows, passing),
    identityMatrix(passing.length),
    passing.length,
  );
  const place = new Map(passing.map((state, index) => [state, index]));
  return rows.map((_row, from) => {
    if (endless(from) || (solved === null && place.has(from))) return null;
    return Array.from(rows.keys(), (to) => {
      if (recurrent.has(to)) return reachable[from]?.has(to) === true ? null : 0;
      const [row, column] = [place.get(from), place.get(to)];
      return row === undefined || column === undefined
        ? 0
        : (solved?.[row * passing.length + column] ?? 0);
    });
  });
}

/** The chain among some states; the way to any other is a leak. */
function leakAmong(rows: readonly Float64Array[], states: readonly number[]): LeakyChain {
  const defects = rowDefects(rows);
  const size = states.length;
  const weights = new Float64Array(size * size);
  const inside = new Set(states);
  const slack = Float64Array.from(states, (from, index) => {
    const row = rows[from] ?? new Float64Array();
    weights.set(
      states.map((to) => row[to] ?? 0),
      index * size,
    );
    const outside = row.filter((_probability, to) => !inside.has(to));
    return (defects[from] ?? 0) + outside.reduce((sum, probability) => sum + probability, 0);
  });
  return { weights, slack };
}

function listsOf(matrix: Float64Array, size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) =>
    Array.from(matrix.subarray(row * size, (row + 1) * size)),
  );
}
