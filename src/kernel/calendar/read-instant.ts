import { INVALID_DAY, readDayNumber } from './day-number.js';
import { refuse } from './refuse.js';

const msPerDay = 86_400_000;
const timeText = /^T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;
const longest = 40;

/** Milliseconds since 1970-01-01T00:00Z of anything a caller passed as an instant; refuses what is not one. */
export function readInstant(value: unknown, path: string): number {
  const time = typeof value === 'string' ? timeOfText(value) : timeOfDate(value);
  if (!Number.isNaN(time)) return time;
  const shape = 'a Date, or an ISO text with an offset such as "2026-03-08T23:30:00-05:00"';
  const advice =
    readDayNumber(value) === INVALID_DAY
      ? 'times run from 00:00 to 23:59:59, offsets to 18:00, and the day must exist'
      : 'this is a date already';
  return refuse('input/not-an-instant', path, shape, value, advice);
}

/** The time value of a `Date` of any realm, else NaN. */
function timeOfDate(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return Number.NaN;
  }
}

function timeOfText(text: string): number {
  if (text.length > longest) return Number.NaN;
  const day = readDayNumber(text.slice(0, 10));
  const parts = timeText.exec(text.slice(10));
  if (day === INVALID_DAY || parts === null) return Number.NaN;
  const [, hour, minute, second = '0', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] =
    parts;
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  const clock = Number(hour) * 60 + Number(minute);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
  if (Number(offsetMinute) > 59 || offset > 18 * 60) return Number.NaN;
  const utcMinutes = sign === '-' ? clock + offset : clock - offset;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  return day * msPerDay + utcMinutes * 60_000 + Number(second) * 1000 + ms;
}
