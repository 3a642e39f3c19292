import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { finding } from '../lint-finding.js';
import type { DealerTerms } from './dealer-policy.js';
import type { InterestSubsidy } from './interest-subsidy-policy.js';
import type { ShipAndDebit } from './ship-and-debit-policy.js';

/** What is wrong or suspicious in terms with a dealer. */
export function lintDealerTerms(terms: DealerTerms): readonly Finding[] {
  switch (terms.type) {
    case 'interest-subsidy':
      return [...lintSeason(terms), ...lintRate(terms.rate, '/terms/rate')];
    case 'ship-and-debit':
      return lintAgreement(terms);
    case 'coop-fund':
      return [
        ...lintShare(terms.accrualRate, '/terms/accrualRate'),
        ...lintShare(terms.reimbursementRate, '/terms/reimbursementRate'),
        ...repeatedNames(terms.activities ?? [], 'activity', '/terms/activities'),
      ];
    case 'support-plan':
      return [
        ...repeatedNames(terms.supports, 'kind', '/terms/supports'),
        ...terms.supports.flatMap(({ share }, index) =>
          lintShare(share, `/terms/supports/${index}/share`),
        ),
      ];
    case 'payment-instruments':
      return [
        ...repeatedNames(terms.instruments, 'instrument', '/terms/instruments'),
        ...terms.instruments.flatMap(({ collectedShare, discount }, index) => [
          ...lintShare(collectedShare, `/terms/instruments/${index}/collectedShare`),
          ...(discount === undefined
            ? []
            : lintRate(discount.rate, `/terms/instruments/${index}/discount/rate`)),
        ]),
      ];
    case 'rights':
      return repeatedNames(terms.rights, 'right', '/terms/rights');
    case 'off-invoice':
      return 'rate' in terms.discount ? lintShare(terms.discount.rate, '/terms/discount/rate') : [];
  }
}

function lintSeason({ season }: InterestSubsidy): readonly Finding[] {
  return season === undefined || season.end > season.start
    ? []
    : [finding('error', 'incentive/season-empty', '/terms/season/end', { ...season })];
}

function lintAgreement(terms: ShipAndDebit): readonly Finding[] {
  switch (terms.agreement) {
    case 'down-by-rate':
      return lintRate(terms.rate, '/terms/rate');
    case 'protect-margin':
      return lintRate(terms.margin, '/terms/margin');
    case 'down-to-price':
    case 'down-by-amount':
      return [];
  }
}

/** A share above one pays more than there is. */
function lintShare(share: DecimalInput, path: string): readonly Finding[] {
  return toDecimal(share, path).gt(1)
    ? [finding('error', 'incentive/share-out-of-range', path, { value: String(share) })]
    : [];
}

/** A rate of one or more is mostly a percentage that was not written as a fraction. */
function lintRate(rate: DecimalInput, path: string): readonly Finding[] {
  return toDecimal(rate, path).gte(1)
    ? [finding('warning', 'incentive/rate-above-one', path, { rate: String(rate) })]
    : [];
}
