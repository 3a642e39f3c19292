import type { DateString } from 'clientele/calendar';
import fc from 'fast-check';
import { isClienteleError } from '../../../src/kernel/errors/index.js';

const msPerDay = 86_400_000;

/** The text of a day number by another way than the library's. */
export function textOfDay(day: number): DateString {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The day number of a text by another way than the library's. */
export function dayOfText(text: DateString): number {
  return Date.parse(`${text}T00:00:00.000Z`) / msPerDay;
}

/** Day numbers from 0001-01-01 to 9999-12-31. */
export const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });
export const anyDate = anyDay.map(textOfDay);
/** Dates of two centuries, so that a sum of them can be written. */
export const usualDay = fc.integer({ min: dayOfText('1900-01-01'), max: dayOfText('2100-12-31') });
export const usualDate = usualDay.map(textOfDay);

/** Kind, code and path of the error of a call; the test fails if there is none or it is not ours. */
export function errorOf(call: () => unknown): readonly [kind: string, code: string, path: string] {
  try {
    call();
  } catch (error) {
    if (isClienteleError(error)) return [error.kind, error.code, error.path];
    throw error;
  }
  throw new Error('no error was thrown');
}
