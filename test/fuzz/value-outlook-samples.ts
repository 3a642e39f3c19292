import {
  defineCollectionPolicy,
  defineNeedPolicy,
  predictNextNeeds,
  steadyUse,
  stockForThirtyDays,
  usualPayDay,
} from 'clientele/value';
import type { Valid } from './valid-arguments.js';

const asOf = '2026-11-22';
const calendar = { holidays: ['2026-11-23'], workingDays: ['2026-11-28'], weekend: [6, 7] };
const asking = { asOf, calendar, explain: 'full' } as const;
const needDraft = { ...steadyUse, businessDay: 'previous', tail: '0.1' } as const;
export const steady = defineNeedPolicy(needDraft);
export const covering = defineNeedPolicy(stockForThirtyDays);
const purchases = [
  { id: '1', date: '2026-08-05', quantity: '10.5' },
  { date: '2026-09-05', quantity: '20' },
  { date: '2026-10-05', quantity: '-3' },
  { date: '2026-11-05', quantity: 5 },
];
const bought = { id: 'C-1', purchases };
export const counted = { id: 'C-2', stock: '100', countedOn: '2026-11-01', dailyUse: '3' };
const needs = predictNextNeeds(covering, [counted, { id: 'C-3' }], { asOf });

const collectionDraft = { ...usualPayDay, businessDay: 'previous', payDay: 'weekday' } as const;
export const collecting = defineCollectionPolicy(collectionDraft);
export const openInvoice = {
  ...{ id: 'INV-9', due: null, invoiced: '2026-10-12', termDays: 30 },
  payments: [
    { id: 'INV-1', due: '2026-07-10', paid: '2026-07-25' },
    { due: '2026-08-08', paid: '2026-08-22' },
    { due: '2026-09-30', paid: null },
    { due: '2026-10-20', paid: '2026-10-26' },
  ],
};

/** Valid arguments of the functions about referrals and the next need. */
export const outlookArguments: Readonly<Record<string, Valid>> = {
  creditReferrals: [
    {
      customers: [
        { id: 'a', value: '900.00', since: '2025-01-01' },
        { id: 'b', value: '-100.01', acquisitionCost: '40', since: '2026-02-05' },
        { id: 'c', value: 60, acquisitionCost: null, since: '2026-06-01' },
      ],
      referrals: [
        { referrer: 'a', referred: 'b', date: '2026-02-01' },
        { referrer: 'b', referred: 'c', date: '2026-05-20', wouldHaveJoined: false },
        { referrer: 'd', referred: 'c', date: '2026-05-21', wouldHaveJoined: true },
      ],
    },
    {
      ...{ asOf, shares: ['0.7', '0.3'], several: 'equal-split', windowDays: 60 },
      rounding: { scale: 2, mode: 'half-even' },
    },
  ],
  defineCollectionPolicy: [collectionDraft],
  defineNeedPolicy: [needDraft],
  findCollectionDate: [collecting, openInvoice, asking],
  findCollectionDates: [collecting, [openInvoice, { id: 'INV-10', due: asOf }], asking],
  lintCollectionPolicy: [collectionDraft],
  parseCollectionPolicy: [collectionDraft],
  safeParseCollectionPolicy: [collectionDraft],
  findDueNeeds: [needs, { by: '2026-12-01' }],
  lintNeedPolicy: [needDraft],
  parseNeedPolicy: [needDraft],
  predictNextNeed: [steady, bought, asking],
  predictNextNeeds: [covering, [counted, { ...counted, ...bought, dailyUse: null }], asking],
  safeParseNeedPolicy: [needDraft],
};
export const outlookAsking = asking;
export { bought as needFacts };
