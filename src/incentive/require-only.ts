import { pointer, requireObject, show, throwInput } from '../kernel/errors/index.js';

/** An object with no other keys than these: a misspelt one would be lost silently. */
export function requireOnly<const K extends string>(
  value: unknown,
  path: string,
  known: readonly K[],
): { readonly [N in K]?: unknown } {
  const read = requireObject(value, path, `{ ${known.join(', ')} }`);
  const unknown = Object.keys(read).find((key) => !known.some((name) => name === key));
  if (unknown === undefined) return read as { readonly [N in K]?: unknown };
  return throwInput(
    'input/unknown-key',
    `${path}/${pointer(unknown)}`,
    `unknown key ${show(unknown)}; known: ${known.join(', ')}`,
    { key: unknown, known: [...known] },
  );
}
