import type { DateString, Period } from '../kernel/calendar/index.js';
import { type Decimal, padded } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Comparison } from '../kernel/decision/comparison.js';
import { decideEach } from '../kernel/decision/decide-each.js';
import { type Defined, type Rows, refOf } from '../kernel/decision/index.js';
import {
  requireFilled,
  requireList,
  show,
  throwDomain,
  throwInput,
} from '../kernel/errors/index.js';
import { readRecord } from '../kernel/schema/index.js';
import {
  atRiskOf,
  type Compared,
  type CompareSummary,
  reasonsOf,
  summariseCompared,
} from './compared-partner.js';
import type { Hierarchies, RebateFacts } from './facts.js';
import type { IncentivePlan } from './policy.js';
import { readyPlan } from './ready-plan.js';
import type { IncentiveReasonCode } from './reasons.js';
import { requireOnly } from './require-only.js';
import { settlePeriods } from './settle-periods.js';
import { rebateFields } from './settle-rebate.js';
import { unitOf } from './settlement-reasons.js';
import { readRun, type SettlementRun } from './settlement-run.js';
import { type SharedStretch, sharedStretches } from './shared-stretches.js';

/** The periods of the history, in order, and the day up to which it is known. */
export interface CompareOptions {
  readonly asOf: DateString;
  /**
   * Each exactly one period of both plans, or of each plan its own (quarters before, months after), which together are the same days.
   * They need not lie in the life of either.
   */
  readonly periods: readonly Period[] | ComparedPeriods;
  readonly hierarchies?: Hierarchies;
}

/** The periods of each plan. */
export interface ComparedPeriods {
  readonly before: readonly Period[];
  readonly after: readonly Period[];
}

/**
 * What would this plan have paid instead, to whom more and to whom less?
 *
 * A back-test: both plans settle the same history, period by period, as it would have been settled. Only here a plan may be looked at
 * outside its life.
 *
 * @param before - the plan as it is
 * @param after - the plan as it might be, in the same currency
 * @param facts - one record per partner with all its lines; `settled` is not looked at, each plan starts with nothing
 * settled; `measures` one each or by period
 * @param options - `asOf`, `periods`, `hierarchies`
 * @returns what each partner gets in all periods together under both plans, with the change of each period as parts of its reason
 * (`incentive/changed`; where the plans have periods of their own, of the shortest stretches that both share), and what the change costs:
 * `gained` and `lost` sum the partners that get more and those that get less, so that change = gained − lost; `costAtRisk` is what the
 * plan after would cost on top if partners reacted: if in every period everybody had gone on to the next threshold where that pays more
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/mixed-currencies` for plans that pay in different things,
 * `incentive/wrong-period`, `incentive/period-not-begun`, `incentive/periods-overlap`, `incentive/periods-differ` for periods of two plans that
 * are not the same days, `calendar/out-of-range`, `input/…` for the options
 * @guarantee a plan compared with itself changes nothing; change = gained − lost; received = accepted + rejected
 * @example
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { compareIncentivePlans, defineIncentivePlan } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'incremental', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const allUnits = defineIncentivePlan({ ...plan, version: 'draft', structure: 'all-units' });
 * const test = compareIncentivePlans(plan, allUnits, [
 *   { id: 'D-1', lines: [{ id: 'i', date: '2025-07-03', type: 'sale', amount: '300' }] },
 *   { id: 'D-2', lines: [{ id: 'i', date: '2025-08-03', type: 'sale', amount: '50' }] },
 * ], { asOf: '2026-01-10', periods: [quarterOf(2025, 3), quarterOf(2025, 4)] });
 * test.lines.map(({ id, before, after }) => [id, before, after]);   // => [['D-1', '5.00', '6.00'], ['D-2', '0.50', '0.50']]
 * [test.summary.change, test.summary.winners, test.summary.losers];   // => ['1.00', 1, 0]
 * test.summary.costAtRisk;   // => '5.50'
 * ```
 * @category Incentive
 */
