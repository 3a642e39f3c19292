import { Decimal, plain, rounded, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString, Rounding } from '../../kernel/decimal/index.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import {
  type Phrase,
  requireObject,
  requireWord,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import type { ConsiderationEstimate } from './consideration-estimate-policy.js';
import type { Limit } from './consideration-figures.js';
import { considerationReason } from './consideration-reasons.js';
import { type ConsiderationFacts, type ReadOutcome, readOutcomes } from './read-outcomes.js';

/** One figure for an uncertain consideration. */
export interface ConsiderationOutlook {
  /** What may be counted on: the estimate, or less where the constraint asks for it; rounded as the terms say. */
  readonly amount: DecimalString;
  /** By the method alone, exact. */
  readonly estimate: DecimalString;
  /** The highest outcome that is reached, or exceeded, with the confidence of the terms; `null` without a constraint. */
  readonly highest: DecimalString | null;
}

/** The compiled form of an estimate of a consideration. */
export const readyEstimate = /* @__PURE__ */ termsReader(
  'consideration-estimate',
  ({ method, ties, constraint }) => ({
    method: requireWord(method, '/terms/method', ['expected-value', 'most-likely']),
    ties: requireWord(ties, '/terms/ties', ['lowest', 'highest']),
    confidence: constraint === undefined ? null : readConfidence(constraint),
  }),
);

function readConfidence(constraint: unknown): Decimal {
  const path = '/terms/constraint';
  const { confidence } = requireObject(constraint, path, '{ confidence }');
  const read = toDecimal(confidence, `${path}/confidence`);
  if (read.gt(0)) return read;
  const params = { received: show(confidence), expected: 'above zero' satisfies Phrase };
  return throwInput(
    'input/out-of-range',
    `${path}/confidence`,
    `expected above zero, received ${show(confidence)}`,
    params,
  );
}

/**
 * How much may be counted on, where the price still depends on what happens (可变对价)?
 *
 * The amounts are the consideration that one may get, not the rebate that one may have to give. How revenue follows from period to period says {@link recogniseRevenue}.
 *
 * @param terms - the method, and how sure it has to be that nothing is taken back
 * @param facts - the outcomes with their probabilities; outcomes of one amount are one outcome
 * @param options - `asOf`, a day on which the terms hold; `explain`
 * @returns the figure, rounded once as the terms say. Among equally likely outcomes `most-likely` takes the lowest, unless `ties` says
 * otherwise. With a constraint the figure is at most the highest outcome that is reached or exceeded with its confidence; every
 * reversal counts as significant
 * @throws {@link ClienteleError} `incentive/probabilities-not-one`, `input/…` for the facts, `input/out-of-range` for a probability outside of 0 to 1;
 * `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`
 * @guarantee the figure lies between the lowest and the highest outcome, up to rounding; more confidence never raises it; the order of
 * the outcomes changes nothing
 * @source IFRS 15.53 (the two methods), 15.56 to 58 (the constraint); house rule for the probability that stands for "highly probable"
 * @example
 * ```ts
 * import { defineIncentiveTerms, estimateConsideration } from 'clientele/incentive';
 * const draft = {
 *   id: 'early-payment', version: '1', effective: { start: '2026-01-01', end: null }, currency: 'USD',
 *   terms: { type: 'consideration-estimate', method: 'expected-value' }, rounding: { scale: 2, mode: 'half-even' },
 * } as const;
 * const facts = { id: 'contract-1', outcomes: [
 *   { amount: '150000', probability: '0.6' }, { amount: '145000', probability: '0.3' }, { amount: '140000', probability: '0.1' },
 * ] };
 * estimateConsideration(defineIncentiveTerms(draft), facts, { asOf: '2026-03-31' }).outcome?.amount;     // => '147500.00'
 * const careful = defineIncentiveTerms({ ...draft, terms: { ...draft.terms, constraint: { confidence: '0.8' } } });
 * estimateConsideration(careful, facts, { asOf: '2026-03-31' }).outcome?.amount;                         // => '145000.00'
 * ```
 * @category Incentive
 */
export function estimateConsideration(
  terms: Defined<IncentiveTerms<ConsiderationEstimate>>,
  facts: ConsiderationFacts,
  options: DecideOptions,
): Decision<ConsiderationOutlook, string, IncentiveReasonCode> {
  const { method, ties, confidence, rounding } = readyEstimate(terms);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(terms, asOf, '/options/asOf');
  const { id, outcomes } = readOutcomes(facts);
  const likely = method === 'most-likely' ? mostLikely(outcomes, ties) : null;
  const estimate = likely === null ? expected(outcomes) : likely.amount;
  const limit = confidence === null ? null : limitOf(outcomes, confidence);
  const amount = limit === null ? estimate : Decimal.min(estimate, limit.amount);
  const figures = { estimate, limit, amount, told: roundedBelow(amount, limit, rounding) };
  return {
    id,
    outcome: {
      amount: figures.told,
      estimate: plain(estimate),
      highest: limit && plain(limit.amount),
    },
    reasons:
      explain === 'none'
        ? []
        : [considerationReason(figures, { outcomes, likely, ties, confidence, rounding }, terms)],
    policy: refOf(terms),
    asOf,
    missing: [],
  };
}

function expected(outcomes: readonly ReadOutcome[]): Decimal {
  return outcomes.reduce((sum, { amount, chance }) => sum.plus(amount.times(chance)), zero);
}

/** The outcomes rise; of equally likely ones the first is the lowest. */
function mostLikely(outcomes: readonly ReadOutcome[], ties: 'lowest' | 'highest'): ReadOutcome {
  return outcomes.reduce((best, one) =>
    one.chance.gt(best.chance) || (ties === 'highest' && one.chance.equals(best.chance))
      ? one
      : best,
  );
}

/** From the highest outcome down, until what is reached or exceeded is sure enough. */
function limitOf(outcomes: readonly ReadOutcome[], confidence: Decimal): Limit | null {
  let chance = zero;
  for (const { amount, chance: own } of outcomes.toReversed()) {
    chance = chance.plus(own);
    if (!chance.lt(confidence)) return { amount, chance };
  }
  return null;
}

/** Rounding must not lift the figure above what is sure enough. */
function roundedBelow(amount: Decimal, limit: Limit | null, rounding: Rounding): DecimalString {
  const told = rounded(amount, rounding);
  return limit !== null && new Decimal(told).gt(limit.amount)
    ? rounded(amount, { ...rounding, mode: 'floor' })
    : told;
}
