import { defineNeedPolicy, predictNextNeeds, steadyUse, stockForThirtyDays } from 'clientele/value';
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

/** Valid arguments of the functions about referrals and the next need. */
export const outlookArguments: Readonly<Record<string, Valid>> = {
  defineNeedPolicy: [needDraft],
  findDueNeeds: [needs, { by: '2026-12-01' }],
  lintNeedPolicy: [needDraft],
  parseNeedPolicy: [needDraft],
  predictNextNeed: [steady, bought, asking],
  predictNextNeeds: [covering, [counted, { ...counted, ...bought, dailyUse: null }], asking],
  safeParseNeedPolicy: [needDraft],
};
export const outlookAsking = asking;
export { bought as needFacts };
