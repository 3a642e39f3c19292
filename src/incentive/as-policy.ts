import { type Decimal, toDecimal } from '../kernel/decimal/decimal.js';
import {
  ClienteleError,
  isClienteleError,
  type Phrase,
  pointer,
  requireObject,
  show,
  throwPolicy,
} from '../kernel/errors/index.js';

/** Reads agreed terms that are no document of their own: what cannot be read in them is an error of the policy. */
export function asPolicy<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isClienteleError(error) || error.kind !== 'input') throw error;
    const { path, message, issues } = error;
    const { expected = 'another value' satisfies Phrase, received = '' } = issues[0]?.params ?? {};
    const params = { expected, received };
    throw new ClienteleError({ kind: 'policy', code: 'policy/wrong-value', path, message, params });
  }
}

/** An object of agreed terms with no other keys than the known ones. */
export function requireTerms(
  value: unknown,
  path: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  const read = requireObject(value, path, `{ ${known.join(', ')} }`);
  const unknown = Object.keys(read).find((key) => !known.includes(key));
  if (unknown === undefined) return read;
  return throwPolicy(
    'policy/unknown-key',
    `${path}/${pointer(unknown)}`,
    `unknown key ${show(unknown)}; known: ${known.join(', ')}`,
    { key: unknown },
  );
}

/** An agreed figure of zero or more. */
export function termOf(value: unknown, path: string): Decimal {
  const figure = toDecimal(value, path);
  if (!figure.isNegative()) return figure;
  return throwPolicy('policy/wrong-value', path, `expected zero or more, received ${show(value)}`, {
    expected: 'zero or more' satisfies Phrase,
    received: show(value),
  });
}
