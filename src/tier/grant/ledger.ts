import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { type Decimal, fromUnits, zero } from '../../kernel/decimal/decimal.js';
import { tenTo } from '../../kernel/decimal/units.js';
import type { MemberEvent } from './facts.js';

/** An event that counts on another day than its own: a return, on the day of what it returns. */
export interface Moved {
  readonly id: string;
  /** The day it counts on. */
  readonly day: number;
  /** The day it happened: before its close nobody knows of it. */
  readonly known: number;
  readonly measures: MemberEvent['measures'];
}

/** The events of a member that count, ready to be added up over any stretch of days. */
export interface Ledger {
  /** The days with events, ascending. */
  readonly days: readonly number[];
  /** The events that count on their own day, by day and id. */
  readonly events: readonly MemberEvent[];
  /** Grows where a return without its purchase finds the grade that it opens again. */
  readonly moved: Moved[];
  readonly columns: Map<string, Column>;
}

/** The running sums of one measure: `sums[i]` is what the events before place `i` come to, in units of 10^-scale. */
interface Column {
  readonly scale: number;
  readonly sums: readonly bigint[];
  readonly days: readonly number[];
}

/** Events in order of day, and those that count on another day. */
export function ledgerOf(events: readonly MemberEvent[], moved: Moved[], days: readonly number[]) {
  return { days, events, moved, columns: new Map<string, Column>() } satisfies Ledger;
}

/** What a measure comes to over [start, end), with what is known at the close of the day before `seen`. */
export function sumOver(
  ledger: Ledger,
  measure: string,
  start: number,
  end: number,
  seen: number = end,
): Decimal {
  const { scale, sums, days } = columnOf(ledger, measure);
  const units = (sums[firstFrom(days, end)] ?? 0n) - (sums[firstFrom(days, start)] ?? 0n);
  let sum = units === 0n ? zero : fromUnits(units, scale);
  for (const { day, known, measures } of ledger.moved)
    if (day >= start && day < end && known < seen && Object.hasOwn(measures, measure))
      sum = sum.plus(measures[measure] ?? 0);
  return sum;
}

/** The place of the first day that is not before the one asked for. */
export function firstFrom(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function columnOf(ledger: Ledger, measure: string): Column {
  const known = ledger.columns.get(measure);
  if (known !== undefined) return known;
  const made = makeColumn(ledger.events, measure);
  ledger.columns.set(measure, made);
  return made;
}

function makeColumn(events: readonly MemberEvent[], measure: string): Column {
  const days: number[] = [];
  const texts: string[] = [];
  let scale = 0;
  for (const { date, measures } of events) {
    if (!Object.hasOwn(measures, measure)) continue;
    const text = String(measures[measure]);
    days.push(readDayNumber(date));
    texts.push(text);
    scale = Math.max(scale, decimalsOf(text));
  }
  let sum = 0n;
  const sums = [sum];
  for (const text of texts) {
    sum += BigInt(text.replace('.', '')) * tenTo(scale - decimalsOf(text));
    sums.push(sum);
  }
  return { scale, sums, days };
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - 1 - point;
}
