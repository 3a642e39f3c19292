import { ClienteleError, requireList, requireObject, show } from '../errors/index.js';
import type { Batch, Decision } from './decision.js';

/**
 * How do I insist on an outcome, where "cannot tell" would be a fault of my own?
 *
 * @param decision - any decision
 * @returns its outcome
 * @throws {@link ClienteleError} `decision/undetermined` where the outcome is `null`; its issues are the reasons of the decision;
 * `input/not-an-object` for what is no decision
 * @example
 * ```ts
 * import { outcomeOf } from 'clientele';
 * import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
 * const batch = gradeCustomers(defineTierPolicy(customerPyramid), [{ id: 'C-1', measures: { value: '5' } }], { asOf: '2026-09-30' });
 * batch.decisions.map((decision) => outcomeOf(decision).grade);   // => ['ordinary']
 * ```
 * @category Decisions
 */
export function outcomeOf<O>(decision: Decision<O, string | null>): O {
  const { outcome, id, missing, reasons } = requireObject(
    decision,
    '',
    'a decision',
  ) as unknown as Decision<O, string | null>;
  if (outcome !== null && outcome !== undefined) return outcome;
  const names = Array.isArray(missing) ? missing.filter((name) => typeof name === 'string') : [];
  throw new ClienteleError({
    kind: 'domain',
    code: 'decision/undetermined',
    path: '/outcome',
    message: `no outcome for ${show(id)}${names.length > 0 ? `: missing ${names.join(', ')}` : ''}; see its reasons`,
    params: { id: typeof id === 'string' ? id : null, missing: names },
    ...(Array.isArray(reasons) && reasons.length > 0 ? { issues: reasons } : {}),
  });
}

/**
 * How do I look up the decision about one subject in a batch?
 *
 * @param batch - any batch
 * @returns a map from id to decision, in the order of the batch
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-list` for what is no batch
 * @example
 * ```ts
 * import { byId } from 'clientele';
 * import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
 * const batch = gradeCustomers(defineTierPolicy(customerPyramid), [{ id: 'C-1', measures: { value: '5' } }], { asOf: '2026-09-30' });
 * byId(batch).get('C-1')?.outcome?.grade;   // => 'ordinary'
 * ```
 * @category Decisions
 */
export function byId<O, C extends string>(
  batch: Batch<O, unknown, C>,
): ReadonlyMap<string, Decision<O, string, C>> {
  const decisions = requireList(
    requireObject(batch, '', 'a batch')['decisions'],
    '/decisions',
    'a list of decisions',
  );
  return new Map(
    decisions.map((decision, index) => {
      const read = requireObject(
        decision,
        `/decisions/${index}`,
        'a decision',
      ) as unknown as Decision<O, string, C>;
      return [read.id, read];
    }),
  );
}
