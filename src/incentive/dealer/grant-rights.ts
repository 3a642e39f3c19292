import {
  type Condition,
  type ConditionAnswer,
  type ConditionFacts,
  type ConditionReasonCode,
  type DecideOptions,
  type Decision,
  type Defined,
  type Label,
  type Reason,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireFilled, requireObject, requireText } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import { askCondition, readCondition } from './asked-condition.js';
import type { PartnerRight, Rights } from './rights-policy.js';

/** The figures and words about one partner that conditions look at. */
export interface RightsFacts {
  readonly id: string;
  readonly measures?: ConditionFacts;
}

/** The rights by what came of them, each list in the order of the terms; every right stands in one. */
export interface RightsOutcome {
  readonly granted: readonly string[];
  readonly withheld: readonly string[];
  /** Cannot be told, because a measure is missing. */
  readonly unclear: readonly string[];
}

interface ReadyRight {
  readonly right: string;
  readonly label: Label | null;
  readonly when: Condition | null;
}

/** The compiled form of rights. */
export const readyRights = /* @__PURE__ */ termsReader('rights', (rule) => ({
  rights: requireFilled(rule.rights, '/terms/rights', 'a list of rights').map(
    (entry, index): ReadyRight => {
      const path = `/terms/rights/${index}`;
      const { right, label, when } = requireObject(
        entry,
        path,
        'a right',
      ) as unknown as PartnerRight;
      return {
        right: requireText(right, `${path}/right`, 'the name of a right'),
        label: label ?? null,
        when: readCondition(when),
      };
    },
  ),
}));

const rightsFields: Fields<RightsFacts> = {
  id: { type: 'id' },
  measures: { type: 'data', optional: true },
};

/**
 * Which rights that are not money has this partner earned: an area of its own, samples, training support 培训支持?
 *
 * A right without a condition is granted to everyone. Use a tier policy where rights hang on a grade that is kept for a time.
 *
 * @param terms - the rights, each with its condition
 * @param facts - the measures that conditions look at
 * @param options - `asOf`, a day on which the terms hold; `explain`
 * @returns what is granted, withheld, and unclear; `missing` names the measures that would have been needed
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `input/not-a-decimal` for a word where a condition compares figures
 * @guarantee every right stands in exactly one of the three lists
 * @example
 * ```ts
 * import { defineIncentiveTerms, grantRights } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'rights', version: '1', effective: { start: '2026-01-01', end: null }, currency: 'CNY',
 *   terms: { type: 'rights', rights: [
 *     { right: 'training' },
 *     { right: 'sole-area', when: { measure: 'completion', atLeast: '1' } },
 *     { right: 'samples', when: { measure: 'displayScore', atLeast: '80' } },
 *   ] },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome, missing } = grantRights(terms, { id: 'D-07', measures: { completion: '0.97' } }, { asOf: '2026-12-31' });
 * outcome;   // => { granted: ['training'], withheld: ['sole-area'], unclear: ['samples'] }
 * missing;   // => ['displayScore']
 * ```
 * @category Incentive
 */
export function grantRights(
  terms: Defined<IncentiveTerms<Rights>>,
  facts: RightsFacts,
  options: DecideOptions,
): Decision<RightsOutcome, string, IncentiveReasonCode | ConditionReasonCode> {
  const { rights } = readyRights(terms);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(terms, asOf, '/options/asOf');
  const read = readRecord(rightsFields, facts, '/facts', 'the facts');
  const decided = rights.map((entry) => ({
    entry,
    answer:
      entry.when === null
        ? null
        : askCondition(entry.when, read.measures ?? {}, terms.measureLabels),
  }));
  const names = (holds: boolean | null) =>
    decided
      .filter(({ answer }) => (answer === null ? true : answer.holds) === holds)
      .map(({ entry }) => entry.right);
  return {
    id: read.id,
    outcome: { granted: names(true), withheld: names(false), unclear: names(null) },
    reasons: explain === 'none' ? [] : decided.map(reasonOf),
    policy: refOf(terms),
    asOf,
    missing: [...new Set(decided.flatMap(({ answer }) => answer?.missing ?? []))],
  };
}

function reasonOf(
  { entry, answer }: { readonly entry: ReadyRight; readonly answer: ConditionAnswer | null },
  index: number,
): Reason<IncentiveReasonCode | ConditionReasonCode> {
  const { right, label } = entry;
  const holds = answer === null ? true : answer.holds;
  return {
    code:
      holds === null
        ? 'incentive/right-unclear'
        : holds
          ? 'incentive/right-granted'
          : 'incentive/right-withheld',
    params: label === null ? { right } : { right, label },
    path: `/terms/rights/${index}`,
    ...(answer === null ? {} : { parts: [answer.reason] }),
  };
}
