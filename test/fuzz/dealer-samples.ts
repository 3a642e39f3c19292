import {
  coopFundTerms,
  defineIncentiveTerms,
  interestSubsidyTerms,
  offInvoiceTerms,
  paymentInstrumentTerms,
  rightsTerms,
  shipAndDebitTerms,
  supportPlanTerms,
} from 'clientele/incentive';

export const subsidy = defineIncentiveTerms({
  ...interestSubsidyTerms,
  terms: {
    ...interestSubsidyTerms.terms,
    earnsFrom: 'value-date',
    season: { start: '2026-01-01', end: '2027-01-01' },
  },
});
export const prepayment = {
  id: 'D-07',
  settled: '1.50',
  deposits: [{ id: 'P', date: '2026-03-01', amount: '1000', valueDate: '2026-03-05' }],
  pickups: [{ date: '2026-04-01', amount: '400' }],
};
export const debit = defineIncentiveTerms(shipAndDebitTerms);
export const debitSales = {
  id: 'D-07',
  claimed: '1',
  sales: [
    {
      id: 'S-1',
      date: '2026-03-02',
      quantity: '10',
      unitCost: '95',
      unitSell: '99',
      claimedOn: '2026-03-20',
    },
  ],
};
export const coop = defineIncentiveTerms(coopFundTerms);
export const coopFacts = {
  id: 'D-07',
  paid: [{ date: '2026-03-01', amount: '3' }],
  alreadyPaid: '2',
  purchases: [{ date: '2026-01-15', amount: '3000' }],
  spend: [{ id: 'F', date: '2026-03-10', amount: '80', activity: 'fair', claimedOn: '2026-03-31' }],
};
export const support = defineIncentiveTerms(supportPlanTerms);
export const supportFacts = {
  id: 'D-07',
  measures: { onTimeRate: '0.9' },
  claims: [{ id: 'F', kind: 'freight', date: '2026-03-10', amount: '5000', hasProof: true }],
};
export const instruments = defineIncentiveTerms(paymentInstrumentTerms);
export const paymentFacts = {
  id: 'D-07',
  payments: [
    {
      id: 'P-1',
      date: '2026-03-02',
      amount: '200000',
      instrument: 'bank-acceptance',
      maturity: '2026-08-29',
    },
  ],
};
export const rights = defineIncentiveTerms(rightsTerms);
export const rightsFacts = { id: 'D-07', measures: { completion: '1', diversions: '0' } };
export const offInvoice = defineIncentiveTerms({
  ...offInvoiceTerms,
  terms: { ...offInvoiceTerms.terms, discount: { perUnit: '0.5' }, products: ['a'] },
});
export const invoice = {
  id: 'INV-1',
  measures: { collectionRate: '1' },
  lines: [{ id: '1', amount: '33.50', quantity: '3', product: 'a' }],
};
