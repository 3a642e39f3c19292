import { allocateUnits } from '../../kernel/decimal/allocate-decimal.js';
import { type Decimal, fromUnits, toUnits, zero } from '../../kernel/decimal/decimal.js';

/** A contestant whose score was read. */
export interface Contestant {
  readonly id: string;
  readonly score: Decimal;
}

/** What decides a contest. */
export interface ContestRule {
  readonly prizes: readonly Decimal[];
  readonly isPooled: boolean;
  readonly minimum: Decimal | null;
  readonly scale: number;
}

/** A contestant with its place and prize. */
export interface Placed extends Contestant {
  readonly rank: number;
  readonly tied: number;
  readonly prize: Decimal;
  /** Is the score too low to win anything? */
  readonly isBelow: boolean;
}

/** Ranks by score, equal scores share the better rank; prizes by rank. In input order. */
export function placeContestants(
  rule: ContestRule,
  contestants: readonly Contestant[],
): readonly Placed[] {
  const order = contestants
    .map((contestant, index) => ({ ...contestant, index }))
    .sort((left, right) => right.score.comparedTo(left.score) || left.index - right.index);
  const placed: Placed[] = [];
  let start = 0;
  while (start < order.length) {
    const tied = tiedFrom(order, start);
    const rank = start + 1;
    const isBelow = tied.some(({ score }) => rule.minimum !== null && score.lt(rule.minimum));
    const prizes = isBelow ? [] : prizesOf(rule, rank, tied.length);
    tied.forEach(({ index, id, score }, place) => {
      const prize = prizes[place] ?? zero;
      placed[index] = { id, score, rank, tied: tied.length, prize, isBelow };
    });
    start += tied.length;
  }
  return placed;
}

/** Those with the score of the one at a place, which stand behind one another. */
function tiedFrom<C extends Contestant>(order: readonly C[], start: number): readonly C[] {
  const first = order[start];
  if (first === undefined) return [];
  let end = start + 1;
  while (order[end]?.score.equals(first.score)) end += 1;
  return order.slice(start, end);
}

/** The prizes that so many tied people cover. */
export function pooledPrizes(
  { prizes }: Pick<ContestRule, 'prizes'>,
  rank: number,
  tied: number,
): readonly Decimal[] {
  return prizes.slice(rank - 1, rank - 1 + tied);
}

/** What each of the tied wins, in input order; of a pool by largest remainder. */
function prizesOf(rule: ContestRule, rank: number, tied: number): readonly Decimal[] {
  if (!rule.isPooled) {
    const prize = rule.prizes[rank - 1] ?? zero;
    return Array.from({ length: tied }, () => prize);
  }
  const pool = pooledPrizes(rule, rank, tied).reduce((sum, prize) => sum.plus(prize), zero);
  const weights = Array.from({ length: tied }, () => 1n);
  return allocateUnits(toUnits(pool, rule.scale), weights).map((part) =>
    fromUnits(part, rule.scale),
  );
}
