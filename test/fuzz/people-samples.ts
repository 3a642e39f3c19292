import {
  acceleratorCommission,
  commissionOnPayment,
  defineIncentiveTerms,
  recoverableDraw,
  salesContest,
  splitCommission,
} from 'clientele/incentive';

const asOf = '2026-11-22';
const full = { asOf, explain: 'full' } as const;
export const split = defineIncentiveTerms(splitCommission);
export const rates = defineIncentiveTerms(acceleratorCommission);
export const release = defineIncentiveTerms(commissionOnPayment);
export const draw = defineIncentiveTerms(recoverableDraw);
export const contest = defineIncentiveTerms(salesContest);
export const sale = { id: 'INV-1', amount: '50000.01', currency: 'CNY' };
export const sold = { id: 'S-1', sales: '130000', quota: '100000', settled: '1600' };
export const invoice = {
  id: 'INV-1',
  commission: '100',
  invoice: '300',
  payments: [
    { id: 'P-1', date: '2026-02-10', amount: '100' },
    { id: 'P-2', date: '2026-03-10', amount: '-20' },
  ],
  settled: '5',
};
export const earned = {
  id: 'S-1',
  periods: [
    { start: '2026-01-01', end: '2026-02-01', earned: '2000' },
    { start: '2026-02-01', end: '2026-03-01', earned: '5000.005' },
  ],
  balance: '100',
};
export const scores = [
  { id: 'S-1', score: '100' },
  { id: 'S-2', score: '90' },
  { id: 'S-3', score: '90' },
];

/** Arguments of the functions about people. */
export const peopleArguments: Readonly<Record<string, readonly unknown[]>> = {
  awardPrizes: [contest, scores, full],
  creditCommission: [split, sale, full],
  creditCommissions: [split, [sale, { id: 'CN-1', amount: '-7' }], full],
  rateCommission: [rates, sold, full],
  releaseCommission: [release, invoice, full],
  settleDraw: [draw, earned, full],
};
