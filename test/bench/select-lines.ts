import type { Line } from './line.js';

/** The lines of the given names or beginnings of names, in their own order; all without a name. */
export function selectLines(lines: readonly Line[], wanted: readonly string[]): readonly Line[] {
  const repeated = lines.find(({ name }, index) => lines.findIndex((l) => l.name === name) < index);
  if (repeated !== undefined) throw new Error(`two lines are called ${repeated.name}`);
  const exact = new Set(lines.map(({ name }) => name));
  const matches = (name: string, want: string) =>
    exact.has(want) ? name === want : name.startsWith(want);
  for (const want of wanted)
    if (!lines.some(({ name }) => matches(name, want)))
      throw new Error(`no line is called ${want}; there are ${[...exact].join(', ')}`);
  return wanted.length === 0
    ? lines
    : lines.filter(({ name }) => wanted.some((want) => matches(name, want)));
}
