import type { Defined, Label } from '../../kernel/decision/index.js';
import type { InterestSubsidy } from '../dealer/interest-subsidy-policy.js';
import type {
  PaymentInstrument,
  PaymentInstruments,
} from '../dealer/payment-instruments-policy.js';
import { readyInstruments } from '../dealer/payment-instruments-terms.js';
import { readySubsidy } from '../dealer/settle-interest-subsidy.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { type Clause, clause } from './clause.js';
import { countedDates } from './counted-dates.js';
import { figureText } from './figure-text.js';

/** Which deposits earn, at what rate, and on which days. */
export function interestClauses(
  agreed: Defined<IncentiveTerms<InterestSubsidy>>,
): readonly Clause[] {
  readySubsidy(agreed);
  const { rate, dayCount, season, earnsFrom } = agreed.terms;
  return [
    countedDates(agreed, 'deposits'),
    ...(season === undefined
      ? []
      : [
          clause('incentive/clause-season', '/terms/season', {
            start: season.start,
            end: season.end,
          }),
        ]),
    clause('incentive/clause-interest', '/terms/rate', { rate: figureText(rate), dayCount }),
    clause('incentive/clause-earns-from', '/terms/earnsFrom', { rule: earnsFrom }),
    clause('incentive/clause-same-day', '/terms/earnsFrom', { rule: earnsFrom }),
    clause('incentive/clause-pick-up-order', '/terms', { rule: earnsFrom }),
  ];
}

/** What each instrument is worth, and when. */
export function paymentClauses(
  agreed: Defined<IncentiveTerms<PaymentInstruments>>,
): readonly Clause[] {
  readyInstruments(agreed);
  return [
    countedDates(agreed, 'payments'),
    ...agreed.terms.instruments.flatMap((instrument, index) =>
      instrumentClauses(instrument, `/terms/instruments/${index}`),
    ),
    clause('incentive/clause-other-instruments', '/terms/instruments', {}),
  ];
}

function instrumentClauses(
  {
    instrument,
    label,
    valueDate,
    discount,
    collected,
    collectedShare,
    earnsSubsidy,
  }: PaymentInstrument,
  path: string,
): readonly Clause[] {
  const named: { readonly instrument: string; readonly label: Label | null } = {
    instrument,
    label: label ?? null,
  };
  const isWord = typeof valueDate === 'string';
  return [
    clause('incentive/clause-value-date', `${path}/valueDate`, {
      ...named,
      rule: isWord ? valueDate : 'days-after-receipt',
      days: isWord ? null : valueDate.daysAfterReceipt,
    }),
    clause('incentive/clause-discount', `${path}/discount`, {
      ...named,
      rate: discount === undefined ? null : figureText(discount.rate),
      dayCount: discount?.dayCount ?? null,
    }),
    clause('incentive/clause-collected', `${path}/collected`, {
      ...named,
      rule: collected,
      share: figureText(collectedShare),
    }),
    clause('incentive/clause-earns-subsidy', `${path}/earnsSubsidy`, {
      ...named,
      isPaid: earnsSubsidy,
    }),
  ];
}
