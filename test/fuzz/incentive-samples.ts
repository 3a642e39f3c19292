import { foldRows } from 'clientele';
import { quarterOf } from 'clientele/calendar';
import {
  type IncentivePlan,
  type PartnerLine,
  parseIncentivePlan,
  rebateFold,
  settleRebates,
} from 'clientele/incentive';
import type { Defined } from '../../src/kernel/decision/index.js';
import { asOpaque } from './mutate.js';
import { planDraft } from './samples.js';

/** A plan is known by its identity: with anything else in it, it is refused as a whole. What is in it, drafts and trusted plans put to the test. */
const planOf = (draft: unknown): Defined<IncentivePlan> => asOpaque(parseIncentivePlan(draft));

const label = { en: 'Growth', 'zh-CN': '增长' };
const shared = {
  ...planDraft,
  conditions: [],
  label,
  measureLabels: { base: { en: 'last year' } },
};

/** Every condition that there is. */
const conditions = [
  { ...planDraft.conditions[0], label, upperBound: 'exclusive' },
  {
    id: 'share',
    type: 'factor-by-points',
    measure: 'share',
    points: [
      { at: '0', factor: '0.5' },
      { at: '1', factor: '1' },
    ],
    between: 'linear',
    above: 'extend',
  },
  { id: 'gate', type: 'gate', measure: 'share', atLeast: '-1' },
  { id: 'part', type: 'proportional', measure: 'share' },
  { id: 'bonus', type: 'points', measure: 'share', rate: '-0.001', base: 'base' },
  { id: 'diversion', type: 'forfeit', measure: 'offences' },
  { id: 'late', type: 'penalty-ladder', measure: 'offences', ladder: ['0.1', '0.5'] },
];

const hierarchy = [
  { id: 'white', parent: null },
  { id: 'fridge', parent: 'white' },
  { id: 'spares', parent: 'white' },
];
export const hierarchies = {
  products: hierarchy,
  customers: [
    { id: 'own', parent: null },
    { id: 'C-1', parent: null },
  ],
  regions: [
    { id: 'east', parent: null },
    { id: 'west', parent: null },
  ],
};

/** Drafts that together use every field of a plan, each with a third quarter of 2026. */
export const drafts = {
  growth: {
    ...shared,
    payout: { type: 'goods', product: 'fridge' },
    period: {
      type: 'fiscal',
      unit: 'quarter',
      fiscalYear: { startMonth: 4, startDay: 1, namedAfter: 'start' },
    },
    reset: 'each-year',
    proration: { method: 'months', startedMonth: 'counts' },
    event: 'order',
    scope: {
      products: { include: ['white'], exclude: ['spares'] },
      customers: { exclude: ['own'] },
      regions: { include: ['east'] },
    },
    basis: {
      tier: {
        type: 'growth',
        of: 'net-amount',
        baseline: 'base',
        nonPositiveBaseline: { newPartnerRate: '0.01' },
      },
      pay: 'increment',
    },
    structure: 'all-units',
    bands: [
      { from: '0', to: '0.1', rate: '0.01', lump: '5', fromIncluded: true, toIncluded: false },
      { from: '0.1', to: null, perUnit: '0.02' },
    ],
    lumpAtZero: true,
    conditions,
    limits: [
      { type: 'cap', amount: '5000' },
      { type: 'cap-of-measure', rate: '0.5' },
      { type: 'floor', amount: '1' },
    ],
    limitsApply: 'before-conditions',
    returnsCount: 'when-sold',
    negativeMeasure: 'extend-first-band',
    negativeNet: 'allow',
    negativeDue: 'carry-forward',
    accrual: { method: 'forecast-total', forecast: '1000' },
    shareScale: 1,
  },
  mix: {
    ...shared,
    payout: { type: 'points' },
    period: {
      type: 'custom',
      periods: [
        { start: '2026-04-01', end: '2026-07-01' },
        { start: '2026-07-01', end: '2026-10-01' },
      ],
    },
    proration: { method: 'days' },
    basis: {
      tier: {
        type: 'mix',
        of: 'tax-inclusive-amount',
        scope: { products: { include: ['fridge'] } },
      },
      pay: 'quantity',
    },
    structure: 'per-increment',
    boundary: 'upper-inclusive',
    partial: 'up',
    bands: [
      { from: '0', to: '0.5', lump: '2', every: '0.1' },
      { from: '0.5', to: null, lump: '3', every: '0.1' },
    ],
    conditions: [{ id: 'mix', type: 'gate', measure: 'mix', atLeast: '0.01' }],
    accrual: { method: 'annualised', periodsInYear: 4 },
  },
  matrix: {
    ...shared,
    period: {
      type: 'weeks',
      unit: 'quarter',
      pattern: [4, 4, 5],
      year: { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 12 },
    },
    basis: { tier: { type: 'completion', of: 'net-amount', target: 'base' }, pay: 'net-amount' },
    structure: 'matrix',
    bands: [],
    matrix: {
      rowFrom: ['0', '1'],
      column: 'share',
      columnFrom: ['0', '0.5'],
      rates: [
        ['0.01', '0.02'],
        ['0.03', '0.04'],
      ],
    },
  },
  interpolated: {
    ...shared,
    basis: { tier: { type: 'measure', measure: 'share' }, pay: 'quantity' },
    structure: 'interpolated',
    bands: [
      { from: '0', to: '0.3', lump: '100' },
      { from: '0.3', to: '2', lump: '200' },
    ],
    negativeDue: 'carry-forward',
  },
  'paid-rate': {
    ...shared,
    event: 'payment',
    proration: { method: 'months', startedMonth: 'does-not-count' },
    basis: 'net-amount',
    structure: 'rolling',
    bands: [
      { from: '0', to: '1000', rate: '0.01', lump: '1' },
      { from: '1000', to: null, rate: '0.02' },
    ],
    returnsRated: 'at-paid-rate',
    negativeMeasure: 'extend-first-band',
    limits: [{ type: 'cap', amount: '800' }],
    rounding: { scale: 0, mode: 'half-even' },
  },
  collected: {
    ...shared,
    basis: 'collected-amount',
    structure: 'total',
    reset: 'each-year',
    bands: [
      { from: '10', to: '1000', rate: '0.01', lump: '1' },
      { from: '2000', to: '2000.5', perUnit: '0.02' },
    ],
  },
} as const;

