import type { ResourceOutcome } from './decision.js';
import type { ReadSharer } from './read-sharers.js';
import type { SharingRun } from './sharing-run.js';
import { stepsText } from './whole-steps.js';

/** What one customer gets; `null`: nothing is shared. */
export function outcomeFor<G extends string>(
  { level }: ReadSharer,
  { ready: { step, grades }, minimums, remainders }: SharingRun,
  place: number,
): ResourceOutcome<G> | null {
  if (minimums === null) return null;
  const { grade = '', minimum: due = 0n, maximum = null } = grades[level] ?? {};
  const minimum = minimums[place] ?? 0n;
  const remainder = remainders[place] ?? 0n;
  return {
    grade: grade as G,
    share: stepsText(minimum + remainder, step),
    minimum: stepsText(minimum, step),
    lack: stepsText(due - minimum, step),
    remainder: stepsText(remainder, step),
    atMaximum: maximum !== null && minimum + remainder === maximum,
  };
}
