import type { Finding } from './reason.js';

/** One error for each name of a list that appeared before, at its place. */
export function repeatedNames<K extends string>(
  rows: readonly Readonly<Record<K, string>>[],
  key: K,
  path: string,
): readonly Finding[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index): readonly Finding[] => {
    const name = row[key];
    const isRepeated = seen.has(name);
    seen.add(name);
    const at = `${path}/${index}/${key}`;
    return isRepeated
      ? [{ severity: 'error', code: 'policy/repeated-name', params: { name }, path: at }]
      : [];
  });
}
