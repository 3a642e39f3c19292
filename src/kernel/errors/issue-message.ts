import type { Reason } from '../decision/reason.js';

/** What a code of an issue says to a developer, made from its evidence: what was expected, what came, what to do. */
export type Messages<C extends string = string> = {
  readonly [K in C]?: (params: Reason['params']) => string;
};

const received = ({ received: came }: Reason['params']) =>
  came === undefined ? '' : `, received ${String(came)}`;
const expected =
  (what: string, advice = '') =>
  (params: Reason['params']) =>
    `expected ${typeof params['expected'] === 'string' ? params['expected'] : what}${received(params)}${advice}`;
const quoted = (name: unknown) => JSON.stringify(name);

/** The codes that any reader of the kernel may find, whatever the room. */
const kernelMessages: Messages = {
  'input/required': ({ key }) => `expected a value for ${quoted(key)}, received nothing`,
  'input/unknown-key': ({ key, known }) =>
    `unknown field ${String(key)}${Array.isArray(known) ? `; known: ${known.join(', ')}` : ''}; correct a misspelling, map extra columns away`,
  'input/repeated-id': ({ id }) => `each id may appear once, received ${quoted(id)} again`,
  'input/not-an-object': expected('an object'),
  'input/not-a-list': expected('a list'),
  'input/not-a-text': expected('a text'),
  'input/empty-id': expected('an id that is not empty'),
  'input/not-a-boolean': expected('true or false'),
  'input/not-a-whole-number': expected('a whole number of zero or more'),
  'input/not-a-date': expected('a date "YYYY-MM-DD" that exists'),
  'input/not-a-period': expected('a period that ends after it starts'),
  'input/overlapping-periods': ({ received: came, other }) =>
    `expected periods of one measure that share no day, received ${String(came)} beside ${String(other)}`,
  'input/not-a-decimal': expected('a decimal as text, such as "1234.50"'),
  'decimal/number-not-exact': expected(
    'the figure as text',
    ', a number that may not be what was typed',
  ),
  'decimal/finer-than-scale': ({ scale, received: came }) =>
    `expected at most ${String(scale)} decimals, received ${String(came)}; raise the scale, or round it first`,
  'decimal/division-by-zero': expected('a denominator other than zero'),
  'policy/required': ({ key }) => `expected a value for ${quoted(key)}, received nothing`,
  'policy/unknown-key': ({ key }) =>
    `unknown field ${String(key)}; correct a misspelling, or remove it`,
  'policy/unknown-format': ({ expected: format, received: came }) =>
    `expected the format ${String(format)}, received ${String(came)}; pass it to the function of its room`,
  'policy/too-deep': ({ deepest, most }) =>
    `expected at most ${String(deepest)} levels, ${String(most)} objects and lists in all, and no circles`,
  'policy/ends-before-start': ({ start, end }) =>
    `expected an end after the start ${String(start)}, received ${String(end)}; the end is the first day on which it no longer holds`,
  'policy/repeated-name': ({ name }) =>
    `each name may appear once, received ${quoted(name)} again; rename one`,
};

/** The words of the room, else of the kernel, else what the evidence alone tells. */
export function messageOf(issue: Reason, messages: Messages): string {
  const { code, params } = issue;
  const words = ownWords(messages, code) ?? ownWords(kernelMessages, code);
  if (words !== undefined) return words(params);
  const { expected: wanted } = params;
  const one = Array.isArray(wanted) ? `one of ${wanted.join(', ')}` : wanted;
  return typeof one === 'string' ? expected(one)(params) : `${code}${evidenceOf(params)}`;
}

function ownWords(messages: Messages, code: string) {
  return Object.hasOwn(messages, code) ? messages[code] : undefined;
}

function evidenceOf(params: Reason['params']): string {
  const detail = Object.entries(params)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  return detail === '' ? '' : ` (${detail})`;
}
