import { addMonths, type DateString } from '../../kernel/calendar/index.js';
import { Decimal, zero } from '../../kernel/decimal/decimal.js';

/** What one purchase brought into the fund. */
export interface FundLot {
  readonly date: DateString;
  readonly amount: Decimal;
}

/** What may be paid for one spending, if the fund can. */
export interface FundClaim {
  readonly date: DateString;
  readonly eligible: Decimal;
}

/** How a fund is used. */
export interface FundRules {
  readonly expiresAfterMonths: number | null;
  /** Do later purchases pay for earlier spending? */
  readonly paysEarlierSpend: boolean;
}

/** What became of the fund: accrued = before + paid + expired + left − overdrawn. */
export interface FundRun {
  /** For each claim, in its order. */
  readonly paid: readonly Decimal[];
  readonly expired: Decimal;
  readonly left: Decimal;
  /** What was paid before and is more than the fund ever had. */
  readonly overdrawn: Decimal;
}

/**
 * Uses the lots of a fund, oldest first: for what was paid before, then for claims in their order. A lot that has expired on
 * the day of a spending pays nothing for it; what is left of it on the day of the question is lost.
 */
export function runFund(
  lots: readonly FundLot[],
  claims: readonly FundClaim[],
  before: Decimal,
  { expiresAfterMonths, paysEarlierSpend }: FundRules,
  asOf: DateString,
): FundRun {
  const open = lots.map(({ amount }) => amount);
  const isAlive = ({ date }: FundLot, on: DateString) =>
    expiresAfterMonths === null || on < expiryOf(date, expiresAfterMonths);
  const overdrawn = take(open, before, () => true);
  const paid = claims.map(({ date, eligible }) => {
    const short = take(open, eligible, (index) => {
      const lot = lots[index];
      return lot !== undefined && isAlive(lot, date) && (paysEarlierSpend || lot.date <= date);
    });
    return eligible.minus(short);
  });
  const rest = (alive: boolean) =>
    lots.reduce(
      (sum, lot, index) => (isAlive(lot, asOf) === alive ? sum.plus(open[index] ?? zero) : sum),
      zero,
    );
  return { paid, expired: rest(false), left: rest(true), overdrawn };
}

/** The first day on which what a purchase brought is lost; a day beyond the calendar is never reached. */
function expiryOf(date: DateString, months: number): DateString {
  return Number(date.slice(0, 4)) + Math.ceil(months / 12) > 9998
    ? '9999-12-31'
    : addMonths(date, months);
}

/** Takes an amount from the lots that may be used, oldest first, in place; what is short is handed back. */
function take(open: Decimal[], amount: Decimal, mayUse: (index: number) => boolean): Decimal {
  let short = amount;
  for (const [index, left] of open.entries()) {
    if (!mayUse(index)) continue;
    const taken = Decimal.min(left, short);
    open[index] = left.minus(taken);
    short = short.minus(taken);
  }
  return short;
}
