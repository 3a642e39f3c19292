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
  /** A cap or a floor that stands at the end, so that rounding must not carry the payout past it. */
  readonly cap: Decimal | null;
  readonly floor: Decimal | null;
}

/**
 * Conditions and limits in the order that the plan says, each on what the one before left; a forfeit voids all. Unless the
 * plan allows it, they do not take more than there is; where that is below zero already, nothing.
 */
export function stagesOf(
  run: SettlementRun,
  computed: Decimal,
  pay: Decimal,
  figures: ConditionFigures,
): Staged {
  const isFirst = run.plan.limitsApply === 'before-conditions';
  const start: Staged = { stages: [], left: computed, cap: null, floor: null };
  const limits = (staged: Staged) =>
    applyLimits(run, staged, pay, !isFirst && isBarred(run, figures));
  const conditions = (staged: Staged) => applyConditions(run, staged, pay, figures);
  const before = isFirst ? limits(start) : start;
  const after = isFirst ? conditions(before) : limits(conditions(before));
  const least = before.left.isNegative() ? before.left : zero;
  if (after.left.gte(least) || run.plan.negativeNet === 'allow') return after;
  const params = least.isZero() ? {} : { least: plain(tidyAmount(least, run.scale)) };
  return append(run, after, least, { code: 'incentive/not-below-zero', params });
}

/** Has the partner no claim to the least that is paid: a forfeit, or a gate that it did not reach? */
function isBarred({ conditions }: SettlementRun, figures: ConditionFigures): boolean {
  return conditions.some(({ condition, factorOf }) => {
    const figure = figures.get(condition.measure) ?? zero;
    const isUnmet = condition.type === 'gate' && factorOf?.(figure).isZero();
    return isUnmet || voids(condition, figure);
  });
}

function applyConditions(
  run: SettlementRun,
  before: Staged,
  pay: Decimal,
  figures: ConditionFigures,
): Staged {
  let staged: Staged = run.conditions.length === 0 ? before : { ...before, cap: null, floor: null };
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

/** Limits in their order. Who is barred is not lifted to a floor above zero. */
function applyLimits(run: SettlementRun, before: Staged, pay: Decimal, isBarred: boolean): Staged {
  return run.limits.reduce((staged, limit) => {
    const bound = limit.type === 'cap-of-measure' ? limit.figure.times(pay) : limit.figure;
    if (limit.type !== 'floor') return capped(run, staged, bound, limit);
    return isBarred && bound.gt(0) ? staged : raised(run, staged, bound, limit);
  }, before);
}

function capped(run: SettlementRun, staged: Staged, bound: Decimal, limit: ReadyLimit): Staged {
  const after = staged.left.gt(bound) ? append(run, staged, bound, limitReason(limit)) : staged;
  return {
    ...after,
    cap: staged.cap?.lt(bound) ? staged.cap : bound,
    floor: staged.floor?.gt(bound) ? null : staged.floor,
  };
}

function raised(run: SettlementRun, staged: Staged, bound: Decimal, limit: ReadyLimit): Staged {
  const after = staged.left.lt(bound) ? append(run, staged, bound, limitReason(limit)) : staged;
  return {
    ...after,
    cap: staged.cap?.lt(bound) ? null : staged.cap,
    floor: staged.floor?.gt(bound) ? staged.floor : bound,
  };
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
