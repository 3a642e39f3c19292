import type { Phrase } from './phrase.js';
import { show, throwInput } from './raise.js';

/*
 * The first look at any argument: is it the shape that the rest of a function relies on? Each returns the value with its
 * type, or throws an `input` error that names the place.
 */

/** An object with keys (not a list). */
export function requireObject(
  value: unknown,
  path: string,
  expected: string,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  return throwInput('input/not-an-object', path, `expected ${expected}, received ${show(value)}`, {
    received: show(value),
  });
}

/** A list. */
export function requireList(value: unknown, path: string, expected: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return throwInput('input/not-a-list', path, `expected ${expected}, received ${show(value)}`, {
    received: show(value),
  });
}

/** A list with something in it. */
export function requireFilled(value: unknown, path: string, expected: string): readonly unknown[] {
  const list = requireList(value, path, expected);
  if (list.length > 0) return list;
  return throwInput('input/out-of-range', path, `expected ${expected}, received none`, {
    received: show(list),
    expected: 'at least 1 entry' satisfies Phrase,
  });
}

/** A yes or no. */
export function requireBoolean(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  return throwInput(
    'input/not-a-boolean',
    path,
    `expected true or false, received ${show(value)}`,
    { received: show(value) },
  );
}

/** Anything that `for … of` walks, but not a text. */
export function requireIterable(value: unknown, path: string, expected: string): Iterable<unknown> {
  if (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] === 'function'
  )
    return value as Iterable<unknown>;
  return throwInput('input/not-iterable', path, `expected ${expected}, received ${show(value)}`, {
    received: show(value),
  });
}

/** A text that is not empty. */
export function requireText(value: unknown, path: string, expected: string): string {
  if (typeof value === 'string' && value !== '') return value;
  return throwInput('input/not-a-text', path, `expected ${expected}, received ${show(value)}`, {
    received: show(value),
  });
}

/** A whole number in a range, both ends included. */
export function requireWhole(value: unknown, path: string, from: number, to: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    return throwInput(
      'input/not-a-whole-number',
      path,
      `expected a whole number, received ${show(value)}`,
      {
        received: show(value),
      },
    );
  if (value < from || value > to)
    return throwInput(
      'input/out-of-range',
      path,
      `expected ${from} to ${to}, received ${show(value)}`,
      {
        received: show(value),
        from,
        to,
      },
    );
  return value + 0;
}

/** One of a closed list of words. */
export function requireWord<const W extends string>(
  value: unknown,
  path: string,
  words: readonly W[],
): W {
  if (words.includes(value as W)) return value as W;
  return throwInput(
    'input/not-one-of',
    path,
    `expected one of ${words.join(', ')}, received ${show(value)}`,
    {
      expected: [...words],
      received: show(value),
    },
  );
}

/** A function. */
export function requireFunction(value: unknown, path: string): void {
  if (typeof value !== 'function')
    throwInput('input/not-a-function', path, `expected a function, received ${show(value)}`, {
      received: show(value),
    });
}
