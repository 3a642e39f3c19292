import { isClienteleError, requireIterable } from '../errors/index.js';
import type { Counts, Decision, Reject } from './decision.js';
import { addKnown, isKnown, knownIds } from './known-ids.js';

/** What a loop over many subjects gathers. */
export interface Decided<O, C extends string> {
  readonly decisions: readonly Decision<O, string, C>[];
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
}

const progressEvery = 65_536;

/**
 * The plural of a decision: one subject after the other, in input order. A row that cannot be read, or whose id was there
 * before, becomes a reject; errors of other kinds (a broken policy) end the whole.
 */
export function decideEach<O, C extends string>(
  rows: unknown,
  path: string,
  expected: string,
  onProgress: ((counts: Counts) => void) | undefined,
  decide: (row: unknown) => Decision<O, string, C>,
): Decided<O, C> {
  const decisions: Decision<O, string, C>[] = [];
  const rejected: Reject[] = [];
  const known = knownIds();
  let received = 0;
  const counts = () => ({
    received,
    accepted: received - rejected.length,
    rejected: rejected.length,
  });
  for (const row of requireIterable(rows, path, expected)) {
    const id = idOf(row);
    const index = received++;
    if (id !== null && isKnown(known, id))
      rejected.push({
        index,
        id,
        issues: [{ code: 'input/repeated-id', params: { id }, path: '/id' }],
      });
    else
      try {
        const decision = decide(row);
        decisions.push(decision);
        addKnown(known, decision.id);
      } catch (error) {
        rejected.push({ index, id, issues: issuesOf(error) });
      }
    if (received % progressEvery === 0) onProgress?.(counts());
  }
  onProgress?.(counts());
  return { decisions, rejected, counts: counts() };
}

/** What is wrong with a row; every other error is thrown on. */
function issuesOf(error: unknown): Reject['issues'] {
  if (isClienteleError(error) && (error.kind === 'input' || error.kind === 'domain'))
    return error.issues;
  throw error;
}

/** The id of a row that may be anything. */
export function idOf(row: unknown): string | null {
  const id =
    typeof row === 'object' && row !== null && Object.hasOwn(row, 'id')
      ? (row as { id?: unknown }).id
      : null;
  return typeof id === 'string' ? id : null;
}
