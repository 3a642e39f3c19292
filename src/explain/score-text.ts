import type { Say } from './say.js';

/**
 * A score, a weight or another model figure for reading, to four decimals: its other digits say nothing. Large figures keep
 * theirs.
 */
export function scoreText(say: Say, name: string): string {
  return shortened(say.value(name)) ?? say.number(name);
}

/** The same of what the step is worth. */
export function scoreFigure(say: Say): string {
  return shortened(Number(say.figure)) ?? say.figure;
}

function shortened(value: unknown): string | null {
  return typeof value === 'number' && Math.abs(value) < 1000
    ? String(Number(value.toFixed(4)))
    : null;
}

/** The cuts between scores, joined by the separator of the language; nothing where they are not told or there are none. */
export function cutsText(say: Say, separator: string): string | null {
  const cuts = say.value('cuts');
  if (!Array.isArray(cuts) || cuts.length === 0) return null;
  return cuts.map((cut) => shortened(cut) ?? String(cut)).join(separator);
}
