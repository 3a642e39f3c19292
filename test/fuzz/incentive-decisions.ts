import { foldRows, isClienteleError } from 'clientele';
import {
  accrueRebate,
  compareIncentivePlans,
  effectivePriceOf,
  findBestPurchase,
  findCliffs,
  findMeasure,
  findThresholds,
  forecastRebates,
  type IncentivePlan,
  rateLines,
  rateMeasure,
  ratePayouts,
  rebateFold,
  reportFairness,
  settleGroup,
  settleRebate,
  settleRebates,
  writeStatement,
} from 'clientele/incentive';
import type { Defined } from '../../src/kernel/decision/index.js';
import { sayContract } from './contract-samples.js';
import {
  decided,
  factsOf,
  foldOptions,
  optionsOf,
  partnerLines,
  plans,
  quarterly,
  type SampleName,
} from './incentive-samples.js';

interface IncentiveDecision {
  readonly plan: IncentivePlan;
  readonly name: string;
  readonly decide: (plan: IncentivePlan) => unknown;
}

type Decide = (plan: Defined<IncentivePlan>, name: SampleName) => unknown;

const accrualFacts = {
  movements: ['290000', '-5', 7],
  outcomes: [
    { measure: '900', probability: '0.5' },
    { measure: '0', probability: '0.5' },
  ],
};

/** What is settled of lines, for every plan. */
const settlements: Readonly<Record<string, Decide>> = {
  settleRebate: (plan, name) => settleRebate(plan, factsOf(name) as never, optionsOf(name)),
  settleRebates: (plan, name) => settleRebates(plan, [factsOf(name)] as never, optionsOf(name)),
  rebateFold: (plan, name) => {
    const fold = rebateFold(plan, { ...foldOptions, ...optionsOf(name) });
    return fold.finish(foldRows(fold, partnerLines));
  },
  writeStatement: (plan, name) => {
    const { explain: _explain, ...options } = optionsOf(name);
    return writeStatement(plan, factsOf(name) as never, options);
  },
  compareIncentivePlans: (plan, name) => {
    const { period, explain: _explain, ...options } = optionsOf(name);
    const facts = [factsOf(name)] as never;
    return compareIncentivePlans(plan, plan, facts, { ...options, periods: [period] });
  },
  listContractTerms: (plan) => sayContract(plan),
  forecastRebates: (plan, name) =>
    forecastRebates(plan, [{ id: 'a', facts: [factsOf(name)] as never }], optionsOf(name)),
};

/** What is read from the curve alone, where one measure says what is paid. */
const readings: Readonly<Record<string, Decide>> = {
  accrueRebate: (plan) => [
    accrueRebate(plan, accrualFacts),
    accrueRebate(plan, accrualFacts, { method: 'most-likely' }),
  ],
  rateMeasure: (plan) => rateMeasure(plan, { measure: '-3' }),
  'look-ahead': (plan) => [
    findCliffs(plan),
    findThresholds(plan),
    findMeasure(plan, '50'),
    findBestPurchase(plan, { measure: '1', budget: '7000' }),
    effectivePriceOf(plan, { from: '0.2', to: '5000' }),
  ],
  others: (plan) => [
    ratePayouts(plan, ['0.7', '600000', '1.12345678', '-4']),
    rateLines([plan], [{ date: '2026-08-01', amount: '-700' }]),
    settleGroup(plan, [
      { id: 'a', measure: '90' },
      { id: 'b', measure: '0.1' },
    ]),
  ],
};

const names = Object.keys(plans) as SampleName[];

/** All of them, whether or not one refuses, so that none hides the next; then the refusal. */
function each(
  decisions: Readonly<Record<string, Decide>>,
  plan: IncentivePlan,
  name: SampleName,
): unknown {
  let refusal: unknown = null;
  const answers = Object.entries(decisions).map(([verb, decide]) => {
    try {
      return decide(plan as Defined<IncentivePlan>, name);
    } catch (error) {
      if (!isClienteleError(error))
        throw new Error(`in ${verb}: ${String(error)}`, { cause: error });
      if (error.kind === 'invariant') throw error;
      refusal = error;
      return null;
    }
  });
  if (refusal !== null) throw refusal;
  return answers;
}

export const incentiveDecisions: readonly IncentiveDecision[] = [
  {
    plan: quarterly,
    name: 'reportFairness',
    decide: (plan) => reportFairness(plan as never, decided),
  },
  ...names.map((name) => ({
    plan: plans[name],
    name: `settlements of ${name}`,
    decide: (plan: IncentivePlan) => each(settlements, plan, name),
  })),
  ...names
    .filter((name) => plans[name].basis.tier === plans[name].basis.pay)
    .map((name) => ({
      plan: plans[name],
      name: `readings of ${name}`,
      decide: (plan: IncentivePlan) => each(readings, plan, name),
    })),
  ...names
    .filter((name) => name !== 'matrix')
    .map((name) => ({
      plan: plans[name],
      name: `rating under ${name}`,
      decide: (plan: IncentivePlan) =>
        rateMeasure(plan as Defined<IncentivePlan>, { measure: '0.7', paid: '70' }),
    })),
];