export type SampleName = keyof typeof drafts;

export const plans = Object.fromEntries(
  Object.entries(drafts).map(([name, draft]) => [name, planOf(draft)]),
) as Readonly<Record<SampleName, Defined<IncentivePlan>>>;
export const quarterly = planOf(planDraft);
export const stepped = planOf({ ...planDraft, version: '2', structure: 'all-units' });
export const earlier = planOf({
  ...planDraft,
  version: '0',
  effective: { start: '2025-01-01', end: '2026-01-01' },
});

const dates = { ordered: '2026-07-07', paid: '2026-07-08', pickedUp: '2026-07-09' };
const named = { product: 'fridge', customer: 'C-1', region: 'east' };
const sale = { type: 'sale', date: '2026-07-06', ...dates, ...named, soldOut: '2026-07-10' };
export const lines = [
  { id: 'INV-1', ...sale, amount: '28000', quantity: '7', taxRate: '0.13', currency: 'CNY' },
  { id: 'INV-2', ...sale, quantity: '500', unitPrice: '38.00', product: 'spares' },
  { id: 'CN-1', ...sale, type: 'return', of: 'INV-1', amount: '2000', quantity: '1' },
  { id: 'CN-2', ...sale, type: 'return', of: 'X', soldOn: '2026-05-05', amount: 9, quantity: 1 },
  { id: 'PAY-1', type: 'payment', date: '2026-08-01', amount: '9000' },
  { id: 'PAY-2', type: 'repayment', date: '2026-08-02', of: 'PAY-1', amount: '90.5' },
  {
    id: 'INV-3',
    ...sale,
    date: '2026-09-01',
    region: 'west',
    customer: 'own',
    amount: '4',
    quantity: '1',
  },
];
export const figures = { collectionRate: '0.93', share: '0.7', offences: 0 };
export const asOf = '2026-11-22';

/** The third quarter of each plan. */
export const periodOf = (name: SampleName) =>
  name === 'matrix' ? { start: '2026-07-05', end: '2026-10-04' } : quarterOf(2026, 3);

export const factsOf = (name: SampleName) => ({
  id: 'D-07',
  settled: '1',
  joined: '2026-06-20',
  left: '2026-09-21',
  measures: { ...figures, base: [{ ...periodOf(name), value: '20000' }] },
  lines,
});
export const facts = factsOf('growth');

export const options = { asOf, period: quarterOf(2026, 3), explain: 'full', hierarchies } as const;
export const optionsOf = (name: SampleName) => ({ ...options, period: periodOf(name) });

const line = (id: string, more: object) => ({ id, partner: 'D-07', ...sale, ...more });
export const partnerLines = [
  line('1', { amount: '280000.25', quantity: '3', taxRate: '0.13' }),
  line('2', { quantity: '5', unitPrice: '38.00', partner: 'D-08' }),
  line('3', {
    amount: '1234567890123456.12345',
    quantity: 2,
    type: 'return',
    soldOn: '2026-07-01',
  }),
  { id: '4', partner: 'D-08', type: 'payment', date: '2026-08-01', amount: 9 },
] as unknown as readonly PartnerLine[];
export const { period } = options;
export const partners = [
  { id: 'D-07', settled: '2', joined: '2026-06-20', measures: { ...figures, base: '20000' } },
  { id: 'D-09', measures: { collectionRate: [{ ...period, value: '0.5' }] } },
];
export const foldOptions = { ...options, partners };

export const rebates = rebateFold(quarterly, foldOptions);
export const rebateState = () => asOpaque(foldRows(rebates, partnerLines));
export const rejectingRebateState = () =>
  asOpaque(foldRows(rebates, [{ id: '' } as PartnerLine, ...partnerLines], { firstIndex: 7 }));

const selling = (id: string, amount: string, collectionRate: string | null) => ({
  id,
  measures: { collectionRate },
  lines: [{ id: 'i', date: '2026-07-03', type: amount < '0' ? 'return' : 'sale', amount } as const],
});
export const sellers = [
  selling('small', '50', '0.9'),
  selling('large', '400000', '0.95'),
  selling('late', '900', '0.1'),
  selling('unknown', '7', null),
  { ...selling('negative', '7', '1'), lines: [{ ...lines[3], of: undefined }] },
];
export const decided = settleRebates(quarterly, sellers as never, { asOf, period });
