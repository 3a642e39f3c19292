import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { type Decimal, one, Decimal as toExact } from '../../kernel/decimal/decimal.js';
import type { Fraction } from './fraction.js';
import type { NeedFacts } from './need-facts.js';
import type { PurchaseDay } from './purchase-days.js';
import type { ReadyNeed } from './ready-need.js';
import { lastingTimes, type Rhythm, spanOf } from './rhythm.js';

/** When what a customer has runs out: so many days after a day, exactly. */
export interface RunOut {
  readonly start: number;
  readonly days: Fraction;
  /** What each of its own gaps would have made of these days, ascending. */
  readonly spread: readonly Fraction[];
  readonly use: Fraction | null;
}

/** Why it cannot be told. */
export type NoRunOut =
  | { readonly why: 'too-few-purchases' }
  | { readonly why: 'no-use' }
  | { readonly why: 'missing'; readonly facts: readonly string[] };

/** The day on which it runs out by the method of the policy, or why there is none. */
export function runOutOf(
  { method, minimumPurchases }: ReadyNeed,
  facts: NeedFacts,
  days: readonly PurchaseDay[],
  rhythm: Rhythm | null,
  asOf: number,
): RunOut | NoRunOut {
  const known = rhythm !== null && days.length >= minimumPurchases ? rhythm : null;
  if (method === 'stock-in-hand') return ofStock(facts, days, known, asOf);
  if (known === null) return { why: 'too-few-purchases' };
  const use = useOf(known);
  const start = known.last.day;
  if (method === 'quantity-rate') return lasting(start, known.last.quantity, use, days);
  const mean = {
    top: new toExact(spanOf(known)),
    bottom: new toExact(known.gaps.length),
  };
  const spread = known.ascendingGaps;
  return { start, days: method === 'mean-gap' ? mean : known.medianGap, spread, use };
}

/** What was used up, over the days it took. */
export function useOf(rhythm: Rhythm): Fraction {
  return { top: rhythm.used, bottom: new toExact(spanOf(rhythm)) };
}

function ofStock(
  { stock, countedOn, dailyUse }: NeedFacts,
  days: readonly PurchaseDay[],
  known: Rhythm | null,
  asOf: number,
): RunOut | NoRunOut {
  const counted = readDayNumber(countedOn);
  const facts = [
    ...(isAbsent(stock) ? ['stock'] : []),
    // What was counted after the date is not yet known.
    ...(isAbsent(countedOn) || counted > asOf ? ['countedOn'] : []),
  ];
  if (facts.length > 0 || isAbsent(stock)) return { why: 'missing', facts };
  const quantity = new toExact(stock);
  if (!isAbsent(dailyUse))
    return lasting(counted, quantity, { top: new toExact(dailyUse), bottom: one }, []);
  if (known === null) return { why: 'missing', facts: ['dailyUse'] };
  return lasting(counted, quantity, useOf(known), days);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** So much lasts its quantity ÷ daily use. */
function lasting(
  start: number,
  quantity: Decimal,
  use: Fraction,
  days: readonly PurchaseDay[],
): RunOut | NoRunOut {
  if (use.top.isZero()) return { why: 'no-use' };
  const lasts = { top: quantity.times(use.bottom), bottom: use.top };
  return { start, days: lasts, spread: lastingTimes(days, quantity), use };
}
