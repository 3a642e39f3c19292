import { toNotNegative } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import {
  type Batch,
  type BatchOptions,
  type Defined,
  type Rows,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { ResourceOutcome, ResourceSummary } from './decision.js';
import { explainShare } from './explain-share.js';
import type { ResourcePolicy } from './policy.js';
import { readSharers, type SharingCustomer } from './read-sharers.js';
import { readyResource } from './ready-resource.js';
import type { SharingReasonCode } from './reasons.js';
import { outcomeFor } from './share-outcome.js';
import { shareAmong } from './sharing-run.js';
import { summaryOfSharing } from './sharing-summary.js';

/** Options of {@link shareResource}. */
export interface ShareOptions extends BatchOptions {
  /** How much there is to share. */
  readonly total: DecimalInput;
}

/**
 * Who gets how much of a budget, of visits or of hours?
 *
 * Every customer's minimum first, then the rest by the weights of the grades (and of customers, where the policy names a measure),
 * never above a maximum; what one cannot take goes to the others. For sharing one amount by weights alone use `allocateDecimal`.
 *
 * Shapes: each customer with the name of a grade, as `gradeCustomers` or `replayGrades` tells it. Units: those of the policy.
 *
 * @param policy - unit, step, and for each grade minimum, maximum and weight
 * @param customers - every customer once
 * @param options - `asOf`; `total`: how much there is; `explain`; `onProgress`
 * @returns one decision per customer in input order, `share` = `minimum` + `remainder`; `summary` with the sums of each grade and what nobody could
 * take (`unplaced`): because all are at their maximum, have no weight, or because it is less than a step. Outcome `null` for everybody
 * (reason `tier/minimums-exceed-total`) where the minimums come to more than there is and the policy says `refuse`
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `input/not-a-decimal`, `input/out-of-range` for the total; one `input` error that
 * lists every customer who cannot be read, repeats an id, has a grade that the policy does not have, or lacks the weight
 * @guarantee shares and what is unplaced sum to exactly the total; every share is a multiple of the step, at least the minimum where the
 * total covers the minimums, and at most the maximum; the order of customers changes nothing; with `highest-averages` a larger total gives
 * nobody less, with `largest-remainder` by customer at most one step less
 * @source Hamilton's and Sainte-Laguë's methods of apportionment (Balinski and Young, *Fair Representation*, 1982), with bounds by filling up; ties by
 * grade, then id: house rule
 * @example
 * ```ts
 * import { defineResourcePolicy, shareResource, visitsByGrade } from 'clientele/tier';
 * const customers = [{ id: 'A', grade: 'important' }, { id: 'B', grade: 'main' }, { id: 'C', grade: 'main' }, { id: 'D', grade: 'small' }] as const;
 * const plan = shareResource(defineResourcePolicy(visitsByGrade), customers, { asOf: '2026-01-01', total: '30' });
 * plan.decisions.map(({ id, outcome }) => [id, outcome?.share, outcome?.minimum, outcome?.remainder]);   // => [['A', '17', '12', '5'], ['B', '7', '4', '3'], ['C', '6', '4', '2'], ['D', '0', '0', '0']]
 * plan.summary.grades.main;   // => { customers: 2, share: '13', minimum: '8', remainder: '5' }
 * ```
 * @category Tier
 */
export function shareResource<G extends string, M extends string>(
  policy: Defined<ResourcePolicy<G, M>>,
  customers: Rows<SharingCustomer<NoInfer<G>, NoInfer<M>>>,
  options: ShareOptions,
): Batch<ResourceOutcome<G>, ResourceSummary<G>, SharingReasonCode> {
  const asked = policy as unknown as Defined<ResourcePolicy>;
  const ready = readyResource(asked);
  const { asOf, explain, onProgress } = readDecideOptions(options, ['total']);
  requireInForce(policy, asOf, '/options/asOf');
  const total = toNotNegative(options.total, '/options/total');
  const read = readSharers(customers, asked, ready.grades, asOf);
  const run = shareAmong(read, asked, ready, total);
  const decisions = read.map((customer, index) => {
    const outcome = outcomeFor<G>(customer, run, run.placeOf[index] ?? 0);
    return {
      id: customer.id,
      outcome,
      reasons: explain === 'none' ? [] : explainShare(customer, outcome, run),
      policy: refOf(policy),
      asOf,
      missing: [],
    };
  });
  const counts = { received: read.length, accepted: read.length, rejected: 0 };
  onProgress?.(counts);
  const summary = summaryOfSharing<G>(run);
  return { decisions, rejected: [], counts, summary, policy: refOf(policy), asOf };
}
