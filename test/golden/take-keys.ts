import { isRecord } from './compare.js';

/**
 * The input of a case as a record, when it has all the required keys and none but these and the optional ones. A key
 * that an adapter does not know must not pass in silence: the case might be about it. Where a missing key is the point
 * of a case (bad input), list it as optional and let the library refuse it.
 */
export function takeKeys(
  input: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (!isRecord(input)) throw new Error('the input of the case is not an object');
  const missing = required.filter((key) => !Object.hasOwn(input, key));
  if (missing.length > 0) throw new Error(`the input has no ${missing.join(', ')}`);
  const unknown = Object.keys(input).filter(
    (key) => !required.includes(key) && !optional.includes(key),
  );
  if (unknown.length > 0) throw new Error(`the adapter does not know ${unknown.join(', ')}`);
  return input;
}
