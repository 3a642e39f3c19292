import { type Defined, isDefined } from '../../kernel/decision/index.js';
import type { IncentivePlan } from '../policy.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsFormat } from '../terms/terms-format.js';
import type { Clause } from './clause.js';
import { planClauses } from './plan-clauses.js';
import { termsClauses } from './terms-clauses.js';

/**
 * Which sentences should the contract carry, so that it says what the plan or the terms do?
 *
 * One clause for each thing that two people could read in two ways, the cases of equality among them: what exactly 300,000 earns, what
 * no band covers, whether the last day of a claim window and the day of a pick-up count, what a tie does. `describe` says them in
 * English and Chinese; the order is the one in which the agreement works.
 *
 * @param agreed - the plan, or the terms of any type
 * @returns the clauses as reasons, each with the place in the document (`place`) that it is about; what a condition asks stands in `parts`
 * @throws {@link ClienteleError} `policy/not-defined`
 * @guarantee every bound of every band has a clause of its own
 * @example
 * ```ts
 * import { describe, en } from 'clientele/explain';
 * import { defineIncentivePlan, listContractTerms } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: '2027-01-01' },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'upper-inclusive',
 *   bands: [{ from: '0', to: '300000', rate: '0.01' }, { from: '300000', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const equality = listContractTerms(plan).filter(({ code }) => code === 'incentive/clause-equality');
 * describe(equality, { locale: en });   // => 'Exactly 300,000 lies in the band above 0 up to and including 300,000 and pays CN¥3,000.00.'
 * ```
 * @example And the terms of a contest?
 * ```ts
 * import { describe, en } from 'clientele/explain';
 * import { defineIncentiveTerms, dealerStaffContest, listContractTerms } from 'clientele/incentive';
 * const clauses = listContractTerms(defineIncentiveTerms(dealerStaffContest));
 * const score = clauses.filter(({ code }) => code === 'incentive/clause-minimum-score');
 * describe(score, { locale: en });   // => 'Who scores below 100 wins nothing; exactly 100 is enough.'
 * ```
 * @category Incentive
 */
export function listContractTerms<M extends string>(
  agreed: Defined<IncentivePlan<M>> | Defined<IncentiveTerms>,
): readonly Clause[] {
  return isDefined<IncentiveTerms>(agreed, termsFormat)
    ? termsClauses(agreed)
    : planClauses(agreed as unknown as Defined<IncentivePlan>);
}
