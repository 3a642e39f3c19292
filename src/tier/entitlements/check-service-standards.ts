import type { Period } from '../../kernel/calendar/index.js';
import { readPeriod } from '../../kernel/calendar/read-period.js';
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
import { checkAnswers } from './check-answers.js';
import { checkVisitCounts } from './check-visit-counts.js';
import { checkVisitGaps } from './check-visit-gaps.js';
import { explainStandards } from './explain-standards.js';
import { levelOf } from './graded-customer.js';
import { type PromisedStandard, promisedStandards } from './promised-standards.js';
import { readyEntitlements } from './ready-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';
import type { Judged } from './service-breach.js';
import type { CheckedStandard, StandardsOutcome } from './service-decision.js';
import { readServiceFacts, type ServiceFacts } from './service-facts.js';

/** Options of {@link checkServiceStandards}. */
export interface StandardsOptions extends DecideOptions {
  /** The days that are looked at; days after `asOf` are still open. */
  readonly period: Period;
}

/**
 * Did the customer get the service that the grade promises?
 *
 * For what is promised use {@link resolveEntitlements}, for the day of the next visit {@link findNextVisit}. A customer whose grade
 * changed within the period is asked for once for each stretch of one grade.
 *
 * Units: hours as in the policy. An answer after exactly the promised hours is in time, and so is a visit on the day it is due.
 *
 * @param policy - a policy whose entitlements have a `standard`
 * @param facts - `id`, `grade`, `since?`; `requests` with hours to the answer; `visits` with dates, those before the period too
 * @param options - `asOf`; `period`; `explain`
 * @returns for each promise whether it was kept, and every breach; requests and visits after `asOf` are not known yet. Where a list
 * is absent that a promise needs, its `kept` is `null` and `missing` names the list
 * @throws {@link ClienteleError} `policy/not-defined`; `policy/not-in-force` for a period that starts outside the life of the policy; `input/not-one-of` for a grade
 * that the policy does not have; `input/not-a-period`; `input/…` for facts that cannot be read
 * @guarantee a later answer or visit never mends a breach; the order of requests and visits changes nothing
 * @source house rule: a cadence counts from the last visit, or from the first day of the promise
 * @example
 * ```ts
 * import { customerPyramid, checkServiceStandards, defineTierPolicy, pyramidEntitlements } from 'clientele/tier';
 * const policy = defineTierPolicy({ ...customerPyramid, effective: { start: '2026-01-01', end: null }, entitlements: pyramidEntitlements });
 * const facts = { id: 'C-1', grade: 'main', requests: [{ id: 'r1', date: '2026-05-04', hours: '9.5' }], visits: [{ date: '2026-03-20' }, { date: '2026-06-18' }] } as const;
 * const { outcome } = checkServiceStandards(policy, facts, { asOf: '2026-07-10', period: { start: '2026-04-01', end: '2026-07-01' } });
 * outcome?.kept;   // => false
 * outcome?.standards.map(({ id, kept, breaches }) => [id, kept, breaches.length]);   // => [['response-time', false, 1], ['visits', true, 0]]
 * outcome?.standards[0]?.breaches[0];   // => { type: 'late-answer', request: 'r1', date: '2026-05-04', hours: '9.5', over: '1.5' }
 * ```
 * @category Tier
 */
export function checkServiceStandards<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  facts: ServiceFacts<NoInfer<G>>,
  options: StandardsOptions,
): Decision<StandardsOutcome<G>, string, EntitlementReasonCode> {
  const { grades, entitlements } = readyEntitlements(policy as unknown as Defined<TierPolicy>);
  const { asOf, explain } = readDecideOptions(options, ['period']);
  readPeriod(options.period, '/options/period');
  const period = { start: options.period.start, end: options.period.end };
  requireInForce(policy, period.start, '/options/period/start');
  const read = readServiceFacts(facts);
  const level = levelOf(grades, read.grade, '/facts/grade');
  const promised = promisedStandards(entitlements, level, read.since, period);
  const standards = promised.map((one) => checkOne(one, read, asOf));
  const kept = keptOf(standards.map((one) => one.kept));
  const outcome = { grade: read.grade as G | null, kept, standards };
  return {
    id: read.id,
    outcome,
    reasons: explain === 'none' ? [] : explainStandards(outcome, grades, period),
    policy: refOf(policy),
    asOf,
    missing: missingOf(promised, read),
  };
}

function checkOne(promise: PromisedStandard, facts: ServiceFacts, asOf: string): CheckedStandard {
  const { entitlement, standard, limit, start, end } = promise;
  const found = judge(promise, facts, asOf);
  const { checked = 0, open = 0, breaches = [] } = found ?? {};
  const isKept = found === null || open > 0 ? null : true;
  return {
    ...{ id: entitlement.id, label: entitlement.label ?? null, standard, limit: plain(limit) },
    kept: breaches.length > 0 ? false : isKept,
    ...{ checked, open, breaches, start, end },
  };
}

/** `null`: the facts are not there. */
function judge(
  promise: PromisedStandard,
  { requests, visits }: ServiceFacts,
  asOf: string,
): Judged | null {
  switch (promise.standard.type) {
    case 'response-hours':
      return requests === undefined ? null : checkAnswers(promise, requests, asOf);
    case 'visit-every':
      return visits === undefined ? null : checkVisitGaps(promise, visits, asOf);
    case 'visits-per':
      return visits === undefined ? null : checkVisitCounts(promise, visits, asOf);
  }
}

function keptOf(each: readonly (boolean | null)[]): boolean | null {
  if (each.includes(false)) return false;
  return each.includes(null) ? null : true;
}

function missingOf(
  promised: readonly PromisedStandard[],
  { requests, visits }: ServiceFacts,
): readonly string[] {
  const needs = (isVisit: boolean) =>
    promised.some(({ standard }) => (standard.type !== 'response-hours') === isVisit);
  return [
    ...(requests === undefined && needs(false) ? ['requests'] : []),
    ...(visits === undefined && needs(true) ? ['visits'] : []),
  ];
}
