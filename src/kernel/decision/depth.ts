/** How deep a document or a condition may be: input is measured before anything recurses into it. */
export const mostLevels = 64;

/**
 * How many objects and lists a document or a condition may have in all. What is shared counts at each of its places, since
 * it is walked there: a few dozen objects may be shared into millions.
 */
export const mostNodes = 100_000;

/** What is left of {@link mostNodes} on a walk. */
export interface Budget {
  nodes: number;
}

/** The budget of a new walk. */
export function fullBudget(): Budget {
  return { nodes: mostNodes };
}

/** Counts one more object or list at this level; `false` where the walk has to end. */
export function spend(budget: Budget, level: number): boolean {
  budget.nodes -= 1;
  return level <= mostLevels && budget.nodes >= 0;
}

/** Has this more levels, or more objects and lists, than a document may have? A circle has. */
export function isTooDeep(value: unknown, level = 1, budget: Budget = fullBudget()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!spend(budget, level)) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, level + 1, budget));
}
