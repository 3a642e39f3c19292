import { trustPolicy } from 'clientele';
import {
  awardPrizes,
  creditCommission,
  rateCommission,
  releaseCommission,
  settleDraw,
  settleRebate,
  settleRebates,
} from 'clientele/incentive';
import { advanceStage, replayStage, replayStages } from 'clientele/lifecycle';
import { rankSubjects, scoreSubjects } from 'clientele/scoring';
import { gradeCustomers } from 'clientele/tier';
import { scoreCustomers, scoreFigures } from 'clientele/value';
import type { ExportedFunction } from '../api/exported-functions.js';
import * as people from './people-samples.js';
import {
  asOf,
  card,
  customers,
  figures,
  history,
  ladder,
  plan,
  purchases,
  pyramid,
  quarter,
  rebate,
  rfm,
  scored,
  stageFacts,
} from './samples.js';

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

export const trustedDecisions: readonly TrustedDecision[] = [
  trusted(pyramid, 'gradeCustomers', (policy) => gradeCustomers(policy, customers, full)),
  trusted(ladder, 'advanceStage', (policy) => advanceStage(policy, stageFacts, history.events[0])),
  trusted(ladder, 'replayStage', (policy) => replayStage(policy, history, full)),
  trusted(ladder, 'replayStages', (policy) => replayStages(policy, [history], { asOf })),
  trusted(rfm, 'scoreCustomers', (policy) =>
    scoreCustomers(policy, purchases, { explain: 'full' }),
  ),
  trusted(rfm, 'scoreFigures', (policy) =>
    scoreFigures(policy, figures, { asOf, measure: 'monetary' }),
  ),
  trusted(card, 'scoreSubjects', (policy) => scoreSubjects(policy, scored, full)),
  trusted(card, 'rankSubjects', (policy) => rankSubjects(policy, scored, full)),
  trusted(plan, 'settleRebate', (policy) =>
    settleRebate(policy, rebate, { ...full, period: quarter }),
  ),
  trusted(plan, 'settleRebates', (policy) =>
    settleRebates(policy, [rebate], { asOf, period: quarter }),
  ),
  trusted(people.split, 'creditCommission', (terms) => creditCommission(terms, people.sale, full)),
  trusted(people.rates, 'rateCommission', (terms) => rateCommission(terms, people.sold, full)),
  trusted(people.release, 'releaseCommission', (terms) =>
    releaseCommission(terms, people.invoice, full),
  ),
  trusted(people.draw, 'settleDraw', (terms) => settleDraw(terms, people.earned, full)),
  trusted(people.contest, 'awardPrizes', (terms) => awardPrizes(terms, people.scores, full)),
];
