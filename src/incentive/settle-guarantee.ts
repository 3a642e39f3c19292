import { type Decimal, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import { requireList, requireObject, requireWord } from '../kernel/errors/index.js';
import { asPolicy, requireTerms, termOf } from './as-policy.js';

/** A minimum that a partner is promised. */
export type Guarantee =
  /** What is missing is topped up at the end of each period: each period alone, or to date (a top-up is never taken back). */
  | {
      readonly amount: DecimalInput;
      readonly timing: 'at-end';
      readonly carry: 'each-period' | 'cumulative';
    }
  /** The whole is paid with the first period, and later periods pay only what earnings to date exceed it by. */
  | { readonly amount: DecimalInput; readonly timing: 'in-advance' };

/** What is added in each period, and what is paid in each. */
export interface SettledGuarantee {
  /** Beyond what was earned; all zero for `in-advance`, where payments run ahead instead. */
  readonly topUps: readonly DecimalString[];
  readonly payments: readonly DecimalString[];
}

/**
 * What has to be added where a partner was guaranteed a minimum?
 *
 * Units: amounts of one currency, exact; round where your contract says.
 *
 * @param guarantee - the amount for each period (`at-end`) or for all of them (`in-advance`), and when it is paid
 * @param earned - what was earned in each period, in order
 * @returns top-ups and payments, one a period, exact
 * @throws {@link ClienteleError} kind `policy` for terms that cannot be read: `policy/wrong-value`, also for an amount below zero, and
 * `policy/unknown-key`; `input/not-a-list`, `input/not-a-decimal` for the earnings
 * @guarantee no top-up is negative; at the end of a period its payment is what was earned and the top-up; in advance, the payments sum to
 * the larger of the guarantee and the most that was earned to date
 * @source Microsoft Dynamics 365 rebate management deals: guarantees of royalties, each period or cumulative, at the end or at the beginning
 * @example
 * ```ts
 * import { settleGuarantee } from 'clientele/incentive';
 * settleGuarantee({ amount: '100', timing: 'at-end', carry: 'each-period' }, ['80', '120']).topUps;   // => ['20', '0']
 * settleGuarantee({ amount: '100', timing: 'at-end', carry: 'cumulative' }, ['80', '120']).topUps;    // => ['20', '0']
 * settleGuarantee({ amount: '100', timing: 'in-advance' }, ['80', '50']).payments;                    // => ['100', '30']
 * ```
 * @category Incentive
 */
export function settleGuarantee(
  guarantee: Guarantee,
  earned: readonly DecimalInput[],
): SettledGuarantee {
  const terms = readGuarantee(guarantee);
  const periods = Array.from(
    requireList(earned, '/earned', 'what was earned in each period'),
    (amount, index) => toDecimal(amount, `/earned/${index}`),
  );
  return terms.timing === 'in-advance'
    ? inAdvance(terms.amount, periods)
    : atEnd(terms.amount, terms.carry, periods);
}

type Terms = { readonly amount: Decimal } & (
  | { readonly timing: 'in-advance' }
  | { readonly timing: 'at-end'; readonly carry: 'each-period' | 'cumulative' }
);

function readGuarantee(guarantee: unknown): Terms {
  return asPolicy(() => {
    const { timing: told } = requireObject(guarantee, '/guarantee', '{ amount, timing }');
    const timing = requireWord(told, '/guarantee/timing', ['at-end', 'in-advance']);
    const known = timing === 'at-end' ? ['amount', 'timing', 'carry'] : ['amount', 'timing'];
    const read = requireTerms(guarantee, '/guarantee', known);
    const amount = termOf(read['amount'], '/guarantee/amount');
    if (timing === 'in-advance') return { amount, timing };
    const words = ['each-period', 'cumulative'] as const;
    return { amount, timing, carry: requireWord(read['carry'], '/guarantee/carry', words) };
  });
}

function atEnd(
  amount: Decimal,
  carry: 'each-period' | 'cumulative',
  earned: readonly Decimal[],
): SettledGuarantee {
  let toDate = zero;
  const topUps = earned.map((earning, index) => {
    toDate = toDate.plus(earning);
    const lacking =
      carry === 'each-period' ? amount.minus(earning) : amount.times(index + 1).minus(toDate);
    const topUp = lacking.gt(0) ? lacking : zero;
    if (carry === 'cumulative') toDate = toDate.plus(topUp);
    return topUp;
  });
  return {
    topUps: topUps.map(plain),
    payments: earned.map((earning, index) => plain(earning.plus(topUps[index] ?? zero))),
  };
}

function inAdvance(amount: Decimal, earned: readonly Decimal[]): SettledGuarantee {
  let toDate = zero;
  let paid = zero;
  const payments = earned.map((earning, index) => {
    toDate = toDate.plus(earning);
    const owed = (index === 0 && amount.gt(toDate) ? amount : toDate).minus(paid);
    const payment = owed.gt(0) ? owed : zero;
    paid = paid.plus(payment);
    return payment;
  });
  return { topUps: earned.map(() => '0'), payments: payments.map(plain) };
}
