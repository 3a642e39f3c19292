import { refuse } from './refuse.js';

const mostKept = 64;
const longest = 64;
const kept = new Map<string, Intl.DateTimeFormat>();

/** The formatter that tells the day of the month in a zone; making one is slow, so the last few are kept. */
export function formatterOfZone(zone: unknown, path: string): Intl.DateTimeFormat {
  const known = kept.get(zone as string);
  if (known !== undefined) return known;
  const name =
    typeof zone === 'string' && zone.length <= longest && /^[a-z]/i.test(zone) ? zone : '';
  const formatter = name === '' ? null : makeFormatter(name);
  if (formatter === null)
    return refuse('input/not-a-zone', path, 'a zone such as "Asia/Shanghai" or "UTC"', zone);
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, formatter);
  return formatter;
}

/** `gregory` and not `iso8601`: in V8 the latter counts the days before 1582 by the Julian calendar. */
function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, day: 'numeric' });
  } catch {
    return null;
  }
}
