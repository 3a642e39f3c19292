import { toDayNumber } from '../calendar/day-number.js';
import type { DateString } from '../calendar/index.js';
import { requireFunction, requireObject, requireWord } from '../errors/index.js';
import type { Counts, Explain } from './decision.js';

const levels: readonly Explain[] = ['none', 'reasons', 'full'];

/** The options that every decision has, read from outside. */
export interface ReadOptions {
  readonly explain: Explain;
  readonly onProgress: ((counts: Counts) => void) | undefined;
}

/** `explain` is `reasons` unless told. */
export function readExplain(options: unknown): ReadOptions {
  const { explain = 'reasons', onProgress } = requireObject(options, '/options', 'options');
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return {
    explain: requireWord(explain, '/options/explain', levels),
    onProgress: onProgress as ReadOptions['onProgress'],
  };
}

/** The same with the date, which is never guessed. */
export function readDecideOptions(options: unknown): ReadOptions & { readonly asOf: DateString } {
  const { asOf } = requireObject(options, '/options', '{ asOf }');
  toDayNumber(asOf, '/options/asOf');
  return { ...readExplain(options), asOf: asOf as DateString };
}
