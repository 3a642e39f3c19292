import type { Decimal } from '../../kernel/decimal/decimal.js';
import { descendingOrder } from '../../kernel/numerics/descending-order.js';
import type { tieRules } from './policy.js';
import type { RankedFigures } from './ranked-figures.js';

/** How equal customers take their places. */
export type TieRule = (typeof tieRules)[number];

/** A population in order of one measure, highest first. */
export interface Ranking {
  /** Places of the customers in the population, the best first; equal ones by id where ids decide. */
  readonly order: Uint32Array;
  /** Position of each customer by the tie rule, 1 is best. */
  readonly ranks: Uint32Array;
}

/** Ranks by figure; groups of equal figures have their position by the tie rule. */
export function rankPopulation(
  keys: Float64Array,
  ids: readonly string[] | null,
  ties: TieRule,
): Ranking {
  const order = descendingOrder(keys);
  const ranks = new Uint32Array(order.length);
  for (let start = 0; start < order.length; ) {
    const end = endOfGroup(keys, order, start);
    if (ties === 'by-id' && end - start > 1) sortById(order.subarray(start, end), ids ?? []);
    for (let at = start; at < end; at++)
      ranks[order[at] as number] = ties === 'by-id' ? at + 1 : ties === 'all-up' ? start + 1 : end;
    start = end;
  }
  return { order, ranks };
}

/** The place after the last one that has the figure of the first. */
export function endOfGroup(keys: Float64Array, order: Uint32Array, start: number): number {
  const key = keys[order[start] as number];
  let end = start + 1;
  while (end < order.length && keys[order[end] as number] === key) end += 1;
  return end;
}

function sortById(group: Uint32Array, ids: readonly string[]): void {
  group.sort((left, right) => ((ids[left] as string) < (ids[right] as string) ? -1 : 1));
}

/** By grade, the lowest figure among those who have it. */
export function cutsOf(
  { keys, figureOf }: RankedFigures,
  levels: Uint16Array,
  grades: number,
): readonly (Decimal | null)[] {
  const lowest = new Float64Array(grades).fill(Number.POSITIVE_INFINITY);
  for (let place = 0; place < keys.length; place++) {
    const level = levels[place] as number;
    const key = keys[place] as number;
    if (key < (lowest[level] as number)) lowest[level] = key;
  }
  return Array.from(lowest, (key) => (Number.isFinite(key) ? figureOf(key) : null));
}
