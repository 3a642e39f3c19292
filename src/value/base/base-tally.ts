import { addDecimalToSum, type ExactSum, emptySum } from '../../kernel/decimal/exact-sum.js';
import type { BaseMembers } from './base-figures.js';
import type { BaseWindows } from './base-options.js';
import type { Buyer } from './purchase-days.js';

/** How many customers did what, and who. */
export interface BaseTally {
  active: number;
  new: number;
  retained: number;
  between: number;
  wonBack: number;
  prior: number;
  twice: number;
  purchases: number;
  /** New customers whose days to buy again are over; of these, those who did; and those whose days are not over. */
  followed: number;
  again: number;
  censored: number;
  inactive: number;
  spend: ExactSum;
  /** The ids behind the counts, in the order of the buyers. */
  readonly members: { readonly [Who in keyof BaseMembers]: string[] };
}

/** Counts every customer by when they bought. */
export function tallyOf(buyers: readonly Buyer[], windows: BaseWindows): BaseTally {
  const tally: BaseTally = {
    active: 0,
    new: 0,
    retained: 0,
    between: 0,
    wonBack: 0,
    prior: 0,
    twice: 0,
    purchases: 0,
    followed: 0,
    again: 0,
    censored: 0,
    inactive: 0,
    spend: emptySum(),
    members: { new: [], retained: [], between: [], wonBack: [], lapsed: [] },
  };
  for (const buyer of buyers) count(tally, buyer, windows);
  return tally;
}

function count(tally: BaseTally, { id, days }: Buyer, windows: BaseWindows): void {
  const { period, prior, lastDay, inactiveAfterDays = 0 } = windows;
  let inPeriod = 0;
  let inPrior = false;
  let isBetween = false;
  let last = days[0].day;
  for (const { day, spend } of days) {
    last = day;
    if (day >= period.start && day < period.end) {
      inPeriod += 1;
      addDecimalToSum(tally.spend, spend);
    } else if (day >= prior.start && day < prior.end) inPrior = true;
    else if (day >= prior.end && day < period.start) isBetween = true;
  }
  tally.purchases += inPeriod;
  if (inPrior) {
    tally.prior += 1;
    if (last <= lastDay - inactiveAfterDays) tally.inactive += 1;
  }
  const { members } = tally;
  if (inPeriod === 0) {
    if (inPrior) members.lapsed.push(id);
    return;
  }
  tally.active += 1;
  if (inPeriod > 1) tally.twice += 1;
  if (inPrior) {
    tally.retained += 1;
    members.retained.push(id);
  } else if (isBetween) {
    tally.between += 1;
    members.between.push(id);
  } else if (days[0].day < prior.start) {
    tally.wonBack += 1;
    members.wonBack.push(id);
  } else {
    members.new.push(id);
    countNew(tally, days, windows);
  }
}

function countNew(
  tally: BaseTally,
  [first, second]: Buyer['days'],
  { lastDay, repeatWithinDays = 0 }: BaseWindows,
): void {
  tally.new += 1;
  if (first.day + repeatWithinDays > lastDay) tally.censored += 1;
  else {
    tally.followed += 1;
    if (second !== undefined && second.day <= first.day + repeatWithinDays) tally.again += 1;
  }
}
