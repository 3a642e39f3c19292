import type { Outcome } from './run-cases.js';

const shownProblems = 3;

/** Prints the failures and then the totals as the last line; the exit code: 0 when there were cases and all passed. */
export function report(outcomes: readonly Outcome[]): 0 | 1 {
  const failed = outcomes.filter(({ problems }) => problems.length > 0);
  for (const { name, problems } of failed) {
    const more =
      problems.length > shownProblems ? ` (and ${problems.length - shownProblems} more)` : '';
    console.log(`FAILED ${name}\n    ${problems.slice(0, shownProblems).join('\n    ')}${more}`);
  }
  if (outcomes.length === 0) console.log('no case found');
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  return outcomes.length > 0 && failed.length === 0 ? 0 : 1;
}
