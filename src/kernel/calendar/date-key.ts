import { daysInMonth } from './civil-date.js';

/** What {@link readDateKey} says of anything that is not a date. */
export const INVALID_KEY = -1;

/** Two ASCII digits as a number, or far below zero. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/**
 * A date as the whole number yyyymmdd, or {@link INVALID_KEY}; never throws. Keys are in the order of their dates, and cheaper than
 * day numbers: for loops over many rows that only compare.
 */
export function readDateKey(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 10) return INVALID_KEY;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return INVALID_KEY;
  const century = pair(text, 0);
  const ofCentury = pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  const year = century * 100 + ofCentury;
  if (century < 0 || ofCentury < 0 || year < 1 || month < 1 || month > 12 || day < 1)
    return INVALID_KEY;
  return day <= 28 || day <= daysInMonth(year, month)
    ? year * 10_000 + month * 100 + day
    : INVALID_KEY;
}
