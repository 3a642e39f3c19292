import {
  type Decimal,
  readRounding,
  toDecimal,
  toNotNegative,
  zero,
} from '../../../kernel/decimal/decimal.js';
import type { Rounding } from '../../../kernel/decimal/index.js';
import {
  type Condition,
  checkCondition,
  compiler,
  type Label,
  type MeasureLabels,
} from '../../../kernel/decision/index.js';
import {
  requireFilled,
  requireObject,
  requireText,
  requireWord,
} from '../../../kernel/errors/index.js';
import { readFraction } from '../read-fraction.js';
import { lintSmallCustomers } from './lint-small-customers.js';
import {
  type ActionProbability,
  type AmountTerm,
  actionTypes,
  type BadSign,
  badCustomerRules,
  type SmallCustomerAction,
  type SmallCustomerPolicy,
  type UpgradeTest,
} from './policy.js';
import { smallCustomerFormat } from './small-customer-format.js';

/** A fixed figure, or the name of the measure that has it with its factor. */
export type ReadyTerm =
  | { readonly amount: Decimal }
  | { readonly measure: string; readonly times: Decimal };

/** A fixed probability, or the name of the measure that has it. */
export type ReadyProbability = Decimal | string;

/** An action with its figures read. */
export interface ReadyAction extends Pick<SmallCustomerAction, 'action' | 'type' | 'when'> {
  readonly label: Label | null;
  readonly path: string;
  readonly probability: ReadyProbability;
  readonly gain: readonly ReadyTerm[];
  readonly yearlyCost: readonly ReadyTerm[];
  readonly cost: readonly ReadyTerm[];
}

/** A small customer policy with its figures read. */
export interface ReadySmallCustomers
  extends Pick<SmallCustomerPolicy, 'currency' | 'value' | 'bad' | 'badCustomers'> {
  readonly rounding: Rounding;
  /** The weights of the years, added up. */
  readonly years: Decimal;
  readonly upgrade: {
    readonly grade: string;
    readonly label: Label | null;
    readonly potential: string;
    readonly atLeast: Decimal;
    readonly probability: ReadyProbability;
    readonly minimumProbability: Decimal;
  };
  readonly lowProfit: Condition;
  readonly actions: readonly ReadyAction[];
  readonly measureLabels: MeasureLabels | undefined;
}

/** What a small customer policy comes to; of one that was trusted every field is looked at. */
export const readySmallCustomers = /* @__PURE__ */ compiler<
  SmallCustomerPolicy,
  ReadySmallCustomers
>(
  smallCustomerFormat,
  'defineSmallCustomerPolicy',
  (policy) => ({
    currency: requireText(policy.currency, '/currency', 'a currency'),
    rounding: readRounding(policy.rounding, '/rounding'),
    value: measureName(policy.value, '/value'),
    years: readYears(policy.yearWeights),
    upgrade: readUpgrade(policy.upgrade),
    lowProfit: readCondition(policy.lowProfit),
    bad: policy.bad.map(readSign),
    badCustomers: requireWord(policy.badCustomers, '/badCustomers', badCustomerRules),
    actions: policy.actions.map((action, index) => readAction(action, `/actions/${index}`)),
    measureLabels: policy.measureLabels,
  }),
  lintSmallCustomers,
);

function measureName(value: unknown, path: string): string {
  return requireText(value, path, 'the name of a measure');
}

function readYears(weights: unknown): Decimal {
  const path = '/yearWeights';
  return requireFilled(weights, path, 'a weight for each year').reduce(
    (sum: Decimal, weight, index) => sum.plus(toNotNegative(weight, `${path}/${index}`)),
    zero,
  );
}

function readUpgrade(test: UpgradeTest): ReadySmallCustomers['upgrade'] {
  return {
    grade: requireText(test.grade, '/upgrade/grade', 'the name of a grade'),
    label: test.label ?? null,
    potential: measureName(test.potential, '/upgrade/potential'),
    atLeast: toDecimal(test.atLeast, '/upgrade/atLeast'),
    probability: readProbability(test.probability, '/upgrade/probability'),
    minimumProbability: readFraction(test.minimumProbability, '/upgrade/minimumProbability'),
  };
}

function readProbability(value: ActionProbability, path: string): ReadyProbability {
  return typeof value === 'object'
    ? measureName(requireObject(value, path, '{ measure }')['measure'], `${path}/measure`)
    : readFraction(value, path);
}

/** Asked about no facts, a condition reads all of itself. */
function readCondition(when: Condition): Condition {
  checkCondition(when, {});
  return when;
}

function readSign({ sign, label, when }: BadSign, index: number): BadSign {
  return {
    sign: requireText(sign, `/bad/${index}/sign`, 'the name of a sign'),
    ...(label === undefined ? {} : { label }),
    when: readCondition(when),
  };
}

function readAction(one: SmallCustomerAction, path: string): ReadyAction {
  const terms = (key: 'gain' | 'yearlyCost' | 'cost') =>
    one[key].map((term, index) => readTerm(term, `${path}/${key}/${index}`));
  return {
    action: requireText(one.action, `${path}/action`, 'the name of an action'),
    type: requireWord(one.type, `${path}/type`, actionTypes),
    label: one.label ?? null,
    path,
    when: one.when === null ? null : readCondition(one.when),
    probability: readProbability(one.probability, `${path}/probability`),
    gain: terms('gain'),
    yearlyCost: terms('yearlyCost'),
    cost: terms('cost'),
  };
}

function readTerm(term: AmountTerm, path: string): ReadyTerm {
  if ('amount' in term) return { amount: toDecimal(term.amount, `${path}/amount`) };
  return {
    measure: measureName(term.measure, `${path}/measure`),
    times: toDecimal(term.times ?? '1', `${path}/times`),
  };
}
