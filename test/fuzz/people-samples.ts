import { defineIncentiveTerms, splitCommission } from 'clientele/incentive';

const asOf = '2026-11-22';
const full = { asOf, explain: 'full' } as const;
const split = defineIncentiveTerms(splitCommission);

/** Arguments of the functions about people. */
export const peopleArguments: Readonly<Record<string, readonly unknown[]>> = {
  creditCommission: [split, { id: 'INV-1', amount: '50000.01', currency: 'CNY' }, full],
  creditCommissions: [
    split,
    [
      { id: 'INV-1', amount: '50000' },
      { id: 'CN-1', amount: '-7' },
    ],
    full,
  ],
};
