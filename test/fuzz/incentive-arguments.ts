import {
  asOf,
  decided,
  drafts,
  earlier,
  facts,
  factsOf,
  foldOptions,
  options,
  period,
  plans,
  quarterly,
  sellers,
  stepped,
} from './incentive-samples.js';
import { planDraft } from './samples.js';
import type { Valid } from './valid-arguments.js';

const lastQuarter = { start: '2026-10-01', end: '2027-01-01' };
const deal = { base: 'net-of-earlier', deductedFromLater: true };
const combination = {
  deals: [
    { id: 'a', rate: '0.1', ...deal, exclusiveGroup: 'g' },
    { id: 'b', lump: '7', ...deal, base: 'full', exclusiveGroup: 'g' },
    { id: 'c', rate: '0.02', ...deal },
    { id: 'd', plan: 'p', ...deal },
  ],
  order: ['c', 'a', 'b', 'd'],
  exclusive: 'best-of',
  adjustments: [
    { type: 'cap', amount: '50' },
    { type: 'cap-of-value', rate: '0.2' },
    { type: 'penalty', rate: '0.1' },
    { type: 'floor', amount: '1' },
  ],
};

/** Valid arguments of the incentive room; see `valid-arguments.ts`. */
export const incentiveArguments: Readonly<Record<string, Valid>> = {
  defineIncentivePlan: [drafts.growth],
  listContractTerms: [plans.growth],
  lintIncentivePlan: [drafts.mix],
  parseIncentivePlan: [drafts.matrix],
  safeParseIncentivePlan: [planDraft],
  accrueRebate: [
    quarterly,
    {
      movements: ['290000', '-5.5', 20_000],
      outcomes: [
        { measure: '500000', probability: '0.25' },
        { measure: '-5', probability: '0.75' },
      ],
    },
    { method: 'expected-value' },
  ],
  allocateRebate: [plans['paid-rate'], facts, { ...options, explain: 'full', share: 'due' }],
  combineIncentives: [combination, '100', { amounts: { p: '-3' }, orders: true }],
  lintCombination: [combination],
  diffIncentivePlans: [quarterly, stepped],
  compareIncentivePlans: [
    quarterly,
    stepped,
    sellers,
    {
      asOf,
      periods: { before: [period, lastQuarter], after: [period, lastQuarter] },
      hierarchies: {},
    },
  ],
  effectivePriceOf: [stepped, { from: '290000', to: '300000' }],
  findBestPurchase: [stepped, { measure: '290000', budget: '20000', carryingRate: '0.01' }],
  findCliffs: [plans.collected],
  findMeasure: [stepped, '5000'],
  findThresholds: [plans.collected],
  forecastRebates: [
    quarterly,
    [
      { id: 'weak', probability: '0.25', facts: sellers.slice(0, 2) },
      { id: 'strong', probability: '0.75', facts: sellers },
    ],
    options,
  ],
  rateLines: [
    [quarterly, earlier],
    [
      { date: '2026-07-03', amount: '-5', soldOn: '2025-06-30' },
      { date: '2026-07-03', amount: 400_000 },
    ],
  ],
  rateMeasure: [plans['paid-rate'], { measure: '60', paid: '70' }],
  ratePayouts: [quarterly, ['60', '300000.005', 1_000_000, '-7', '0']],
  rebateFold: [quarterly, foldOptions],
  reportFairness: [quarterly, JSON.parse(JSON.stringify(decided)), { groups: 3 }],
  settleGroup: [
    plans['paid-rate'],
    [
      { id: 'a', measure: '999.5' },
      { id: 'b', measure: 7 },
      { id: 'c', measure: '0' },
    ],
  ],
  settleGuarantee: [{ amount: '5', timing: 'at-end', carry: 'cumulative' }, ['1', '9', '-3']],
  settleRebate: [plans.growth, facts, options],
  settleRebates: [plans.mix, [factsOf('mix'), { ...factsOf('mix'), id: 'D-08' }], { ...options }],
  writeStatement: [plans.growth, facts, { asOf, period, hierarchies: options.hierarchies }],
};
