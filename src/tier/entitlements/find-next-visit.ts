import { daysBetween } from '../../kernel/calendar/index.js';
import { plain } from '../../kernel/decimal/decimal.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import type { TierPolicy } from '../policy.js';
import { countedFrom, dueAfter } from './add-cadence.js';
import { explainNextVisit } from './explain-next-visit.js';
import { levelOf, requireHeldBy } from './graded-customer.js';
import { holdsOn, later, type ReadyEntitlements, readyEntitlements } from './ready-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';
import type { NextVisit } from './service-decision.js';
import { readServiceFacts, type ServiceFacts, visitDays } from './service-facts.js';

/** What is known for {@link findNextVisit}. */
export type VisitFacts<Grade extends string = string> = Omit<ServiceFacts<Grade>, 'requests'> & {
  readonly visits: NonNullable<ServiceFacts['visits']>;
};

/**
 * By when must this customer be visited next?
 *
 * Counts from the last visit by the cadence of the grade (a `standard` of the type `visit-every`); of several the first due day
 * counts. For whether past visits were in time use {@link checkServiceStandards}.
 *
 * @param policy - a policy with a visit cadence among its entitlements
 * @param facts - `id`, `grade`; `visits` with dates; `since`: the first day with the grade, for who was not visited yet
 * @param options - `asOf`; `explain`
 * @returns the due day, and how many days are left; `due` is `null` where the grade has no cadence; outcome `null` where there was no visit
 * and `since` is not told
 * @throws {@link ClienteleError} as {@link resolveEntitlements}; `calendar/out-of-range` after the year 9999
 * @guarantee a later last visit never has an earlier due day
 * @source house rule: exact calendar months, the day clamped to the end of a shorter month
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, findNextVisit, pyramidEntitlements } from 'clientele/tier';
 * const policy = defineTierPolicy({ ...customerPyramid, entitlements: pyramidEntitlements });
 * const facts = { id: 'C-1', grade: 'important', visits: [{ date: '2026-01-31' }] } as const;
 * const { outcome } = findNextVisit(policy, facts, { asOf: '2026-03-05' });
 * [outcome?.due, outcome?.days];   // => ['2026-02-28', -5]
 * ```
 * @category Tier
 */
export function findNextVisit<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  facts: VisitFacts<NoInfer<G>>,
  options: DecideOptions,
): Decision<NextVisit, string, EntitlementReasonCode> {
  const ready = readyEntitlements(policy as unknown as Defined<TierPolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const read = readServiceFacts(facts);
  requireHeldBy(read.since, asOf, '/facts/since');
  const outcome = nextVisitOf(ready, read, asOf);
  const isUnknown = read.visits === undefined;
  return {
    id: read.id,
    outcome,
    reasons: explain === 'none' ? [] : explainNextVisit(outcome, read, ready.grades),
    policy: refOf(policy),
    asOf,
    missing: outcome !== null ? [] : [isUnknown ? 'visits' : 'since'],
  };
}

function nextVisitOf(
  { grades, entitlements }: ReadyEntitlements,
  { grade, since, visits }: ServiceFacts,
  asOf: string,
): NextVisit | null {
  const level = levelOf(grades, grade, '/facts/grade');
  const holding = entitlements.filter((one) => holdsOn(one, asOf));
  const last = visitDays(visits ?? [], asOf).at(-1) ?? null;
  const dues: (NextVisit & { readonly due: string })[] = [];
  for (const { entitlement, values, start } of holding) {
    const limit = values[level] ?? null;
    const { id, standard } = entitlement;
    if (standard?.type !== 'visit-every' || limit === null || limit === true) continue;
    if (visits === undefined || (last === null && since === undefined)) return null;
    const from = countedFrom(later(start, since ?? start), last ?? undefined);
    const due = dueAfter(standard, limit, from);
    const days = daysBetween(asOf, due);
    dues.push({ due, entitlement: id, every: plain(limit), unit: standard.unit, last, days });
  }
  const none = { due: null, entitlement: null, every: null, unit: null, last, days: null };
  return dues.sort((left, right) => (left.due < right.due ? -1 : 1))[0] ?? none;
}
