import { throwDomain } from '../errors/index.js';
import { civilOfDay, dayOfCivil, daysInMonth } from './civil-date.js';
import type { DateString } from './date-string.js';
import { refuse } from './refuse.js';

/** The day number of 0001-01-01, the first date that can be written. */
export const firstDay = -719_162;
/** The day number of 9999-12-31, the last date that can be written. */
export const lastDay = 2_932_896;
/** The most days, months or years that may be added; a sum this large is out of range, and still exact. */
export const mostSteps = Number.MAX_SAFE_INTEGER;
/** What {@link readDayNumber} says of anything that is not a date; below every day number. */
export const INVALID_DAY = -(2 ** 31);

/** Two ASCII digits as a number, or -1. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/**
 * Days since 1970-01-01, or {@link INVALID_DAY}; never throws. For loops over many rows.
 */
export function readDayNumber(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 10) return INVALID_DAY;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return INVALID_DAY;
  const century = pair(text, 0);
  const ofCentury = pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  const year = century * 100 + ofCentury;
  if (century < 0 || ofCentury < 0 || year < 1 || month < 1 || month > 12 || day < 1)
    return INVALID_DAY;
  return day <= 28 || day <= daysInMonth(year, month) ? dayOfCivil(year, month, day) : INVALID_DAY;
}

/** Days since 1970-01-01 of anything a caller passed as a date; refuses what is not one. */
export function toDayNumber(value: unknown, path: string): number {
  const day = readDayNumber(value);
  return day === INVALID_DAY ? refuseDate(value, path) : day;
}

function refuseDate(value: unknown, path: string): never {
  const isInstant =
    value instanceof Date ||
    typeof value === 'number' ||
    (typeof value === 'string' && readDayNumber(value.slice(0, 10)) !== INVALID_DAY);
  const advice = isInstant
    ? 'turn an instant into a date with dateOfInstant(instant, zone)'
    : 'write a day that exists, years 0001 to 9999';
  return refuse('input/not-a-date', path, 'a date "YYYY-MM-DD"', value, advice);
}

/** The text of a day number; refuses a day that cannot be written. */
export function fromDayNumber(dayNumber: number): DateString {
  if (!(dayNumber >= firstDay && dayNumber <= lastDay)) return throwOutOfRange();
  const { year, month, day } = civilOfDay(dayNumber);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(day)}`;
}

function two(figure: number): string {
  return figure < 10 ? `0${figure}` : String(figure);
}

/** Refuse an answer that lies outside the years that can be written. */
export function throwOutOfRange(): never {
  return throwDomain('calendar/out-of-range', '', 'the answer lies outside the years 0001 to 9999');
}
