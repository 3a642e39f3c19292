import { frozen } from '../../kernel/decision/freeze-deep.js';
import { compiler, type Defined } from '../../kernel/decision/index.js';
import { requireObject, requireWord } from '../../kernel/errors/index.js';
import { lintTerms } from '../terms/lint-terms.js';
import type { IncentiveTerms, TermsOfType, TermsRule } from '../terms/policy.js';
import { termsFormat } from '../terms/terms-format.js';
import { coopFundClauses, shipAndDebitClauses, supportClauses } from './claim-clauses.js';
import { type Clause, clause } from './clause.js';
import { rateClauses } from './commission-rate-clauses.js';
import { estimateClauses } from './estimate-clauses.js';
import { lifeClause } from './life-clause.js';
import { offInvoiceClauses, rightsClauses } from './offer-clauses.js';
import {
  contestClauses,
  creditClauses,
  drawClauses,
  rampClauses,
  releaseClauses,
} from './people-clauses.js';
import { interestClauses, paymentClauses } from './prepayment-clauses.js';

type TermsType = TermsRule['type'];

/** What each type of terms has to say. */
const clausesOf: {
  readonly [K in TermsType]: (terms: Defined<IncentiveTerms<TermsOfType<K>>>) => readonly Clause[];
} = {
  'commission-credit': creditClauses,
  'commission-draw': drawClauses,
  'commission-rates': rateClauses,
  'commission-release': releaseClauses,
  'consideration-estimate': estimateClauses,
  'coop-fund': coopFundClauses,
  'interest-subsidy': interestClauses,
  'off-invoice': offInvoiceClauses,
  'payment-instruments': paymentClauses,
  'ramp-quota': rampClauses,
  'ship-and-debit': shipAndDebitClauses,
  'support-plan': supportClauses,
  contest: contestClauses,
  rights: rightsClauses,
};

const types = /* @__PURE__ */ Object.keys(clausesOf) as readonly TermsType[];

/** The clauses of terms, in the order in which they work; kept by identity, and made from nothing that was not read. */
export const termsClauses = /* @__PURE__ */ compiler<IncentiveTerms, readonly Clause[]>(
  termsFormat,
  'defineIncentiveTerms',
  (terms) => {
    const type = requireWord(
      requireObject(terms.terms, '/terms', 'terms')['type'],
      '/terms/type',
      types,
    );
    const rule = clausesOf[type](terms as never);
    return frozen([lifeClause(terms), ...rule, ...moneyClauses(terms)]);
  },
  lintTerms,
);

/** In which money, and where it is rounded: rights have none, and prizes that are not split are what they are. */
function moneyClauses({ terms, currency, rounding }: IncentiveTerms): readonly Clause[] {
  const { type: of } = terms;
  if (of === 'rights') return [];
  const inCurrency = clause('incentive/clause-currency', '/currency', { currency });
  return of === 'contest' && terms.ties === 'each-takes-rank-prize'
    ? [inCurrency]
    : [inCurrency, clause('incentive/clause-terms-rounding', '/rounding', { ...rounding, of })];
}
