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
  /** Their keys in this order. */
  readonly sorted: Float64Array;
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
  const sorted = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[at] = keys[order[at] as number] as number;
  const ranks = new Uint32Array(order.length);
  for (let start = 0; start < order.length; ) {
    const end = endOfGroup(sorted, start);
    if (ties === 'by-id' && end - start > 1) sortById(order.subarray(start, end), ids ?? []);
    for (let at = start; at < end; at++)
      ranks[order[at] as number] = ties === 'by-id' ? at + 1 : ties === 'all-up' ? start + 1 : end;
    start = end;
  }
  return { order, sorted, ranks };
}

function endOfGroup(sorted: Float64Array, start: number): number {
  const key = sorted[start];
  let end = start + 1;
  while (end < sorted.length && sorted[end] === key) end += 1;
  return end;
}

function sortById(group: Uint32Array, ids: readonly string[]): void {
  group.sort((left, right) => ((ids[left] as string) < (ids[right] as string) ? -1 : 1));
}

/** How many of a ranking a quota holds: a group of equals at its end is in or out as a whole, unless ids decide. */
export function heldBy({ sorted }: Ranking, quota: number, ties: TieRule): number {
  const isInside = quota > 0 && quota < sorted.length && sorted[quota - 1] === sorted[quota];
  if (!isInside || ties === 'by-id') return quota;
  if (ties === 'all-up') return endOfGroup(sorted, quota);
  let start = quota;
  while (start > 0 && sorted[start - 1] === sorted[quota]) start -= 1;
  return start;
}

/** How many of a ranking have this key or a greater one; found by halving. */
export function reaching({ sorted }: Ranking, isReached: (key: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The place of the grade of each, where `ends` are by grade how many it and all better ones have; they rise, and the last
 * takes the rest.
 */
export function levelsOf({ order }: Ranking, ends: readonly number[]): Uint16Array {
  const levels = new Uint16Array(order.length);
  for (let level = 1; level < ends.length; level++) {
    const end = level === ends.length - 1 ? order.length : (ends[level] as number);
    for (let at = ends[level - 1] as number; at < end; at++) levels[order[at] as number] = level;
  }
  return levels;
}

/** By grade, the lowest figure among those who have it. */
export function cutsOf(
  { figureOf }: RankedFigures,
  { sorted }: Ranking,
  ends: readonly number[],
): readonly (Decimal | null)[] {
  return ends.map((reached, level) => {
    const end = level === ends.length - 1 ? sorted.length : reached;
    return end > (ends[level - 1] ?? 0) ? figureOf(sorted[end - 1] as number) : null;
  });
}
