/** A day of the proleptic Gregorian calendar: month 1 to 12, day 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 1970-01-01 counted from 0001-01-01, which is day 1. */
const epoch = 719_163;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Length of a month: 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

/**
 * Days since 1970-01-01 of a day that exists.
 *
 * @source Reingold and Dershowitz, Calendrical Calculations, ch. 2 (fixed-from-gregorian)
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const shortFebruary = month <= 2 ? 0 : isLeapYear(year) ? 1 : 2;
  return 365 * past + leapDays + Math.floor((367 * month - 362) / 12) - shortFebruary + day - epoch;
}

/** The year that a day number lies in. */
function yearOfDay(dayNumber: number): number {
  const past = dayNumber + epoch - 1;
  const in400 = past - Math.floor(past / 146_097) * 146_097;
  const centuries = Math.floor(in400 / 36_524);
  const in100 = in400 - centuries * 36_524;
  const fours = Math.floor(in100 / 1461);
  const years = Math.floor((in100 - fours * 1461) / 365);
  const full = 400 * Math.floor(past / 146_097) + 100 * centuries + 4 * fours + years;
  return centuries === 4 || years === 4 ? full : full + 1;
}

/**
 * Year, month and day of a day number; the inverse of {@link dayOfCivil}.
 *
 * @source Reingold and Dershowitz, Calendrical Calculations, ch. 2 (gregorian-from-fixed)
 */
export function civilOfDay(dayNumber: number): CivilDate {
  const year = yearOfDay(dayNumber);
  const correction = dayNumber < dayOfCivil(year, 3, 1) ? 0 : isLeapYear(year) ? 1 : 2;
  const dayOfYear = dayNumber - dayOfCivil(year, 1, 1);
  const month = Math.floor((12 * (dayOfYear + correction) + 373) / 367);
  return { year, month, day: dayNumber - dayOfCivil(year, month, 1) + 1 };
}
