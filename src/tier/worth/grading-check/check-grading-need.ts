import { type Decimal, toDecimal } from '../../../kernel/decimal/decimal.js';
import { figureOn } from '../../../kernel/decision/figure-at.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
  requireInForce,
} from '../../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../../kernel/decision/population.js';
import { readDecideOptions } from '../../../kernel/decision/read-options.js';
import { readRecord } from '../../../kernel/schema/index.js';
import type { WorthReasonCode } from '../reasons.js';
import type { GradingCheck, GradingNeed } from './decision.js';
import { type GradingNeedFacts, gradingNeedFields } from './facts.js';
import { needReasons } from './need-reasons.js';
import type { GradingCheckPolicy } from './policy.js';
import { type ReadyGradingCheck, readyGradingCheck } from './ready-grading-check.js';
import { checkRepeat } from './repeat-check.js';
import { checkSpan } from './span-check.js';
import { checkValues } from './values-check.js';

/**
 * Should we grade our customers at all (分级条件)?
 *
 * Grading costs work, and pays where there are more customers than the managers can know one by one, where customers come again,
 * and where they are worth different amounts. For the grades themselves use {@link gradeCustomers}.
 *
 * Shapes: the managers, and every customer with the measures that the policy names; a figure by periods counts with the period that
 * contains `asOf`. Units: values in any one unit.
 *
 * @param policy - the bounds of the three checks
 * @param facts - the managers and the customers of one business, region or team
 * @param options - `asOf`; `explain`
 * @returns `grade`: `true` where all three checks hold, `false` where one is known to fail, with the figures and margin of each check. Outcome
 * `null` where no check fails but one cannot be told: the managers, a purchase expectation that decides or a value is not known (named in
 * `missing`), or there is no total to take a share of
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, and one `input` error for facts that cannot be read, with every issue;
 * `input/repeated-id` for a customer that is there twice
 * @guarantee the order of customers changes nothing; a fact that becomes known never turns one answer into the other
 * @source the three conditions of the field's Chinese texts; the top share by straight lines between the points of the Lorenz curve
 * @example
 * ```ts
 * import { checkGradingNeed, defineGradingCheckPolicy, gradingCheck } from 'clientele/tier';
 * const policy = defineGradingCheckPolicy({ ...gradingCheck, span: { customersPerManager: '3' } });
 * const customers = ['60', '20', '10', '6', '4'].map((value, index) => ({ id: `C-${index}`, measures: { value, expectedPurchases: '2' } }));
 * const need = checkGradingNeed(policy, { id: 'north', managers: 1, customers }, { asOf: '2026-09-30' });
 * need.outcome?.grade;                                    // => true
 * need.outcome?.checks.map((check) => check.margin);      // => ['2', '2.5', '10']
 * const untold = checkGradingNeed(policy, { id: 'north', customers }, { asOf: '2026-09-30' });
 * [untold.outcome, untold.missing];                       // => [null, ['managers']]
 * ```
 * @category Tier
 */
export function checkGradingNeed<M extends string>(
  policy: Defined<GradingCheckPolicy<M>>,
  facts: GradingNeedFacts<NoInfer<M>>,
  options: DecideOptions,
): Decision<GradingNeed, string, WorthReasonCode> {
  const ready = readyGradingCheck(policy as unknown as Defined<GradingCheckPolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const read = readFacts(facts);
  const checks = checksOf(read, ready, asOf);
  const grade = checks.some(({ holds }) => holds === false)
    ? false
    : checks.some(({ holds }) => holds === null)
      ? null
      : true;
  return {
    id: read.id,
    outcome: grade === null ? null : { grade, checks },
    reasons: explain === 'none' ? [] : needReasons(grade, checks, ready, policy.measureLabels),
    policy: refOf(policy),
    asOf,
    missing: grade === null ? missingOf(checks, ready) : [],
  };
}

function readFacts(facts: unknown): GradingNeedFacts {
  const read = readRecord<GradingNeedFacts>(
    gradingNeedFields,
    facts,
    '/facts',
    'the facts about a need to grade',
  );
  rejectRepeatedIds(read.customers, '/facts/customers');
  return read;
}

function checksOf(
  { managers, customers }: GradingNeedFacts,
  { customersPerManager, purchases, values }: ReadyGradingCheck,
  asOf: string,
): readonly GradingCheck[] {
  const figuresOf = (measure: string): readonly (Decimal | null)[] =>
    customers.map(({ measures }) => {
      const figure = figureOn(measures[measure], asOf);
      return figure === undefined ? null : toDecimal(figure, '');
    });
  const team = managers === undefined || managers === null ? null : toDecimal(managers, '');
  return [
    checkSpan(customers.length, team, customersPerManager),
    checkRepeat(figuresOf(purchases.measure), purchases),
    checkValues(figuresOf(values.measure), values),
  ];
}

/** What was not there and would have helped a check that cannot be told. */
function missingOf(
  checks: readonly GradingCheck[],
  { purchases, values }: ReadyGradingCheck,
): readonly string[] {
  const names = checks.flatMap((check) => {
    if (check.holds !== null) return [];
    if (check.check === 'span') return ['managers'];
    if (check.unknown === 0) return [];
    return [check.check === 'purchases' ? purchases.measure : values.measure];
  });
  return [...new Set(names)];
}
