import type { Defined } from '../../kernel/decision/index.js';
import { readyRights } from '../dealer/grant-rights.js';
import type { OffInvoice } from '../dealer/off-invoice-policy.js';
import { readyOffInvoice } from '../dealer/off-invoice-terms.js';
import type { Rights } from '../dealer/rights-policy.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { askedClause } from './asked-clause.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** Which right is granted when. */
export function rightsClauses(agreed: Defined<IncentiveTerms<Rights>>): readonly Clause[] {
  readyRights(agreed);
  const { terms, measureLabels } = agreed;
  const isAsked = terms.rights.some(({ when }) => when !== undefined);
  return [
    ...terms.rights.map(({ right, label = null, when }, index) => {
      const path = `/terms/rights/${index}`;
      const isAlways = when === undefined;
      const parts = isAlways ? [] : [askedClause(when, measureLabels, `${path}/when`)];
      return clause('incentive/clause-right', path, { right, label, isAlways }, parts);
    }),
    ...(isAsked
      ? [clause('incentive/clause-unknown-measure', '/terms/rights', { of: 'rights' })]
      : []),
  ];
}

/** What is deducted, from which lines, and when. */
export function offInvoiceClauses(agreed: Defined<IncentiveTerms<OffInvoice>>): readonly Clause[] {
  readyOffInvoice(agreed);
  const { terms, measureLabels, currency } = agreed;
  const { discount, products, when } = terms;
  const path = '/terms/when';
  return [
    clause('incentive/clause-off-invoice', '/terms/discount', {
      rate: 'rate' in discount ? figureText(discount.rate) : null,
      perUnit: 'perUnit' in discount ? figureText(discount.perUnit) : null,
      currency,
    }),
    clause('incentive/clause-off-invoice-products', '/terms/products', {
      products: products === undefined ? null : [...products],
    }),
    clause(
      'incentive/clause-off-invoice-when',
      path,
      { isAlways: when === undefined },
      when === undefined ? [] : [askedClause(when, measureLabels, path)],
    ),
    ...(when === undefined
      ? []
      : [clause('incentive/clause-unknown-measure', path, { of: 'off-invoice' })]),
    clause('incentive/clause-off-invoice-most', '/terms/discount', {}),
  ];
}
