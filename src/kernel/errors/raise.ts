import type { Reason } from '../decision/reason.js';
import { ClienteleError, type ErrorKind } from './clientele-error.js';
import type { KernelErrorCode } from './error-codes.js';

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

/** Throw one error for a list of problems: the first gives code and path, all are in `issues`. */
export function throwIssues(kind: ErrorKind, issues: readonly Reason[], what: string): never {
  const first = issues[0];
  if (first === undefined) throw invariant('throwIssues was called without an issue');
  throw new ClienteleError({
    kind,
    code: first.code,
    path: first.path ?? '',
    message: `${what}: ${messageOf(first)}${issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : ''}`,
    issues,
  });
}

/** What a code alone says about what was expected, where the issue carries no such evidence. */
const expectations: Readonly<Record<string, string>> = {
  'input/required': 'a value',
  'input/not-an-object': 'an object',
  'input/not-a-list': 'a list',
  'input/not-a-text': 'a text',
  'input/empty-id': 'an id that is not empty',
  'input/not-a-boolean': 'true or false',
  'input/not-a-whole-number': 'a whole number of zero or more',
  'input/not-a-date': 'a date "YYYY-MM-DD" that exists',
  'input/not-a-decimal': 'a decimal as text, such as "1234.50"',
  'decimal/number-not-exact': 'the figure as text, because the number may not be what was typed',
  'policy/required': 'a value',
};

function messageOf(issue: Reason): string {
  const { expected = expectations[issue.code], received } = issue.params;
  const wanted = Array.isArray(expected) ? `one of ${expected.join(', ')}` : expected;
  if (typeof wanted === 'string')
    return `expected ${wanted}${received === undefined ? '' : `, received ${String(received)}`}`;
  const detail = Object.entries(issue.params)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  return detail === '' ? issue.code : `${issue.code} (${detail})`;
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
      ? `${JSON.stringify(value.slice(0, longest))}… (${value.length} characters)`
      : JSON.stringify(value);
  if (typeof value === 'bigint') return showBigInt(value.toString());
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'undefined') return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return 'a Date';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function showBigInt(text: string): string {
  return text.length > longest ? `a bigint of ${text.length} characters` : `${text}n`;
}
