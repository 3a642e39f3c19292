import { type Decimal, one, zero } from '../kernel/decimal/decimal.js';
import type { ReadyAdjustment, ReadyCombination, ReadyDeal } from './read-combination.js';

/** What one deal pays, on what. */
export interface DealAmount {
  readonly deal: string;
  readonly amount: Decimal;
  readonly base: Decimal;
}

/** What all deals pay, and what the adjustments leave of their sum. */
export interface CombinedAmounts {
  readonly amounts: readonly DealAmount[];
  readonly gross: Decimal;
  readonly afterEach: readonly Decimal[];
  readonly net: Decimal;
}

/** Deals one after the other in an order, then the adjustments of their sum. */
export function combineDeals(
  terms: ReadyCombination,
  order: readonly string[],
  value: Decimal,
): CombinedAmounts {
  const deals = order.flatMap((id) => terms.deals.get(id) ?? []);
  const amounts = amountsOf(deals, value, losersOf(terms, deals, value));
  const gross = amounts.reduce((sum, { amount }) => sum.plus(amount), zero);
  const afterEach: Decimal[] = [];
  for (const adjustment of terms.adjustments)
    afterEach.push(adjusted(adjustment, afterEach.at(-1) ?? gross, value));
  return { amounts, gross, afterEach, net: afterEach.at(-1) ?? gross };
}

/** What each deal pays where the losers pay nothing, and so deduct nothing. */
function amountsOf(
  deals: readonly ReadyDeal[],
  value: Decimal,
  losers: ReadonlySet<string>,
): readonly DealAmount[] {
  let deducted = zero;
  return deals.map((deal) => {
    const { base, amount: own } = amountOn(deal, value, deducted);
    const amount = losers.has(deal.id) ? zero : own;
    if (deal.deductedFromLater) deducted = deducted.plus(amount);
    return { deal: deal.id, amount, base };
  });
}

function amountOn({ base, rate, lump }: ReadyDeal, value: Decimal, deducted: Decimal) {
  const on = base === 'full' ? value : value.minus(deducted);
  return { base: on, amount: rate.times(on).plus(lump) };
}

/**
 * The deals that pay nothing because another one of their exclusive group pays. Groups are decided in the order in which
 * they begin; a deal is weighed by what it would pay if the rest of its group did not, and nothing is paid by groups that
 * are not decided yet.
 */
function losersOf(
  { exclusive }: ReadyCombination,
  deals: readonly ReadyDeal[],
  value: Decimal,
): ReadonlySet<string> {
  const grouped = deals.filter(({ group }) => group !== undefined);
  const losers = new Set(grouped.map(({ id }) => id));
  for (const name of new Set(grouped.map(({ group }) => group))) {
    const rivals = rivalsOf(deals, value, losers, name);
    const winner = exclusive === 'first-in-order' ? firstOf(rivals) : largestOf(rivals);
    if (winner !== undefined) losers.delete(winner.id);
  }
  return losers;
}

interface Rival {
  readonly id: string;
  readonly amount: Decimal;
}

/** What each deal of a group would pay alone: nobody else of the group deducts anything from its base, so one pass tells all. */
function rivalsOf(
  deals: readonly ReadyDeal[],
  value: Decimal,
  losers: ReadonlySet<string>,
  name: string | undefined,
): readonly Rival[] {
  const rivals: Rival[] = [];
  let deducted = zero;
  for (const deal of deals) {
    const amount = () => amountOn(deal, value, deducted).amount;
    if (deal.group === name) rivals.push({ id: deal.id, amount: amount() });
    else if (deal.deductedFromLater && !losers.has(deal.id)) deducted = deducted.plus(amount());
  }
  return rivals;
}

function firstOf(rivals: readonly Rival[]): Rival | undefined {
  return rivals.find(({ amount }) => amount.gt(0));
}

function largestOf(rivals: readonly Rival[]): Rival | undefined {
  return rivals.reduce<Rival | undefined>(
    (best, rival) => (best === undefined || rival.amount.gt(best.amount) ? rival : best),
    undefined,
  );
}

function adjusted({ type, figure }: ReadyAdjustment, sum: Decimal, value: Decimal): Decimal {
  switch (type) {
    case 'penalty':
      return sum.times(one.minus(figure));
    case 'floor':
      return sum.lt(figure) ? figure : sum;
    case 'cap':
      return sum.gt(figure) ? figure : sum;
    case 'cap-of-value': {
      const bound = figure.times(value);
      return sum.gt(bound) ? bound : sum;
    }
  }
}
