import { en } from 'clientele/explain';
import { defineIncentivePlan } from 'clientele/incentive';
import { defineLifecycle, relationshipLadder } from 'clientele/lifecycle';
import { defineScorecard } from 'clientele/scoring';
import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
import { defineRfmPolicy, rfmFiveByFive, summarisePurchases } from 'clientele/value';

const asOf = '2026-11-22';
const pyramid = defineTierPolicy(customerPyramid);
const ladder = defineLifecycle(relationshipLadder);
const rfm = defineRfmPolicy(rfmFiveByFive);
const planDraft = {
  id: 'quarterly',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '300000', rate: '0.01' },
    { from: '300000', to: null, rate: '0.02' },
  ],
  conditions: [
    {
      id: 'collection',
      type: 'factor-by-band',
      measure: 'collectionRate',
      otherwise: '1',
      bands: [{ upTo: '0.8', factor: '0' }],
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
const plan = defineIncentivePlan(planDraft);
const cardDraft = {
  id: 'card',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'redistribute',
  measures: [
    { id: 'completion', rule: { type: 'ratio', zeroBelow: '0.6', maximumPoints: '120' } },
    { id: 'display', rule: { type: 'grades', grades: { good: '100', poor: '0' } } },
  ],
  weights: { type: 'given', weights: { completion: '0.7', display: '0.3' } },
  deductions: [{ id: 'diversion', each: '3', cap: '10' }],
  grades: [{ grade: 'A', from: '90' }],
} as const;
const card = defineScorecard(cardDraft);
const scored = [
  { id: 'east', measures: { completion: '0.9', display: 'good' }, deductions: { diversion: 1 } },
];
const orders = [
  { id: '1', customer: 'C-1', date: '2026-01-05', amount: '10.00' },
  { customer: 'C-2', date: '2026-02-05', amount: '20.00' },
];
const counting = { asOf, unit: 'day', occasion: 'net-day' } as const;
const purchases = summarisePurchases(orders, counting);
const history = {
  id: 'C-1',
  start: '2026-01-05',
  events: [
    {
      id: 'e1',
      date: '2026-01-10',
      event: 'qualify',
      data: { share: '1' },
      recordedOn: '2026-01-11',
    },
  ],
} as const;
const customers = [
  { id: 'C-1', measures: { value: '5' } },
  { id: 'C-2', measures: { value: [{ start: '2026-01-01', end: '2027-01-01', value: '7' }] } },
];
const quarter = { start: '2026-07-01', end: '2026-10-01' };
const rebate = {
  id: 'D-07',
  settled: '0',
  measures: { collectionRate: '0.93' },
  lines: [
    { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '280000', currency: 'CNY' },
    { id: 'INV-2', date: '2026-08-19', type: 'sale', quantity: '500', unitPrice: '380.00' },
  ],
} as const;
const graded = gradeCustomers(pyramid, customers, { asOf });
const year = { start: '2026-01-01', end: '2027-01-01' };
const half = { start: '2026-01-01', end: '2026-07-01' };
const rounding = { scale: 2, mode: 'half-away-from-zero' };
const dollars = { amount: '10.50', currency: 'USD' };
const ratio = { numerator: '1', denominator: '3', value: 0.333_333_333_333 };
const condition = {
  all: [
    { measure: 'spend', atLeast: '5000' },
    { not: { measure: 'complaints', atLeast: '3' } },
    {
      any: [
        { measure: 'region', equals: 'east' },
        { measure: 'spend', below: '1' },
      ],
    },
  ],
};

/**
 * Arguments that a function accepts, by its name. With them the fuzz reaches what lies behind the first check: it
 * replaces one leaf after the other by a hostile value. The entries are shared by all calls, so use lists, not
 * generators, where an iterable is wanted. Each entry is called as it is too, and must be accepted.
 */
export const validArguments: Readonly<Record<string, readonly unknown[]>> = {
  // Errors
  attempt: [() => '1'],
  isClienteleError: [new Error('foreign'), 'input/not-a-date'],
  // Decimals
  addDecimals: ['0.1', '0.2'],
  allocateDecimal: ['100.00', ['1', '1', '1'], { scale: 2 }],
  compareRatios: [ratio, ratio],
  multiplyByRatio: ['100', ratio, rounding],
  parseMoney: [dollars],
  ratioOf: ['1', '3'],
  roundDecimal: ['1.005', rounding],
  sumDecimals: [['0.1', '0.2', 3]],
  sumDecimalsByGroup: [
    ['east', 'west', 'east'],
    ['0.10', '5', '0.20'],
  ],
  sumMoney: [[dollars, dollars], { currency: 'USD' }],
  // Dates
  addBusinessDays: [{ holidays: ['2026-11-23'], workingDays: ['2026-11-28'] }, asOf, 2],
  addDays: [asOf, 30],
  addMonths: ['2026-01-31', 1, { anchorDay: 31 }],
  dateOfInstant: ['2026-11-22T23:30:00Z', 'Asia/Shanghai'],
  daysBetween: [asOf, '2026-12-24'],
  prorateAmount: ['1200000', { period: year, part: half, method: 'days', rounding }],
  shareOfPeriod: [{ period: year, part: half, method: 'months' }],
  splitPeriod: [year, 'quarter'],
  weekPeriodsOf: [{ yearStart: '2023-01-29', weeks: 53, pattern: [4, 5, 4] }],
  windowOf: [
    { type: 'rolling-months', months: 12 },
    { asOf, joined: '2024-02-29' },
  ],
  // Policies and decisions
  byId: [graded],
  describe: [graded.decisions[0], { locale: en, as: 'markdown' }],
  outcomeOf: [graded.decisions[0]],
  selectPolicy: [[pyramid], { asOf }],
  trustPolicy: [JSON.parse(JSON.stringify(pyramid))],
  // Rooms
  advanceStage: [
    ladder,
    { id: 'C-1', stage: 'suspect', since: '2026-01-05' },
    history.events[0],
    { explain: 'full' },
  ],
  defineIncentivePlan: [planDraft],
  defineLifecycle: [relationshipLadder],
  defineRfmPolicy: [rfmFiveByFive],
  defineScorecard: [cardDraft],
  defineTierPolicy: [customerPyramid],
  gradeCustomers: [pyramid, customers, { asOf, explain: 'full' }],
  lintIncentivePlan: [planDraft],
  lintLifecycle: [relationshipLadder],
  lintRfmPolicy: [rfmFiveByFive],
  lintScorecard: [cardDraft],
  lintTierPolicy: [customerPyramid],
  parseIncentivePlan: [planDraft],
  parseLifecycle: [relationshipLadder],
  parseRfmPolicy: [rfmFiveByFive],
  parseScorecard: [cardDraft],
  parseTierPolicy: [customerPyramid],
  purchaseFold: [counting],
  rankSubjects: [card, scored, { asOf, explain: 'full' }],
  replayStage: [ladder, history, { asOf, knownBy: asOf, explain: 'full' }],
  replayStages: [ladder, [history], { asOf }],
  scoreCustomers: [rfm, purchases, { explain: 'full' }],
  scoreSubjects: [card, scored, { asOf }],
  accrueRebate: [
    plan,
    { movements: ['1', '2'], outcomes: [{ measure: '5', probability: '1' }] },
    { method: 'most-likely' },
  ],
  combineIncentives: [
    {
      deals: [{ id: 'a', rate: '0.1', base: 'full', deductedFromLater: true, exclusiveGroup: 'g' }],
      order: ['a'],
      exclusive: 'best-of',
      adjustments: [{ type: 'cap', amount: '5' }],
    },
    '100',
  ],
  rateLines: [[plan], [{ date: '2026-07-03', amount: '-5', soldOn: '2026-06-30' }]],
  rateMeasure: [plan, { measure: '60', paid: '70' }],
  settleGroup: [plan, [{ id: 'a', measure: '5' }]],
  settleGuarantee: [{ amount: '5', timing: 'at-end', carry: 'cumulative' }, ['1', '9']],
  settleRebate: [plan, rebate, { asOf, period: quarter, explain: 'full' }],
  settleRebates: [plan, [rebate], { asOf, period: quarter }],
  summariseChannels: [
    [{ id: '1', channel: 'east', date: '2026-07-10', amount: '100', cost: '75', customer: 'C-1' }],
    {
      asOf,
      period: quarter,
      prior: { start: '2026-04-01', end: '2026-07-01' },
      targets: [{ channel: 'east', target: '125' }],
    },
  ],
  summarisePurchases: [orders, counting],
  // Conditions
  checkCondition: [condition, { spend: '5000', complaints: '0', region: 'east' }],
};

/** Functions that hand back what a callback or a caller's own object gave, NaN too. */
export const echoing: ReadonlySet<string> = new Set([
  'attempt',
  'byId',
  'outcomeOf',
  'selectPolicy',
]);
