import { throwInput, throwPolicy } from '../../src/kernel/errors/index.js';
import { isRecord } from './compare.js';

/** Where a key stands decides on the kind of the error: under `plan`, or beside it. */
export type Door = 'policy' | 'input';

/**
 * A record of a case, when it has all the keys that the format requires there and none that it does not have. The library
 * knows more keys than the format, so it cannot refuse these by itself.
 */
export function keysOf(
  door: Door,
  value: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const read = recordOf(door, value);
  const foreign = Object.keys(read).find((key) => ![...required, ...optional].includes(key));
  if (foreign !== undefined) refuse(door, `the format has no ${foreign} here`);
  const missing = required.find((key) => !Object.hasOwn(read, key));
  if (missing !== undefined) refuse(door, `the format requires ${missing} here`);
  return read;
}

/** What stands beside the plan of a case; a missing plan is an error of the policy, so it is looked at where it is read. */
export function inputOf(
  input: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return keysOf('input', input, required, ['plan', ...optional]);
}

/** A record of a case whose keys are its own. */
export function recordOf(door: Door, value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : refuse(door, 'expected an object');
}

/** The entries of a list of a case, each translated. */
export function listOf<T>(
  door: Door,
  list: unknown,
  translate: (entry: unknown, index: number) => T,
): readonly T[] {
  return Array.isArray(list) ? list.map(translate) : refuse(door, 'expected a list');
}

function refuse(door: Door, message: string): never {
  return door === 'policy'
    ? throwPolicy('policy/wrong-value', '', message)
    : throwInput('input/required', '', message);
}
