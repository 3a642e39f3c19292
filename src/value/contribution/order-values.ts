import type { ReadPopulation } from './read-population.js';

/** Where each row stands in the list from the largest value down; equal values by id. */
export function orderValues({ ids, units }: ReadPopulation): readonly number[] {
  return Array.from(units, (_, index) => index).sort((left, right) => {
    const [mine, other] = [units[left] as bigint, units[right] as bigint];
    if (mine !== other) return mine > other ? -1 : 1;
    return (ids[left] as string) < (ids[right] as string) ? -1 : 1;
  });
}
