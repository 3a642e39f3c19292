import { describe, en, zhCN } from 'clientele/explain';
import {
  defineIncentiveTerms,
  expectedConsideration,
  guaranteedCommission,
  type IncentiveTerms,
  interestSubsidyTerms,
  listContractTerms,
  newSellerRamp,
} from 'clientele/incentive';
import type { Defined } from '../../src/kernel/decision/index.js';
import {
  coop,
  debit,
  instruments,
  offInvoice,
  rights,
  subsidy,
  support,
} from './dealer-samples.js';
import { contest, draw, rates, release, split } from './people-samples.js';

/** Terms of every type, of some two. */
export const agreedTerms: readonly Defined<IncentiveTerms>[] = [
  coop,
  debit,
  instruments,
  offInvoice,
  rights,
  subsidy,
  defineIncentiveTerms(interestSubsidyTerms),
  support,
  contest,
  draw,
  defineIncentiveTerms(guaranteedCommission),
  rates,
  release,
  split,
  defineIncentiveTerms(newSellerRamp),
  defineIncentiveTerms(expectedConsideration),
];

/** The sentences of a contract in both languages. */
export function sayContract(agreed: Parameters<typeof listContractTerms>[0]): readonly string[] {
  const clauses = listContractTerms(agreed);
  return [describe(clauses, { locale: en }), describe(clauses, { locale: zhCN })];
}