export function compareIncentivePlans<M extends string>(
  before: Defined<IncentivePlan<M>>,
  after: Defined<IncentivePlan<M>>,
  facts: Rows<RebateFacts<NoInfer<M>>>,
  options: CompareOptions,
): Comparison<DecimalString, CompareSummary, IncentiveReasonCode> {
  const sides = {
    before: before as Defined<IncentivePlan>,
    after: after as Defined<IncentivePlan>,
  };
  readyPlan(sides.before);
  readyPlan(sides.after);
  const runs = runsOf(sides, options);
  requireSameUnit(sides.before, sides.after);
  const scale = Math.max(before.rounding.scale, after.rounding.scale);
  const compared: Compared[] = [];
  const { decisions, rejected, counts } = decideEach(
    facts,
    '/facts',
    'a list of facts',
    undefined,
    (row) => {
      const one = compareOne(runs, row, scale);
      compared.push(one);
      return {
        id: one.id,
        outcome: one,
        reasons: one.reasons,
        policy: refOf(after),
        asOf: options.asOf,
        missing: [],
      };
    },
  );
  const text = (amount: Decimal | null) => amount && padded(amount, scale);
  return {
    before: refOf(before),
    after: refOf(after),
    asOf: options.asOf,
    lines: decisions.flatMap(({ id, outcome, reasons }) =>
      outcome === null
        ? []
        : [{ id, before: text(outcome.before), after: text(outcome.after), reasons }],
    ),
    rejected,
    counts,
    summary: summariseCompared(compared, sides.after, scale),
  };
}

interface Runs {
  readonly before: readonly SettlementRun[];
  readonly after: readonly SettlementRun[];
  readonly shared: readonly SharedStretch[];
}

const optionNames = ['asOf', 'periods', 'hierarchies'] as const satisfies (keyof CompareOptions)[];

function runsOf(
  plans: { readonly before: Defined<IncentivePlan>; readonly after: Defined<IncentivePlan> },
  options: unknown,
): Runs {
  const { asOf, periods, hierarchies } = requireOnly(options, '/options', optionNames);
  const shared = hierarchies === undefined ? { asOf } : { asOf, hierarchies };
  const path = '/options/periods';
  if (Array.isArray(periods)) {
    const before = periodRuns(plans.before, periods, path, shared);
    const after = periodRuns(plans.after, periods, path, shared);
    return { before, after, shared: sharedStretches(before, after, path) };
  }
  const own = requireOnly(
    typeof periods === 'object' && periods !== null
      ? periods
      : requireList(periods, path, 'a list of periods'),
    path,
    ['before', 'after'],
  );
  const before = periodRuns(plans.before, own.before, `${path}/before`, shared);
  const after = periodRuns(plans.after, own.after, `${path}/after`, shared);
  return { before, after, shared: sharedStretches(before, after, path) };
}

function periodRuns(
  plan: Defined<IncentivePlan>,
  periods: unknown,
  path: string,
  shared: object,
): readonly SettlementRun[] {
  const runs = requireFilled(periods, path, 'a list of periods').map((period, index) =>
    readRun(
      plan,
      { ...shared, period, explain: 'reasons' },
      { anyTime: true, periodPath: `${path}/${index}` },
    ),
  );
  runs.forEach(({ period }, index) => {
    if (index > 0 && period.start < (runs[index - 1]?.period.end ?? ''))
      throwInput(
        'incentive/periods-overlap',
        `${path}/${index}`,
        'periods follow each other in order and do not overlap',
        { start: period.start },
      );
  });
  return runs;
}

function requireSameUnit(before: IncentivePlan, after: IncentivePlan): void {
  const [expected, received] = [unitOf(before), unitOf(after)];
  if (expected !== received || before.currency !== after.currency)
    throwDomain(
      'incentive/mixed-currencies',
      '/after/currency',
      `the plans pay in ${show(expected)} and ${show(received)}; they cannot be compared`,
      { expected, received },
    );
}

function compareOne(runs: Runs, row: unknown, scale: number): Compared {
  const facts = readRecord<RebateFacts>(rebateFields, row, '', 'the facts');
  const before = settlePeriods(runs.before, facts, '');
  const after = settlePeriods(runs.after, facts, '');
  return {
    id: facts.id,
    before: before.due,
    after: after.due,
    atRisk: atRiskOf(runs.after, after),
    reasons: reasonsOf(runs.shared, before, after, scale),
  };
}
