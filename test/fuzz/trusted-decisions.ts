import { trustPolicy } from 'clientele';
import {
  awardPrizes,
  claimCoopFund,
  claimShipAndDebit,
  claimSupport,
  creditCommission,
  deductOffInvoice,
  grantRights,
  rateCommission,
  releaseCommission,
  settleDraw,
  settleInterestSubsidy,
  valuePayments,
} from 'clientele/incentive';
import { advanceStage, replayStage, replayStages } from 'clientele/lifecycle';
import { rankByCriteria, rankSubjects, scoreSubjects } from 'clientele/scoring';
import {
  checkGradingNeed,
  chooseSmallCustomerAction,
  compareGrantPolicies,
  compareTierPolicies,
  defineTierPolicy,
  eightyTwenty,
  findDowngrade,
  findGradeDistance,
  findGradeThresholds,
  gradeAccount,
  gradeAccounts,
  gradeCustomer,
  gradeCustomers,
  gradeProspects,
  presentPotentialGrid,
  replayGrade,
  replayGrades,
  shareResource,
  sweepThresholds,
} from 'clientele/tier';
import {
  findCollectionDate,
  labelCustomer,
  labelCustomers,
  measureCustomerProfit,
  predictNextNeed,
  profileCustomers,
  scoreCustomers,
  scoreFigures,
} from 'clientele/value';
import type { ExportedFunction } from '../api/exported-functions.js';
import { agreedTerms, sayContract } from './contract-samples.js';
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
import { incentiveDecisions } from './incentive-decisions.js';
import * as people from './people-samples.js';
import {
  asOf,
  card,
  customers,
  figures,
  history,
  ladder,
  purchases,
  pyramid,
  rfm,
  scored,
  stageFacts,
} from './samples.js';
import { compared, comparedColumns, criteria } from './scoring-samples.js';
import { bigFacts, bigPolicy, keyFacts, keyPolicy } from './tier-accounts-samples.js';
import * as ahead from './tier-ahead-samples.js';
import { byFigures, byGrid, byPoints, byThresholds, graded } from './tier-compute-samples.js';
import { served as entitled, entitlementDecisions } from './tier-entitlements-samples.js';
import { classes, club, member } from './tier-grant-samples.js';
import { hours, sharing, toShare } from './tier-sharing-samples.js';
import * as worth from './tier-worth-samples.js';
import { labels, toLabel } from './value-base-samples.js';
import { served, serving } from './value-contribution-samples.js';
import { profile, worthy } from './value-lifetime-samples.js';
import {
  collecting,
  counted,
  covering,
  needFacts,
  openInvoice,
  outlookAsking,
  steady,
} from './value-outlook-samples.js';
import { rfmColumns, rfmOfColumns, weighted } from './value-rfm-samples.js';

interface TrustedDecision extends ExportedFunction {
  readonly valid: readonly unknown[];
}

/**
 * A decision by a policy that travelled as JSON and was taken at its word. `trustPolicy` looks at the envelope only, so
 * whatever is wrong in the document meets the decision itself, which must refuse it or give a sound answer all the same.
 */
function trusted<P>(policy: P, name: string, decide: (policy: P) => unknown): TrustedDecision {
  const call = (json: unknown) => decide(trustPolicy(json as never) as P);
  const valid = [JSON.parse(JSON.stringify(policy))];
  return { from: 'a trusted policy', name: `${name} by a trusted policy`, call, valid };
}

const full = { asOf, explain: 'full' } as const;

const twoFigures = ['7', '5', '1'].map((value, index) => ({
  id: `C-${index}`,
  measures: { value, potential: String(index) },
}));
const percentiles = defineTierPolicy({
  ...eightyTwenty,
  compute: {
    type: 'percentiles',
    measure: 'value',
    grades: [
      { grade: 'upper', from: '0.5' },
      { grade: 'lower', from: '0' },
    ],
    minimumPopulation: 2,
    fallback: {
      type: 'thresholds',
      bands: [{ grade: 'upper', match: 'all', atLeast: { value: '3' } }],
      otherwise: 'lower',
    },
  },
});

