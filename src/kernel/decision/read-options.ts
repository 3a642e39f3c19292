import { toDayNumber } from '../calendar/day-number.js';
import type { DateString } from '../calendar/index.js';
import {
  pointer,
  requireFunction,
  requireObject,
  requireWord,
  show,
  throwInput,
} from '../errors/index.js';
import type { Counts, Explain } from './decision.js';

const levels: readonly Explain[] = ['none', 'reasons', 'full'];

/** The options that every decision has, read from outside. */
export interface ReadOptions {
  readonly explain: Explain;
  readonly onProgress: ((counts: Counts) => void) | undefined;
}

/** `explain` is `reasons` unless told. A misspelt option would be lost silently, so every other key is refused; `more` names those that a decision adds. */
export function readExplain(options: unknown, more: readonly string[] = []): ReadOptions {
  const read = requireObject(options, '/options', 'options');
  const known = ['explain', 'onProgress', ...more];
  const unknown = Object.keys(read).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throwInput(
      'input/unknown-key',
      `/options/${pointer(unknown)}`,
      `unknown option ${show(unknown)}; known: ${known.join(', ')}`,
      { key: unknown, known },
    );
  const { explain = 'reasons', onProgress } = read;
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return {
    explain: requireWord(explain, '/options/explain', levels),
    onProgress: onProgress as ReadOptions['onProgress'],
  };
}

/** The same with the date, which is never guessed. */
export function readDecideOptions(
  options: unknown,
  more: readonly string[] = [],
): ReadOptions & { readonly asOf: DateString } {
  const { asOf } = requireObject(options, '/options', '{ asOf }');
  toDayNumber(asOf, '/options/asOf');
  return { ...readExplain(options, ['asOf', ...more]), asOf: asOf as DateString };
}
