import { civilOfDay, dayOfCivil, daysInMonth } from '../../kernel/calendar/civil-date.js';
import { weekdayOfDay } from '../../kernel/calendar/weekday-of.js';
import type { ReadyCollection } from './ready-collection.js';

/** A day on which a customer may usually pay: of the month (31 for its end), or of the week (1 for Monday). */
export interface PayDay {
  readonly type: 'month-day' | 'month-end' | 'weekday';
  readonly day: number;
}

/** A day with how many payments were made on it. */
export interface CountedPayDay extends PayDay {
  readonly payments: number;
  /** The first such day on or after the day that was asked about. */
  readonly next: number;
}

/** The most usual pay days that the policy looks at, first the one that it prefers; none of no payments. */
export function usualPayDays(
  paid: readonly number[],
  { payDay, ties }: Pick<ReadyCollection, 'payDay' | 'ties'>,
  from: number,
): readonly CountedPayDay[] {
  const counts = new Map<string, { day: PayDay; payments: number }>();
  for (const day of paid)
    for (const known of daysOf(day, payDay)) {
      const key = `${known.type} ${known.day}`;
      const counted = counts.get(key) ?? { day: known, payments: 0 };
      counted.payments += 1;
      counts.set(key, counted);
    }
  const most = Math.max(0, ...[...counts.values()].map(({ payments }) => payments));
  const sign = ties === 'earlier' ? 1 : -1;
  return [...counts.values()]
    .filter(({ payments }) => payments === most)
    .map(({ day, payments }) => ({ ...day, payments, next: nextOf(day, from) }))
    .sort((left, right) => sign * (left.next - right.next) || rankOf(left) - rankOf(right));
}

/** Of names for one and the same date the month's end stands before the day of the month, and that before the weekday. */
function rankOf({ type }: PayDay): number {
  return ['month-end', 'month-day', 'weekday'].indexOf(type);
}

/** What a day is: a day of its month, perhaps the end of it, a weekday. */
function daysOf(day: number, habit: ReadyCollection['payDay']): readonly PayDay[] {
  const { year, month, day: ofMonth } = civilOfDay(day);
  const isEnd = ofMonth === daysInMonth(year, month);
  const byMonth: readonly PayDay[] = [
    ...(isEnd ? [{ type: 'month-end', day: 31 } as const] : []),
    { type: 'month-day', day: ofMonth },
  ];
  const byWeek: readonly PayDay[] = [{ type: 'weekday', day: weekdayOfDay(day) }];
  return [
    ...(habit === 'month-day' || habit === 'either' ? byMonth : []),
    ...(habit === 'weekday' || habit === 'either' ? byWeek : []),
  ];
}

/** The first such day on or after another; a month that is too short has it on its last day. */
function nextOf({ type, day }: PayDay, from: number): number {
  if (type === 'weekday') return from + ((day - weekdayOfDay(from) + 7) % 7);
  const { year, month } = civilOfDay(from);
  const here = dayOfCivil(year, month, Math.min(day, daysInMonth(year, month)));
  if (here >= from) return here;
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayOfCivil(nextYear, nextMonth, Math.min(day, daysInMonth(nextYear, nextMonth)));
}