export const trustedDecisions: readonly TrustedDecision[] = [
  trusted(pyramid, 'gradeCustomers', (policy) => gradeCustomers(policy, customers, full)),
  trusted(worth.needByTop, 'checkGradingNeed', (policy) =>
    checkGradingNeed(policy, worth.needFacts, full),
  ),
  trusted(worth.needByGini, 'checkGradingNeed by Gini', (policy) =>
    checkGradingNeed(policy, worth.needFacts, full),
  ),
  trusted(worth.prospectsByBands, 'gradeProspects by bands', (policy) =>
    gradeProspects(policy, worth.prospectRows, full),
  ),
  trusted(worth.prospectsByShares, 'gradeProspects by shares', (policy) =>
    gradeProspects(policy, worth.prospectRows, full),
  ),
  trusted(worth.smallByRule, 'chooseSmallCustomerAction', (policy) =>
    chooseSmallCustomerAction(policy, worth.smallFacts, full),
  ),
  trusted(keyPolicy, 'gradeAccount', (policy) => gradeAccount(policy, keyFacts, full)),
  trusted(bigPolicy, 'gradeAccounts', (policy) => gradeAccounts(policy, bigFacts, full)),
  ...entitlementDecisions.map(({ name, decide }) => trusted(entitled, name, decide)),
  trusted(hours, 'shareResource', (policy) => shareResource(policy, sharing, toShare)),
  trusted(club, 'replayGrade', (policy) => replayGrade(policy, member, full)),
  trusted(classes, 'replayGrades', (policy) => replayGrades(policy, [member], full)),
  trusted(ahead.steps, 'findGradeDistance', (policy) =>
    findGradeDistance(policy, ahead.holder, full),
  ),
  trusted(ahead.steps, 'compareTierPolicies', (policy) =>
    compareTierPolicies(policy, pyramid, customers, full),
  ),
  trusted(ahead.steps, 'sweepThresholds', (policy) =>
    sweepThresholds(policy, customers, { asOf, grade: 'gold', measure: 'value', values: ['1'] }),
  ),
  trusted(ahead.steps, 'findGradeThresholds', (policy) =>
    findGradeThresholds(policy, customers, { asOf, measure: 'value', shares: { base: '1' } }),
  ),
  trusted(ahead.granting, 'findDowngrade', (policy) =>
    findDowngrade(policy, ahead.history, { ...full, within: { months: 6 } }),
  ),
  trusted(ahead.granting, 'compareGrantPolicies', (policy) =>
    compareGrantPolicies(policy, ahead.granting, [ahead.history], {
      ...full,
      costs: { gold: '30' },
    }),
  ),
  trusted(byThresholds, 'gradeCustomer', (policy) => gradeCustomer(policy, graded, full)),
  trusted(byFigures, 'gradeCustomers by figures', (policy) =>
    gradeCustomers(policy, [graded], full),
  ),
  trusted(byPoints, 'gradeCustomer by points', (policy) => gradeCustomer(policy, graded, full)),
  trusted(byGrid, 'gradeCustomer by a grid', (policy) => gradeCustomer(policy, graded, full)),
  trusted(percentiles, 'gradeCustomers', (policy) => gradeCustomers(policy, twoFigures, full)),
  trusted(percentiles, 'gradeCustomers', (policy) =>
    gradeCustomers(policy, twoFigures.slice(1, 2), full),
  ),
  trusted(defineTierPolicy(eightyTwenty), 'gradeCustomers', (policy) =>
    gradeCustomers(policy, twoFigures, full),
  ),
  trusted(defineTierPolicy(presentPotentialGrid), 'gradeCustomers', (policy) =>
    gradeCustomers(policy, twoFigures, full),
  ),
  trusted(ladder, 'advanceStage', (policy) => advanceStage(policy, stageFacts, history.events[0])),
  trusted(ladder, 'replayStage', (policy) => replayStage(policy, history, full)),
  trusted(ladder, 'replayStages', (policy) => replayStages(policy, [history], { asOf })),
  trusted(rfm, 'scoreCustomers', (policy) =>
    scoreCustomers(policy, purchases, { explain: 'full' }),
  ),
  trusted(profile, 'profileCustomers', (policy) => profileCustomers(policy, worthy, full)),
  trusted(rfm, 'scoreFigures', (policy) =>
    scoreFigures(policy, figures, { asOf, measure: 'monetary' }),
  ),
  trusted(weighted, 'scoreCustomers, weighted,', (policy) =>
    scoreCustomers(policy, purchases, { explain: 'full' }),
  ),
  trusted(weighted, 'scoreCustomers of columns', (policy) =>
    scoreCustomers(policy, rfmColumns as never),
  ),
  rfmOfColumns,
  trusted(serving, 'measureCustomerProfit', (policy) =>
    measureCustomerProfit(policy, served, full),
  ),
  trusted(labels, 'labelCustomer', (policy) => labelCustomer(policy, toLabel[0], full)),
  trusted(labels, 'labelCustomers', (policy) => labelCustomers(policy, toLabel, full)),
  trusted(card, 'scoreSubjects', (policy) => scoreSubjects(policy, scored, full)),
  trusted(card, 'rankSubjects', (policy) => rankSubjects(policy, scored, full)),
  trusted(criteria, 'rankByCriteria', (policy) => rankByCriteria(policy, compared, full)),
  trusted(criteria, 'rankByCriteria of columns', (policy) =>
    rankByCriteria(policy, comparedColumns, full),
  ),
  trusted(steady, 'predictNextNeed', (policy) => predictNextNeed(policy, needFacts, outlookAsking)),
  trusted(covering, 'predictNextNeed of stock', (policy) =>
    predictNextNeed(policy, counted, outlookAsking),
  ),
  trusted(collecting, 'findCollectionDate', (policy) =>
    findCollectionDate(policy, openInvoice, outlookAsking),
  ),
  ...incentiveDecisions.map(({ plan, name, decide }) => trusted(plan, name, decide)),
  trusted(coop, 'claimCoopFund', (policy) => claimCoopFund(policy, coopFacts, full)),
  trusted(debit, 'claimShipAndDebit', (policy) => claimShipAndDebit(policy, debitSales, full)),
  trusted(support, 'claimSupport', (policy) => claimSupport(policy, supportFacts, full)),
  trusted(offInvoice, 'deductOffInvoice', (policy) => deductOffInvoice(policy, invoice, full)),
  trusted(rights, 'grantRights', (policy) => grantRights(policy, rightsFacts, full)),
  trusted(subsidy, 'settleInterestSubsidy', (policy) =>
    settleInterestSubsidy(policy, prepayment, full),
  ),
  trusted(instruments, 'valuePayments', (policy) => valuePayments(policy, paymentFacts, full)),
  trusted(people.split, 'creditCommission', (terms) => creditCommission(terms, people.sale, full)),
  trusted(people.rates, 'rateCommission', (terms) => rateCommission(terms, people.sold, full)),
  trusted(people.release, 'releaseCommission', (terms) =>
    releaseCommission(terms, people.invoice, full),
  ),
  trusted(people.draw, 'settleDraw', (terms) => settleDraw(terms, people.earned, full)),
  trusted(people.contest, 'awardPrizes', (terms) => awardPrizes(terms, people.scores, full)),
  ...agreedTerms.map((terms) => trusted(terms, `listContractTerms of ${terms.id}`, sayContract)),
];
