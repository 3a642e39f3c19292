import { Decimal, padded, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
} from '../../kernel/decision/index.js';
import { pointer } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { inOrder, requireDistinctIds } from './dated-entries.js';
import { type DecidedClaim, decideClaims, type SupportClaim } from './support-claims.js';
import type {
  RefusedSupport,
  SupportAccount,
  SupportAchievement,
  SupportOutcome,
} from './support-outcome.js';
import type { SupportPlan } from './support-plan-policy.js';
import { supportReasons } from './support-plan-reasons.js';
import { type ReadySupport, readySupport } from './support-plan-terms.js';

/** What a partner claims of its support, and figures about what the support brought. */
export interface SupportFacts {
  readonly id: string;
  readonly claims: readonly SupportClaim[];
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
}

const claimFields: Fields<SupportClaim> = {
  id: { type: 'id' },
  kind: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
  hasProof: { type: 'flag' },
};

const supportFields: Fields<SupportFacts> = {
  id: { type: 'id' },
  claims: { type: 'list', of: claimFields },
  measures: { type: 'data', optional: true },
};

/**
 * Which of a partner's support claims do we pay, what is left of each budget, and did the support bring what it should?
 *
 * Shapes: claims in any order, decided in order of date, then of id, each against what is left of the budget of its kind; the year is the
 * life of the terms. `asOf` is the close of the day, later claims are not yet known. Units: amounts in the currency of the terms;
 * each claim is paid for itself, so each is rounded once.
 *
 * @param terms - by kind of support the budget, the share, what is to be done and the effect expected
 * @param facts - the claims, and the figures that effects look at
 * @param options - `asOf`; `explain`
 * @returns by kind the budget, what was claimed, eligible, approved and left, and the effect against its target; what was refused, and why;
 * sums over all kinds (claims of unknown kinds are in none of them). `missing` names figures of effects that are not told
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force` before the terms began, `incentive/other-terms`; `input/…` for
 * the facts, `input/repeated-id` for a claim told twice
 * @guarantee of each kind and in all: budget = approved + left; the kinds sum to the totals; nothing is approved beyond a budget
 * @example
 * ```ts
 * import { claimSupport, defineIncentiveTerms } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'support-2026', version: '1', effective: { start: '2026-01-01', end: '2027-01-01' }, currency: 'CNY',
 *   terms: { type: 'support-plan', supports: [
 *     { kind: 'freight', budget: '10000', share: '0.5', effect: { measure: 'sellOut', target: '400000' } },
 *   ] },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome } = claimSupport(terms, {
 *   id: 'D-07', measures: { sellOut: '300000' },
 *   claims: [
 *     { id: 'F-1', kind: 'freight', date: '2026-03-10', amount: '16000', hasProof: true },
 *     { id: 'F-2', kind: 'freight', date: '2026-07-10', amount: '6000', hasProof: true },
 *   ],
 * }, { asOf: '2026-12-31' });
 * outcome?.approved;                      // => '10000.00'
 * outcome?.refused.map(({ id, amount, cause }) => [id, amount, cause]);   // => [['F-2', '1000.00', 'over-budget']]
 * outcome?.kinds[0]?.effect?.ratio?.value;   // => 0.75
 * ```
 * @category Incentive
 */
export function claimSupport(
  terms: Defined<IncentiveTerms<SupportPlan>>,
  facts: SupportFacts,
  options: DecideOptions,
): Decision<SupportOutcome, string, IncentiveReasonCode> {
  const { supports, rounding } = readySupport(terms);
  const { asOf, explain } = openTerms(terms, options);
  const read = readRecord(supportFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.claims, '/facts/claims');
  const known = read.claims.filter(({ date }) => date <= asOf);
  const later = inOrder(read.claims.filter(({ date }) => date > asOf));
  const decided = decideClaims(known, supports, terms, rounding);
  const { scale } = rounding;
  const measures = read.measures ?? {};
  const kinds = supports.map((support) => accountOf(support, decided, measures, scale));
  const sum = (name: 'budget' | 'claimed' | 'eligible' | 'approved' | 'left') =>
    padded(
      kinds.reduce((total, account) => total.plus(account[name]), new Decimal(0)),
      scale,
    );
  const outcome: SupportOutcome = {
    kinds,
    refused: decided.flatMap((claim) => refusedOf(claim, scale)),
    budget: sum('budget'),
    claimed: sum('claimed'),
    eligible: sum('eligible'),
    approved: sum('approved'),
    left: sum('left'),
    currency: terms.currency,
  };
  const unknown = kinds.flatMap(({ effect }) => (effect?.value === null ? [effect.measure] : []));
  const evidence = { outcome, decided, later, supports, labels: terms.measureLabels, asOf, scale };
  return {
    id: read.id,
    outcome,
    reasons: explain === 'none' ? [] : supportReasons(evidence),
    policy: refOf(terms),
    asOf,
    missing: [...new Set(unknown)],
  };
}

function accountOf(
  support: ReadySupport,
  decided: readonly DecidedClaim[],
  measures: NonNullable<SupportFacts['measures']>,
  scale: number,
): SupportAccount {
  const own = decided.filter(({ claim }) => claim.kind === support.kind);
  const sum = (name: 'amount' | 'eligible' | 'approved') =>
    own.reduce((total, claim) => total.plus(claim[name]), new Decimal(0));
  const approved = sum('approved');
  return {
    kind: support.kind,
    budget: padded(support.budget, scale),
    claimed: padded(sum('amount'), scale),
    eligible: padded(sum('eligible'), scale),
    approved: padded(approved, scale),
    left: padded(support.budget.minus(approved), scale),
    effect: support.effect === null ? null : achievementOf(support.effect, measures),
  };
}

function achievementOf(
  { measure, target }: NonNullable<ReadySupport['effect']>,
  measures: NonNullable<SupportFacts['measures']>,
): SupportAchievement {
  const told = Object.hasOwn(measures, measure) ? (measures[measure] ?? null) : null;
  const value = told === null ? null : toDecimal(told, `/facts/measures/${pointer(measure)}`);
  return {
    measure,
    target: plain(target),
    value: value === null ? null : plain(value),
    ratio: value === null ? null : ratioOfDecimals(value, target),
  };
}

function refusedOf(
  { claim, refusal, amount, eligible, approved }: DecidedClaim,
  scale: number,
): readonly RefusedSupport[] {
  if (refusal === null) return [];
  const refused = refusal === 'over-budget' ? eligible.minus(approved) : amount;
  return [{ id: claim.id, kind: claim.kind, amount: padded(refused, scale), cause: refusal }];
}
