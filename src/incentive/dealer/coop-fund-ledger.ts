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

/** What was paid before: for spending of a day that is told, and for spending of which no day is told. */
export interface PaidBefore {
  readonly dated: readonly FundClaim[];
  readonly undated: Decimal;
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

interface OpenLot {
  readonly date: DateString;
  /** The first day on which what is left is lost; `null` for never. */
  readonly expiry: DateString | null;
  left: Decimal;
}

/**
 * Uses the lots of a fund, oldest first: for dated spending that was paid before, then for claims. Lots, spending and claims are
 * in order of date. A lot that has expired on the day of a spending pays nothing for it; what is left of it on the day of the
 * question is lost.
 *
 * Which lots paid undated spending is not known, so each claim is paid as if it had used those that could pay this claim; in
 * the end it is taken from the youngest lots. The partner never gets more than by any history of the fund.
 */
export function runFund(
  lots: readonly FundLot[],
  claims: readonly FundClaim[],
  { dated, undated }: PaidBefore,
  { expiresAfterMonths, paysEarlierSpend }: FundRules,
  asOf: DateString,
): FundRun {
  const open = lots.map(({ date, amount }): OpenLot => {
    const expiry = expiresAfterMonths === null ? null : expiryOf(date, expiresAfterMonths);
    return { date, expiry, left: amount };
  });
  const before = payInOrder(open, dated, paysEarlierSpend, zero);
  const reserve = dated.reduce(
    (sum, { eligible }, index) => sum.plus(eligible).minus(before[index] ?? zero),
    undated,
  );
  const paid = payInOrder(open, claims, paysEarlierSpend, reserve);
  const overdrawn = takeFrom([...open].reverse(), reserve);
  const rest = (alive: boolean) =>
    open.reduce((sum, lot) => (isAlive(lot, asOf) === alive ? sum.plus(lot.left) : sum), zero);
  return { paid, expired: rest(false), left: rest(true), overdrawn };
}

/**
 * Pays claims in order of date, in place. The lots that can pay a claim stand side by side and only move on with its date, so
 * their sum is kept; the reserve stays in them.
 */
function payInOrder(
  open: readonly OpenLot[],
  claims: readonly FundClaim[],
  paysEarlierSpend: boolean,
  reserve: Decimal,
): readonly Decimal[] {
  let [first, next, usable] = [0, 0, zero];
  return claims.map(({ date, eligible }) => {
    for (let lot = open[next]; lot !== undefined; lot = open[next]) {
      if (!paysEarlierSpend && lot.date > date) break;
      usable = usable.plus(lot.left);
      next += 1;
    }
    for (let lot = open[first]; lot !== undefined && first < next; lot = open[first]) {
      if (isAlive(lot, date) && !lot.left.isZero()) break;
      usable = usable.minus(lot.left);
      first += 1;
    }
    const paid = Decimal.max(Decimal.min(eligible, usable.minus(reserve)), zero);
    usable = usable.minus(paid);
    takeFrom(open, paid, first);
    return paid;
  });
}

function isAlive({ expiry }: OpenLot, on: DateString): boolean {
  return expiry === null || on < expiry;
}

/** The first day on which what a purchase brought is lost; a day beyond the calendar is never reached. */
function expiryOf(date: DateString, months: number): DateString {
  return Number(date.slice(0, 4)) + Math.ceil(months / 12) > 9998
    ? '9999-12-31'
    : addMonths(date, months);
}

/** Takes an amount from lots in their order, in place; what is short is handed back. */
function takeFrom(lots: readonly OpenLot[], amount: Decimal, from = 0): Decimal {
  let short = amount;
  for (let index = from; !short.isZero(); index += 1) {
    const lot = lots[index];
    if (lot === undefined) return short;
    const taken = Decimal.min(lot.left, short);
    lot.left = lot.left.minus(taken);
    short = short.minus(taken);
  }
  return short;
}
