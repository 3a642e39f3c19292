import type { Reason } from '../decision/reason.js';
import { ClienteleError, type ErrorKind } from './clientele-error.js';
import type { KernelErrorCode } from './error-codes.js';
import { type Messages, messageOf } from './issue-message.js';
import type { Phrase } from './phrase.js';

/** Evidence of an error; see {@link raise}. */
export type Params = Reason['params'];

function thrower(kind: ErrorKind) {
  return <C extends string = KernelErrorCode>(
    code: C,
    path: string,
    message: string,
    params: Params = {},
  ): never => {
    throw new ClienteleError({ kind, code, path, message, params });
  };
}

/** Throw for facts or arguments that cannot be read. */
export const throwInput = thrower('input');
/** Throw for an agreed document that contradicts itself. */
export const throwPolicy = thrower('policy');
/** Throw for what is well formed but means nothing together. */
export const throwDomain = thrower('domain');

/**
 * Throw one error for a list of problems: the first gives code and path, all are in `issues`. Rooms that have codes of
 * their own tell with `messages` what those mean for a developer.
 */
export function throwIssues(
  kind: ErrorKind,
  issues: readonly Reason[],
  what: string,
  messages: Messages = {},
): never {
  const first = issues[0];
  if (first === undefined) throw invariant('throwIssues was called without an issue');
  throw new ClienteleError({
    kind,
    code: first.code,
    path: first.path ?? '',
    message: `${what}: ${messageOf(first, messages)}${issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : ''}`,
    issues,
  });
}

/** Our own bug: something that cannot happen did. Returned, so that the caller's `throw` narrows types. */
export function invariant(what: string): ClienteleError<'invariant/broken'> {
  return new ClienteleError({
    kind: 'invariant',
    code: 'invariant/broken',
    path: '',
    message: `${what}; this is a bug of clientele, please report it`,
  });
}

const longest = 60;

/** A short rendering of any received value, for messages and `params.received`; it never throws. */
export function show(value: unknown): string {
  if (typeof value === 'string')
    return value.length > longest
      ? (`${JSON.stringify(value.slice(0, longest))}… (${value.length} characters)` satisfies Phrase)
      : JSON.stringify(value);
  if (typeof value === 'bigint') return showBigInt(value.toString());
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return Object.is(value, -0) ? '-0' : String(value);
  return phraseOf(value);
}

function phraseOf(value: unknown): Phrase {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return value instanceof Date ? 'a Date' : 'an object';
}

function showBigInt(text: string): string {
  return text.length > longest
    ? (`a bigint of ${text.length} characters` satisfies Phrase)
    : `${text}n`;
}
