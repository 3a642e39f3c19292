import type { ResourcePolicy } from './policy.js';
import type { ReadyGrade } from './ready-resource.js';
import { shareSteps } from './share-steps.js';
import type { Sharer } from './sharer.js';

/** Customers in the order that settles ties: by grade, then by id. */
export interface Placed {
  readonly level: number;
}

/** What each customer gets of the minimum; `null`: there is not enough, and the policy refuses to cut. */
export function giveMinimums(
  steps: bigint,
  customers: readonly Placed[],
  grades: readonly ReadyGrade[],
  { shortage, apportion }: ResourcePolicy,
): readonly bigint[] | null {
  const minimums = customers.map(({ level }) => grades[level]?.minimum ?? 0n);
  if (steps >= sumOf(minimums)) return minimums;
  if (shortage === 'refuse') return null;
  if (shortage === 'in-proportion') {
    const sharers = minimums.map((minimum) => ({ weight: minimum, room: minimum }));
    return shareSteps(steps, sharers, apportion);
  }
  return fromTheTop(steps, customers, grades);
}

/** Whole grades from the top; the first for which it is not enough shares what is left alike, and those below get nothing. */
function fromTheTop(
  steps: bigint,
  customers: readonly Placed[],
  grades: readonly ReadyGrade[],
): readonly bigint[] {
  let left = steps;
  const parts: bigint[] = [];
  for (const [level, { minimum }] of grades.entries()) {
    const count = customers.filter((one) => one.level === level).length;
    const alike: Sharer = { weight: 1n, room: minimum };
    const given = shareSteps(left, Array<Sharer>(count).fill(alike), 'largest-remainder');
    for (const part of given) parts.push(part);
    left -= sumOf(given);
  }
  return parts;
}

/** The sum of steps. */
export function sumOf(parts: readonly bigint[]): bigint {
  return parts.reduce((sum, part) => sum + part, 0n);
}
