import { attempt } from 'clientele';
import { weekPeriodsOf } from 'clientele/calendar';
import { addDecimals } from 'clientele/decimal';
import { en } from 'clientele/explain';
import { relationshipLadder } from 'clientele/lifecycle';
import { customerPyramid } from 'clientele/tier';
import { purchaseFold } from 'clientele/value';
import {
  coop,
  coopFacts,
  debit,
  debitSales,
  instruments,
  invoice,
  offInvoice,
  paymentFacts,
  prepayment,
  rights,
  rightsFacts,
  subsidy,
  support,
  supportFacts,
} from './dealer-samples.js';
import { economicsArguments } from './economics-samples.js';
import { incentiveArguments } from './incentive-arguments.js';
import { peopleArguments } from './people-samples.js';
import {
  asOf,
  card,
  cardDraft,
  condition,
  counting,
  customers,
  dollars,
  graded,
  half,
  history,
  ladder,
  orders,
  pyramid,
  quarter,
  ramp,
  rampDraft,
  ratio,
  rounding,
  scored,
  stageFacts,
  year,
} from './samples.js';
import { scoringArguments } from './scoring-samples.js';
import { tierAccountsArguments } from './tier-accounts-samples.js';
import { tierAheadArguments } from './tier-ahead-samples.js';
import { tierComputeArguments } from './tier-compute-samples.js';
import { tierEntitlementsArguments } from './tier-entitlements-samples.js';
import { tierGrantArguments } from './tier-grant-samples.js';
import { tierSharingArguments } from './tier-sharing-samples.js';
import { tierWorthArguments } from './tier-worth-samples.js';
import { baseArguments } from './value-base-samples.js';
import { contributionArguments } from './value-contribution-samples.js';
import { lifetimeArguments } from './value-lifetime-samples.js';
import { modelsArguments } from './value-models-samples.js';
import { outlookArguments } from './value-outlook-samples.js';
import { purchasesArguments } from './value-purchases-samples.js';
import { rfmArguments } from './value-rfm-samples.js';

/** Valid arguments, or what makes them anew for each call of a function that uses them up. */
export type Valid = readonly unknown[] | (() => readonly unknown[]);

const business = { holidays: ['2026-11-23'], workingDays: ['2026-11-28'], weekend: [6, 7] };
const fiscal = { fiscalYear: { startMonth: 4, namedAfter: 'start' } } as const;
const weekYear = { yearStart: '2023-01-29', weeks: 53, pattern: [4, 5, 4] } as const;
const refused = attempt(() => addDecimals('twelve', '1'));
const refusal = refused.ok ? null : refused.error;

/**
 * Arguments that a function accepts, by its name. With them the fuzz reaches what lies behind the first check: it
 * replaces one leaf after the other by a hostile value. The entries are shared by all calls, so use lists, not
 * generators, where an iterable is wanted. Each entry is called as it is too, and must be accepted.
 */
