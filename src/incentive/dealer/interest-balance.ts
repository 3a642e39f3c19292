import { lastDay } from '../../kernel/calendar/day-number.js';
import { Decimal } from '../../kernel/decimal/decimal.js';

/** Money paid in; days are day numbers. */
export interface EarningDeposit {
  readonly day: number;
  /** The day from which it earns. */
  readonly earnsOn: number;
  readonly amount: Decimal;
}

/** Money that was paid in and earns nothing: it only covers goods. */
export interface IdleDeposit {
  readonly day: number;
  readonly amount: Decimal;
}

/** Goods picked up for money. */
export interface DatedPickup {
  readonly day: number;
  readonly amount: Decimal;
}

/** A stretch of constant balance. */
export interface BalanceStretch {
  readonly start: number;
  readonly end: number;
  readonly balance: Decimal;
}

/** The days that are walked: up to `end` (not part of it) or, without it, up to the close of `last`; interest from `from` on. */
export interface CountedDays {
  readonly last: number;
  readonly end: number | null;
  readonly from: number | null;
}

/** How a balance ran. */
export interface BalanceRun {
  readonly stretches: readonly BalanceStretch[];
  /** What is open after the last movement of these days, whether it earns already or not. */
  readonly open: Decimal;
  /** What was picked up beyond all that was paid in. */
  readonly beyond: Decimal;
}

interface Step {
  readonly day: number;
  readonly balance: Decimal;
}

/**
 * Walks the days on which something moved. A deposit of a day comes before its pick-ups, so that several movements of one day
 * net. A pick-up takes what earns first, then what was paid in and does not earn yet, then what never
 * earns; the balance never falls below zero.
 */
export function runBalance(
  deposits: readonly EarningDeposit[],
  pickups: readonly DatedPickup[],
  idle: readonly IdleDeposit[],
  counted: CountedDays,
): BalanceRun {
  const days = movementDays([...deposits, ...pickups, ...idle], deposits, counted);
  const zero = new Decimal(0);
  let [earning, beyond, cover] = [zero, zero, zero];
  let waiting: readonly EarningDeposit[] = [];
  const steps: Step[] = [];
  for (const day of days) {
    waiting = [...waiting, ...deposits.filter((deposit) => deposit.day === day)];
    earning = earning.plus(sumOf(waiting.filter(({ earnsOn }) => earnsOn <= day)));
    waiting = waiting.filter(({ earnsOn }) => earnsOn > day);
    const taken = sumOf(pickups.filter((pickup) => pickup.day === day));
    const fromEarning = Decimal.min(taken, earning);
    const later = takeFrom(waiting, taken.minus(fromEarning));
    earning = earning.minus(fromEarning);
    waiting = later.left;
    cover = cover.plus(sumOf(idle.filter((deposit) => deposit.day === day)));
    const covered = Decimal.min(later.short, cover);
    cover = cover.minus(covered);
    beyond = beyond.plus(later.short).minus(covered);
    steps.push({ day, balance: earning });
  }
  const end = counted.end ?? Math.min(counted.last + 1, lastDay);
  const stretches = stretchesOf(steps, end, counted.from);
  return {
    stretches: counted.end === null ? withoutIdleEnd(stretches) : stretches,
    open: earning.plus(sumOf(waiting)),
    beyond,
  };
}

/** The days on which something moves, ascending. */
function movementDays(
  movements: readonly { readonly day: number }[],
  deposits: readonly EarningDeposit[],
  { last, end }: CountedDays,
): readonly number[] {
  const moved = [...movements.map(({ day }) => day), ...deposits.map(({ earnsOn }) => earnsOn)];
  const before = end ?? last + 1;
  return [...new Set(moved)].filter((day) => day <= last && day < before).sort((a, b) => a - b);
}

function sumOf(entries: readonly { readonly amount: Decimal }[]): Decimal {
  return entries.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
}

/** Takes an amount from deposits that do not earn yet, the earliest to earn first. */
function takeFrom(waiting: readonly EarningDeposit[], amount: Decimal) {
  let short = amount;
  const left: EarningDeposit[] = [];
  for (const deposit of [...waiting].sort((a, b) => a.earnsOn - b.earnsOn)) {
    const taken = Decimal.min(short, deposit.amount);
    short = short.minus(taken);
    left.push({ ...deposit, amount: deposit.amount.minus(taken) });
  }
  return { left, short };
}

/** From the first day with a balance to the end, cut to what is asked for; equal neighbours are one stretch. */
function stretchesOf(
  steps: readonly Step[],
  end: number,
  from: number | null,
): readonly BalanceStretch[] {
  const stretches: BalanceStretch[] = [];
  const first = steps.findIndex(({ balance }) => balance.gt(0));
  for (const [index, { day, balance }] of first < 0 ? [] : steps.slice(first).entries()) {
    const start = Math.max(day, from ?? day);
    const next = Math.min(steps[first + index + 1]?.day ?? end, end);
    if (next <= start) continue;
    const before = stretches.at(-1);
    if (before?.balance.equals(balance) === true) stretches.pop();
    const joined = before?.balance.equals(balance) === true ? before.start : start;
    stretches.push({ start: joined, end: next, balance });
  }
  return stretches;
}

/** Without a last stretch on which nothing was left. */
function withoutIdleEnd(stretches: readonly BalanceStretch[]): readonly BalanceStretch[] {
  return stretches.at(-1)?.balance.isZero() === true ? stretches.slice(0, -1) : stretches;
}
