import { abcCuts, costToServe, defineCostToServePolicy } from 'clientele/value';
import { asOf, figures } from './samples.js';
import type { Valid } from './valid-arguments.js';

const offer = {
  id: 'ours',
  benefits: { product: '10', service: '1', personnel: '0', image: '1' },
  costs: { money: '6', time: '1', effort: '0.5', psychic: '0.5' },
};

/** A policy with one activity of each type. */
export const serving = defineCostToServePolicy({
  ...costToServe,
  activities: [
    { activity: 'visits', label: { en: 'visits' }, type: 'rate', rate: '350' },
    { activity: 'logistics', type: 'amount' },
    { activity: 'financing', type: 'financing', rate: '0.06', dayCount: 'year-360' },
  ],
});

/** A customer that was served. */
export const served = {
  id: 'C-1',
  revenue: '1000',
  costOfGoods: '700',
  activities: { visits: '2', logistics: '15.50' },
  averageReceivable: '400',
  days: 30,
};

/** Valid arguments of the functions about contribution, concentration, delivered value and profit. */
export const contributionArguments: Readonly<Record<string, Valid>> = {
  allocateCostPool: ['100.00', figures, { scale: 2 }],
  classifyContributions: [figures, abcCuts],
  defineCostToServePolicy: [costToServe],
  lintCostToServePolicy: [costToServe],
  parseCostToServePolicy: [costToServe],
  safeParseCostToServePolicy: [costToServe],
  measureCustomerProfit: [serving, served, { asOf, explain: 'full' }],
  measureCustomerProfits: [serving, [served], { asOf }],
  findShareHolders: [
    { ids: ['C-1', 'C-2'], values: new Float64Array([10.5, 20]), scale: 2 },
    { share: '0.8' },
  ],
  measureConcentration: [figures, { topFraction: '0.2', fractionRule: 'ceiling' }],
  measureDeliveredValue: [
    [offer, { ...offer, id: 'theirs' }],
    { compare: { offer: 'ours', with: 'theirs' } },
  ],
  measureInequality: [['1', 3]],
  rankContributions: [figures],
};