export const validArguments: Readonly<Record<string, Valid>> = {
  // Errors
  attempt: [() => '1'],
  isClienteleError: [new Error('foreign'), 'input/not-a-date'],
  toProblem: [refusal],
  // Decimals
  addDecimals: ['0.1', '0.2'],
  allocateDecimal: ['100.00', ['1', '1', '1'], { scale: 2 }],
  compareDecimals: ['0.1', '0.20'],
  compareRatios: [ratio, ratio],
  convertMoney: [
    [
      { amount: '10.50', currency: 'USD', date: '2026-11-02' },
      { amount: '7', currency: 'CNY', date: '2026-11-03' },
    ],
    {
      to: 'CNY',
      rateDate: 'transaction',
      rates: [{ date: '2026-11-01', from: 'USD', to: 'CNY', rate: '7.1' }],
    },
  ],
  isDecimal: ['0.1'],
  multiplyDecimals: ['0.1', '0.2'],
  multiplyByRatio: ['100', ratio, rounding],
  parseDecimal: ['0.1'],
  parseMoney: [dollars],
  ratioOf: ['1', '3'],
  roundDecimal: ['1.005', rounding],
  roundFigure: [266.666_666_666_666_7, rounding],
  safeParseDecimal: ['0.1'],
  subtractDecimals: ['0.1', '0.2'],
  sumDecimals: [['0.1', '0.2', 3]],
  sumDecimalsByGroup: [
    ['east', 'west', 'east'],
    ['0.10', '5', '0.20'],
  ],
  sumMoney: [[dollars, dollars], { currency: 'USD' }],
  // Dates
  addBusinessDays: [business, asOf, 2],
  addDays: [asOf, 30],
  addMonths: ['2026-01-31', 1, { anchorDay: 31 }],
  addYears: ['2024-02-29', 1, { anchorDay: 29 }],
  comparablePeriod: [
    { start: '2024-02-04', end: '2024-03-03' },
    {
      weekYear: { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 },
      weeks: 'same-numbers',
    },
  ],
  compareDates: [asOf, '2026-12-24'],
  containsDate: [year, asOf],
  countBusinessDays: [business, quarter],
  dateOfInstant: ['2026-11-22T23:30:00Z', 'Asia/Shanghai'],
  daysBetween: [asOf, '2026-12-24'],
  findWeekPeriod: [weekPeriodsOf(weekYear), '2023-03-01'],
  halfYearOf: [2026, 2, fiscal],
  isBusinessDay: [business, asOf],
  isDate: [asOf],
  monthOf: [2026, 11, fiscal],
  nextBusinessDay: [business, asOf],
  parseDate: [asOf],
  periodContaining: [asOf, 'quarter', fiscal],
  prorateAmount: ['1200000', { period: year, part: half, method: 'days', rounding }],
  quarterOf: [2026, 3, fiscal],
  safeParseDate: [asOf],
  shareOfPeriod: [{ period: year, part: half, method: 'months' }],
  splitPeriod: [year, 'quarter'],
  weekPeriodsOf: [weekYear],
  weekYearOf: [{ lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1, endsInYear: 2024 }],
  weekdayOf: [asOf],
  windowOf: [
    { type: 'rolling-months', months: 12 },
    { asOf, joined: '2024-02-29' },
  ],
  yearOf: [2026, fiscal],
  // Policies and decisions
  byId: [graded],
  diffPolicies: [pyramid, pyramid],
  describe: [graded.decisions[0], { locale: en, as: 'markdown' }],
  foldRows: [purchaseFold(counting), orders, { firstIndex: 1 }],
  outcomeOf: [graded.decisions[0]],
  selectPolicy: [[pyramid], { asOf }],
  trustPolicy: [JSON.parse(JSON.stringify(pyramid))],
  // Rooms
  advanceStage: [ladder, stageFacts, history.events[0], { explain: 'full' }],
  defineIncentiveTerms: [rampDraft],
  lintIncentiveTerms: [rampDraft],
  parseIncentiveTerms: [rampDraft],
  safeParseIncentiveTerms: [rampDraft],
  isTermsOfType: [ramp, 'contest'],
  rampQuota: [ramp, { id: 'S-1', month: 2, sales: '30000' }, { asOf, explain: 'full' }],
  claimCoopFund: [coop, coopFacts, { asOf, explain: 'full' }],
  claimShipAndDebit: [debit, debitSales, { asOf, explain: 'full' }],
  claimSupport: [support, supportFacts, { asOf, explain: 'full' }],
  deductOffInvoice: [offInvoice, invoice, { asOf, explain: 'full' }],
  grantRights: [rights, rightsFacts, { asOf, explain: 'full' }],
  settleInterestSubsidy: [
    subsidy,
    prepayment,
    { asOf, until: '2026-06-01', from: '2026-03-10', explain: 'full' },
  ],
  valuePayments: [instruments, paymentFacts, { asOf, explain: 'full' }],
  ...peopleArguments,
  defineLifecycle: [relationshipLadder],
  defineScorecard: [cardDraft],
  defineTierPolicy: [customerPyramid],
  gradeCustomers: [pyramid, customers, { asOf, explain: 'full' }],
  lintLifecycle: [relationshipLadder],
  lintScorecard: [cardDraft],
  lintTierPolicy: [customerPyramid],
  parseLifecycle: [relationshipLadder],
  parseScorecard: [cardDraft],
  parseTierPolicy: [customerPyramid],
  purchaseFold: [counting],
  rankSubjects: [card, scored, { asOf, explain: 'full' }],
  replayStage: [ladder, history, { asOf, knownBy: asOf, explain: 'full' }],
  replayStages: [ladder, [history], { asOf }],
  safeParseLifecycle: [relationshipLadder],
  safeParseScorecard: [cardDraft],
  safeParseTierPolicy: [customerPyramid],
  scoreSubjects: [card, scored, { asOf }],
  ...scoringArguments,
  ...economicsArguments,
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
  ...incentiveArguments,
  ...modelsArguments,
  ...outlookArguments,
  ...contributionArguments,
  ...tierComputeArguments,
  ...tierGrantArguments,
  ...tierEntitlementsArguments,
  ...tierSharingArguments,
  ...tierAheadArguments,
  ...tierWorthArguments,
  ...tierAccountsArguments,
  ...baseArguments,
  ...lifetimeArguments,
  ...purchasesArguments,
  ...rfmArguments,
  // Schemas
  factsSchemas: [],
  jsonSchemas: [],
  // Conditions
  checkCondition: [condition, { spend: '5000', complaints: '0', region: 'east' }],
};

/** Functions that hand back what a callback or a caller's own object gave, NaN too. */
export const echoing: ReadonlySet<string> = new Set([
  'attempt',
  'byId',
  'foldRows',
  'outcomeOf',
  'selectPolicy',
]);

/** Functions that hand back a document with its figures as they were written, `-0` too. */
export const handsBackDocument = (name: string): boolean =>
  /^(define|parse|safeParse)\w*(Lifecycle|Plan|Policy|Scorecard|Terms)$/.test(name);
