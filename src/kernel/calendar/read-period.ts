import { fromDayNumber, toDayNumber } from './day-number.js';
import type { Period } from './period.js';
import { refuse } from './refuse.js';

/** A period as day numbers, half-open. */
export interface DayPeriod {
  readonly start: number;
  readonly end: number;
}

const shape = 'a period { start, end } whose end, itself not included, comes after its start';

/** The days of anything a caller passed as a period; refuses one that is empty or ends before it starts. */
export function readPeriod(value: unknown, path: string): DayPeriod {
  const period = readInterval(value, path);
  return period.end > period.start ? period : refuseOrder(period, path);
}

/** Like {@link readPeriod}, but the period may be empty. */
export function readInterval(value: unknown, path: string): DayPeriod {
  if (typeof value !== 'object' || value === null)
    return refuse('input/not-a-period', path, shape, value);
  const { start, end } = value as { start?: unknown; end?: unknown };
  const first = toDayNumber(start, `${path}/start`);
  const period = { start: first, end: toDayNumber(end, `${path}/end`) };
  return period.end >= period.start ? period : refuseOrder(period, path);
}

function refuseOrder({ start, end }: DayPeriod, path: string): never {
  const received = `${fromDayNumber(start)} to ${fromDayNumber(end)}`;
  return refuse('input/not-a-period', path, shape, received);
}

/** A period of dates from day numbers. */
export function fromDays(start: number, end: number): Period {
  return { start: fromDayNumber(start), end: fromDayNumber(end) };
}
