import type { Period } from '../kernel/calendar/index.js';
import { type Decimal, one, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { Ratio } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import { figureFor } from '../kernel/decision/figure-at.js';
import type { Figure, Measures } from '../kernel/decision/index.js';
import type { Measured } from './measure-lines.js';
import type { IncentivePlan, LineMeasure, Scope, TierMeasure } from './policy.js';
import type { MemberShare, SettlementRun } from './settlement-run.js';
import { tidyAmount } from './tidy-amount.js';
import type { NoTierFigure, TierFigure } from './tier-figure.js';

/** What one partner has of a measure, over all its lines that count or over those of them in a scope; however the lines were read. */
export type MeasureOf = (measure: LineMeasure, scope: Scope | null) => Measured;

type NamedTier = Exclude<TierMeasure, string>;
type Growth = Extract<NamedTier, { type: 'growth' }>;

/** The measure that the basis looks at first. */
export function baseMeasure({ tier, pay }: IncentivePlan['basis']): LineMeasure {
  if (typeof tier === 'string') return tier;
  if (tier.type !== 'measure') return tier.of;
  return pay === 'increment' ? 'net-amount' : pay;
}

/** The figure that picks the band and the one paid on, as the basis of the plan asks. */
export function figureOfBasis(
  run: SettlementRun,
  measureOf: MeasureOf,
  measures: Measures | undefined,
): TierFigure | NoTierFigure {
  const { tier, pay } = run.plan.basis;
  const of = baseMeasure(run.plan.basis);
  const base = measureOf(of, null);
  const paid = pay === of || pay === 'increment' ? base : measureOf(pay, null);
  const reasons = paid === base ? [base.reason] : [paid.reason, base.reason];
  const plainly = (figure: Decimal): TierFigure => ({
    tier: figure,
    grossTier: base.gross,
    ratio: null,
    paid,
    pay: paid.figure,
    instead: null,
    reasons,
  });
  if (typeof tier === 'string') return plainly(base.figure);
  const named = namedFigure(tier, measures, run);
  if (named === undefined) {
    const missing = [nameOf(tier)];
    return { why: { code: 'incentive/measure-missing', params: { missing } }, missing, reasons };
  }
  if (tier.type === 'measure') return plainly(named);
  if (tier.type === 'growth' && !named.gt(0))
    return withoutBaseline(
      tier,
      named,
      base,
      plainly(zero),
      run.plan.negativeMeasure === 'extend-first-band',
    );
  const { bottom, over } =
    tier.type === 'mix'
      ? { bottom: base.figure, over: one }
      : partOfFigure(named, shareFor(run, measures, tier));
  const whole = base.figure.times(over);
  const top =
    tier.type === 'growth'
      ? whole.minus(bottom)
      : tier.type === 'mix'
        ? measureOf(tier.of, tier.scope).figure
        : whole;
  const ratio = ratioOfDecimals(top, bottom);
  if (ratio === null)
    return {
      why: { code: 'incentive/no-base', params: { ratio: tier.type } },
      missing: [],
      reasons,
    };
  const increment = pay === 'increment' ? tidyAmount(top.div(over), run.scale) : null;
  return ratioFigure(plainly(zero), tier, ratio, top, bottom, increment);
}

/** Figures by period are those of the span; one figure is that of all that the terms are meant for. */
function shareFor(
  { share, spanShare }: SettlementRun,
  measures: Measures | undefined,
  tier: NamedTier,
): MemberShare | null {
  return typeof measures?.[nameOf(tier)] === 'object' ? spanShare : share;
}

/** A target or a baseline for a part of the period. Where the division does not end, it is the other side that is multiplied, so that the ratio stays exact. */
function partOfFigure(figure: Decimal, share: MemberShare | null) {
  if (share === null) return { bottom: figure, over: one };
  const top = figure.times(share.numerator);
  const part = top.div(share.denominator);
  // A quotient of 250 digits times its divisor may round back to what was divided.
  const isExact = tidyAmount(part, 0).equals(part);
  return isExact
    ? { bottom: part, over: one }
    : { bottom: top, over: toDecimal(share.denominator, '') };
}

function ratioFigure(
  found: TierFigure,
  { type }: NamedTier,
  ratio: Ratio,
  top: Decimal,
  bottom: Decimal,
  increment: Decimal | null,
): TierFigure {
  const figure = top.div(bottom);
  const params = {
    ratio: type,
    numerator: plain(top),
    denominator: plain(bottom),
    value: plain(figure.toDecimalPlaces(6)),
  };
  return {
    ...found,
    tier: figure,
    ratio,
    pay: increment ?? found.pay,
    reasons: [...found.reasons, { code: 'incentive/ratio', params }],
  };
}

function nameOf(tier: NamedTier): string {
  switch (tier.type) {
    case 'growth':
      return tier.baseline;
    case 'completion':
      return tier.target;
    case 'measure':
      return tier.measure;
    case 'mix':
      return '';
  }
}

/** The figure that the tier measure looks up; a mix looks nothing up. */
function namedFigure(
  tier: NamedTier,
  measures: Measures | undefined,
  { period, span }: SettlementRun,
): Decimal | undefined {
  if (tier.type === 'mix') return one;
  const name = nameOf(tier);
  if (measures === undefined || !Object.hasOwn(measures, name)) return undefined;
  const figure = measures[name];
  const path = `/measures/${name}`;
  if (tier.type !== 'measure') return figureOver(figure, span, path);
  const told = figureFor(figure, period);
  return told === undefined ? undefined : toDecimal(told, path);
}

/**
 * A target or baseline for what is measured: the one figure there is, that of exactly the span, or the sum of figures whose
 * periods fill the span without a hole, as quarterly targets do a year so far.
 */
function figureOver(
  figure: Figure | null | undefined,
  span: Period,
  path: string,
): Decimal | undefined {
  const told = figureFor(figure, span);
  if (told !== undefined) return toDecimal(told, path);
  if (typeof figure !== 'object' || figure === null) return undefined;
  const inside = figure
    .filter(({ start, end }) => span.start <= start && end <= span.end)
    .sort((left, right) => (left.start < right.start ? -1 : 1));
  let reached = span.start;
  for (const { start, end } of inside) {
    if (start !== reached) return undefined;
    reached = end;
  }
  if (reached !== span.end) return undefined;
  return inside.reduce((sum, { value }) => sum.plus(toDecimal(value, path)), zero);
}

/** Growth over a baseline of zero or less has no ratio; the plan says what then. */
function withoutBaseline(
  { nonPositiveBaseline: rule }: Growth,
  baseline: Decimal,
  base: Measured,
  found: TierFigure,
  extendsBelowZero: boolean,
): TierFigure | NoTierFigure {
  const why = {
    code: 'incentive/no-baseline' as const,
    params: {
      baseline: plain(baseline),
      rule: typeof rule === 'string' ? rule : 'new-partner-rate',
    },
  };
  if (rule === 'undetermined') return { why, missing: [], reasons: found.reasons };
  const rate =
    rule === 'no-payout' ? zero : toDecimal(rule.newPartnerRate, '/basis/tier/nonPositiveBaseline');
  const counts = base.figure.gt(0) || extendsBelowZero;
  const instead = counts ? rate.times(base.figure) : zero;
  return { ...found, instead, reasons: [...found.reasons, why] };
}
