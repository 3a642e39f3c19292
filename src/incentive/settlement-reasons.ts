import { type Decimal, padded, plain } from '../kernel/decimal/decimal.js';
import type { Reason } from '../kernel/decision/index.js';
import { segmentAt } from './payout-curve.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { Effect, SettlementAmounts } from './settlement-amounts.js';
import type { SettlementRun } from './settlement-run.js';

type Why = Reason<IncentiveReasonCode>;

/** Due = computed + what each condition did + rounding − settled + carried forward. */
export function dueReason(
  run: SettlementRun,
  amounts: SettlementAmounts,
  effects: readonly Effect[],
): Why {
  const { plan, period, rounding } = run;
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  const { computed, factored, entitlement, settled, owedBack, due, measure } = amounts;
  const lost = entitlement.minus(factored);
  const parts: Why[] = [
    {
      code: 'incentive/computed',
      figure: text(computed),
      params: { structure: plan.structure, measure: text(measure) },
      parts: earnedReasons(run, measure),
    },
    ...effectReasons(run, computed, effects),
    ...(lost.isZero()
      ? []
      : [{ code: 'incentive/rounded' as const, figure: text(lost), params: { ...rounding } }]),
    { code: 'incentive/already-settled', figure: text(settled.negated()), params: {} },
    ...(owedBack.isZero()
      ? []
      : [{ code: 'incentive/carried-forward' as const, figure: text(owedBack), params: {} }]),
  ];
  const params = { currency: plan.currency, ...period, asOf: run.asOf };
  return { code: 'incentive/due', figure: text(due), params, parts };
}

/** What each condition took away or added, one after the other. */
function effectReasons(
  { rounding }: SettlementRun,
  computed: Decimal,
  effects: readonly Effect[],
): readonly Why[] {
  let left = computed;
  return effects.map(({ condition, figure, factor }) => {
    const after = left.times(factor);
    const change = after.minus(left);
    left = after;
    return {
      code: 'incentive/factored',
      figure: padded(change, rounding.scale),
      params: {
        condition: condition.id,
        label: condition.label ?? null,
        measure: condition.measure,
        measured: plain(figure),
        factor: plain(factor),
      },
    };
  });
}

/** What each band earned; the parts of the computed amount. */
function earnedReasons(run: SettlementRun, measure: Decimal): readonly Why[] {
  if (!measure.gt(0)) return [];
  return run.plan.structure === 'all-units'
    ? wholeReason(run, measure)
    : sliceReasons(run, measure);
}

function wholeReason({ curve, rounding }: SettlementRun, measure: Decimal): readonly Why[] {
  const segment = segmentAt(curve, measure);
  if (segment === undefined || segment.band === null) return [];
  const { from, to, slope } = segment;
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  return [
    {
      code: 'incentive/whole',
      figure: text(slope.times(measure)),
      params: { ...bandParams(from, to, slope), amount: text(measure) },
    },
  ];
}

function sliceReasons({ curve, rounding }: SettlementRun, measure: Decimal): readonly Why[] {
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  return curve.bands
    .filter(({ from }) => from.lt(measure))
    .map(({ from, to, rate }) => {
      const slice = (to === null || measure.lt(to) ? measure : to).minus(from);
      return {
        code: 'incentive/slice',
        figure: text(slice.times(rate)),
        params: { ...bandParams(from, to, rate), amount: text(slice) },
      };
    });
}

function bandParams(from: Decimal, to: Decimal | null, rate: Decimal) {
  return { from: plain(from), to: to === null ? null : plain(to), rate: plain(rate) };
}

/** Where the next band starts, if there is one. */
export function nextReason(
  { plan, rounding }: SettlementRun,
  { next }: SettlementAmounts,
): readonly Why[] {
  if (next === null) return [];
  const text = (amount: Decimal) => padded(amount, rounding.scale);
  return [
    {
      code: 'incentive/next-band',
      params: {
        threshold: text(next.threshold),
        distance: text(next.distance),
        gain: text(next.gain),
        currency: plan.currency,
      },
    },
  ];
}
