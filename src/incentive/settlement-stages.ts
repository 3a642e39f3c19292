import { type Decimal, padded, plain, zero } from '../kernel/decimal/decimal.js';
import { measureLabelOf, type Reason } from '../kernel/decision/index.js';
import { type ReadyCondition, voids } from './rate-conditions.js';
import type { ReadyLimit } from './ready-plan.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { SettlementRun } from './settlement-run.js';
import { tidyAmount } from './tidy-amount.js';

type Why = Reason<IncentiveReasonCode>;

/** The figures that conditions look at, by name. */
export type ConditionFigures = ReadonlyMap<string, Decimal>;

/** One thing that is done to a payout after it was computed. */
export interface Stage {
  readonly after: Decimal;
  readonly reason: Why;
}

/** What conditions and limits leave of a payout. */
export interface Staged {
  /** One list for all, which grows with each stage: a plan may have very many. */
  readonly stages: Stage[];
  readonly left: Decimal;
  /** A cap that stands at the end, so that rounding must not lift the payout above it. */
  readonly cap: Decimal | null;
}

/** Conditions and limits in the order that the plan says, each on what the one before left; a forfeit voids all. */
export function stagesOf(
  run: SettlementRun,
  computed: Decimal,
  pay: Decimal,
  figures: ConditionFigures,
): Staged {
  const isFirst = run.plan.limitsApply === 'before-conditions';
  const start: Staged = { stages: [], left: computed, cap: null };
  const limits = (before: Staged) =>
    applyLimits(run, before, pay, isVoid(run, figures) && !isFirst);
  const conditions = (before: Staged) => applyConditions(run, before, pay, figures);
  const after = isFirst ? conditions(limits(start)) : limits(conditions(start));
  const { left } = after;
  if (!left.isNegative() || run.plan.negativeNet === 'allow' || computed.isNegative()) return after;
  return append(run, after, zero, { code: 'incentive/not-below-zero', params: {} });
}

function isVoid({ conditions }: SettlementRun, figures: ConditionFigures): boolean {
  return conditions.some(({ condition }) =>
    voids(condition, figures.get(condition.measure) ?? zero),
  );
}

function applyConditions(
  run: SettlementRun,
  before: Staged,
  pay: Decimal,
  figures: ConditionFigures,
): Staged {
  let staged: Staged = run.conditions.length === 0 ? before : { ...before, cap: null };
  let isOver = false;
  for (const ready of run.conditions) {
    const { condition } = ready;
    const figure = figures.get(condition.measure) ?? zero;
    isOver ||= voids(condition, figure);
    const base =
      condition.type === 'points' && condition.base !== undefined
        ? figures.get(condition.base)
        : pay;
    const after = isOver ? zero : ready.apply(staged.left, figure, base ?? zero);
    staged = append(run, staged, after, conditionReason(run, ready, figure));
  }
  return staged;
}

function applyLimits(run: SettlementRun, before: Staged, pay: Decimal, isOver: boolean): Staged {
  if (isOver) return before;
  return run.limits.reduce((staged, limit) => {
    const bound = limit.type === 'cap-of-measure' ? limit.figure.times(pay) : limit.figure;
    const isFloor = limit.type === 'floor';
    const changes = isFloor ? staged.left.lt(bound) : staged.left.gt(bound);
    const cap = isFloor ? (staged.cap?.lt(bound) ? null : staged.cap) : lower(staged.cap, bound);
    return { ...(changes ? append(run, staged, bound, limitReason(limit)) : staged), cap };
  }, before);
}

function lower(cap: Decimal | null, bound: Decimal): Decimal {
  return cap?.lt(bound) ? cap : bound;
}

/** The next stage; its figure is what it changed, told so that the figures of all stages add up. */
function append(
  run: SettlementRun,
  before: Staged,
  after: Decimal,
  reason: Omit<Why, 'figure'>,
): Staged {
  const { scale } = run;
  const change = tidyAmount(after, scale).minus(tidyAmount(before.left, scale));
  const stage = { after, reason: { ...reason, figure: padded(change, scale) } };
  before.stages.push(stage);
  return { ...before, left: after };
}

function limitReason({ type, figure }: ReadyLimit): Omit<Why, 'figure'> {
  const code = type === 'floor' ? 'incentive/raised' : 'incentive/capped';
  return { code, params: { limit: plain(figure), type } };
}

function conditionReason(
  { plan, scale }: SettlementRun,
  { condition, factorOf }: ReadyCondition,
  figure: Decimal,
): Omit<Why, 'figure'> {
  return {
    code: voids(condition, figure) ? 'incentive/forfeited' : 'incentive/factored',
    params: {
      condition: condition.id,
      type: condition.type,
      label: condition.label ?? null,
      measure: condition.measure,
      measureLabel: measureLabelOf(plan.measureLabels, condition.measure),
      measured: plain(tidyAmount(figure, scale)),
      factor: factorOf === null ? null : plain(tidyAmount(factorOf(figure), scale)),
    },
  };
}
