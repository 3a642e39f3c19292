import { addToSum, type ExactSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import type { ChannelSale } from './facts.js';

/** What one channel sold in one period, together and by customer. */
export interface PeriodTally {
  readonly sales: ExactSum;
  readonly customers: Map<string, ExactSum>;
}

/** Everything that is summed of one channel. */
export interface ChannelTally {
  readonly now: PeriodTally;
  readonly prior: PeriodTally;
  /** Of the period now, where every line tells it. */
  readonly cost: ExactSum;
  hasAllCosts: boolean;
  hasAllCustomers: boolean;
}

/** Which of the two periods a line lies in. */
export type Side = 'now' | 'prior';

/** The tally of no lines. */
export function emptyTally(): ChannelTally {
  const period = (): PeriodTally => ({ sales: emptySum(), customers: new Map() });
  return {
    now: period(),
    prior: period(),
    cost: emptySum(),
    hasAllCosts: true,
    hasAllCustomers: true,
  };
}

/** Takes one line in, in place. */
export function addSale(tally: ChannelTally, line: ChannelSale, side: Side): void {
  const { amount, cost, customer } = line;
  const { sales, customers } = tally[side];
  addToSum(sales, amount, '/amount');
  if (customer === undefined) tally.hasAllCustomers = false;
  else addToSum(sumFor(customers, customer), amount, '/amount');
  if (side === 'prior') return;
  if (cost === undefined) tally.hasAllCosts = false;
  else addToSum(tally.cost, cost, '/cost');
}

function sumFor(customers: Map<string, ExactSum>, customer: string): ExactSum {
  const known = customers.get(customer);
  if (known !== undefined) return known;
  const sum = emptySum();
  customers.set(customer, sum);
  return sum;
}

/** Who bought in the period: more than was returned. */
export function buyersOf({ customers }: PeriodTally): ReadonlySet<string> {
  return new Set([...customers].filter(([, sum]) => totalOf(sum).gt(0)).map(([id]) => id));
}
