import { type Decimal, zero } from '../kernel/decimal/decimal.js';
import { combineDeals } from './combine-deals.js';
import type { ReadyCombination, ReadyDeal } from './read-combination.js';

/** An order of the same deals with its net. */
export interface OtherOrder {
  readonly order: readonly string[];
  readonly net: Decimal;
}

/** Of so many deals every order is tried: 120 of five. */
const mostInFull = 5;

/**
 * An order that gives another net than the declared one. All orders of up to five deals are tried, at most `most` of more. `null` where
 * none was found; that is a proof up to five deals, and where {@link isGrossUnordered} says so.
 */
export function findOtherOrder(
  terms: ReadyCombination,
  value: Decimal,
  net: Decimal,
  most: number,
): OtherOrder | null {
  if (isGrossUnordered(terms, value)) return null;
  let tried = 0;
  for (const order of orders(terms, value)) {
    if (tried++ >= most) return null;
    const other = combineDeals(terms, order, value);
    if (!isSame(other.net, net)) return { order, net: other.net };
  }
  return null;
}

/** Cascades of very many deals have more digits than are kept, and their last ones are not looked at. */
function isSame(left: Decimal, right: Decimal): boolean {
  return left.toSignificantDigits(200).equals(right.toSignificantDigits(200));
}

/**
 * Is the gross the same in every order? Without groups it is where any two deals that change places change nothing, whatever was deducted
 * before them: every order comes about by such changes.
 */
function isGrossUnordered(terms: ReadyCombination, value: Decimal): boolean {
  const deals = [...terms.deals.values()];
  const groups = deals.flatMap(({ group }) => group ?? []);
  const hasRivals = new Set(groups).size < groups.length;
  if (hasRivals && terms.exclusive === 'first-in-order') return false;
  const onLeft = deals.filter(({ base, rate }) => base === 'net-of-earlier' && !rate.isZero());
  if (onLeft.length === 0) return true;
  return !hasRivals && orderedPair(deals, value) === null;
}

/** The payout of a deal by what is left of the value: slope × left + fixed. */
function lineOf({ base, rate, lump }: ReadyDeal, value: Decimal) {
  return base === 'full'
    ? { slope: zero, fixed: rate.times(value).plus(lump) }
    : { slope: rate, fixed: lump };
}

/**
 * Two deals whose order matters, wherever they stand: after the first has paid a·x + c of what is left, x, the second finds so much less.
 */
function orderedPair(
  deals: readonly ReadyDeal[],
  value: Decimal,
): readonly [ReadyDeal, ReadyDeal] | null {
  const lines = deals.map((deal) => ({ deal, ...lineOf(deal, value) }));
  for (const [index, left] of lines.entries())
    for (const right of lines.slice(index + 1)) {
      const taken = left.deal.deductedFromLater ? right.slope : zero;
      const given = right.deal.deductedFromLater ? left.slope : zero;
      const bySlope = taken.times(left.slope).minus(given.times(right.slope));
      const byFixed = taken.times(left.fixed).minus(given.times(right.fixed));
      if (!bySlope.isZero() || !byFixed.isZero()) return [left.deal, right.deal];
    }
  return null;
}

/** Other orders, the likeliest first: where a pair matters it does so at the end, with nothing after it to make up for it. */
function* orders(terms: ReadyCombination, value: Decimal): Generator<readonly string[]> {
  const { order } = terms;
  if (order.length <= mostInFull) {
    yield* permutations(order);
    return;
  }
  const deals = order.flatMap((id) => terms.deals.get(id) ?? []);
  const pair = orderedPair(deals, value);
  if (pair !== null) {
    const ids = pair.map(({ id }) => id);
    const rest = order.filter((id) => !ids.includes(id));
    yield [...rest, ...ids];
    yield [...rest, ...ids.toReversed()];
    yield [...ids, ...rest];
    yield [...ids.toReversed(), ...rest];
  }
  yield order.toReversed();
  for (let distance = 1; distance < order.length; distance++)
    for (let place = 0; place + distance < order.length; place++)
      yield swapped(order, place, place + distance);
}

function swapped(order: readonly string[], left: number, right: number): readonly string[] {
  return order.map((id, place) => {
    const other = place === left ? right : place === right ? left : place;
    return order[other] ?? id;
  });
}

function* permutations(rest: readonly string[]): Generator<readonly string[]> {
  if (rest.length < 2) yield rest;
  else
    for (const [place, first] of rest.entries())
      for (const later of permutations(rest.filter((_, other) => other !== place)))
        yield [first, ...later];
}
