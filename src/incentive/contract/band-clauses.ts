import { type Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { measureLabelOf } from '../../kernel/decision/index.js';
import { type PayoutCurve, payoutAt } from '../payout-curve.js';
import type { IncentivePlan, RateMatrix } from '../policy.js';
import type { Band } from '../read-bands.js';
import type { ReadyPlan } from '../ready-plan.js';
import { tidyAmount } from '../tidy-amount.js';
import { boundClauses } from './bound-clauses.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** How bands earn, what each earns, and what is earned at exactly each of their bounds. */
export function bandClauses(plan: IncentivePlan, ready: ReadyPlan): readonly Clause[] {
  const { structure, matrix } = plan;
  if (matrix !== null) return matrixClauses(plan, matrix);
  const { curve } = ready;
  return [
    clause('incentive/clause-structure', '/structure', { structure }),
    ...curve.bands.map((band) => bandClause(plan, band)),
    ...boundClauses({
      curve,
      path: '/bands',
      isRatio: isRatio(plan),
      payoutOf: payoutOfBound(plan, ready),
      mayBeNegative: mayBeNegative(plan),
      params: {
        ...currencyOf(plan),
        isBefore: plan.conditions.length + plan.limits.length > 0,
      },
    }),
    ...zeroClauses(plan, curve),
    ...(structure === 'per-increment'
      ? [clause('incentive/clause-increments', '/partial', { partial: plan.partial })]
      : []),
  ];
}

/** The currency of what is paid, where that is money. */
function currencyOf({ payout, currency }: IncentivePlan): { readonly currency?: string } {
  return payout.type === 'money' ? { currency } : {};
}

/** Is the figure that picks the band a ratio, told as a percentage? */
function isRatio({ basis: { tier } }: IncentivePlan): boolean {
  return typeof tier !== 'string' && tier.type !== 'measure';
}

/** Growth and figures from outside may be below zero; sales that are have a clause of their own. */
function mayBeNegative({ basis: { tier } }: IncentivePlan): boolean {
  return typeof tier !== 'string' && (tier.type === 'growth' || tier.type === 'measure');
}

function bandClause(plan: IncentivePlan, band: Band): Clause {
  const told = plan.bands[band.index];
  return clause('incentive/clause-band', `/bands/${band.index}`, {
    from: plain(band.from),
    to: band.to === null ? null : plain(band.to),
    fromIncluded: band.fromIncluded,
    toIncluded: band.toIncluded,
    ratio: isRatio(plan),
    rate: textOf(told?.rate),
    perUnit: textOf(told?.perUnit),
    lump: textOf(told?.lump),
    every: textOf(told?.every),
    structure: plan.structure,
    ...currencyOf(plan),
  });
}

/** What exactly each bound earns, where one measure says it all. */
function payoutOfBound(plan: IncentivePlan, { curve, rounding }: ReadyPlan) {
  return (at: Decimal) =>
    plan.basis.tier === plan.basis.pay
      ? padded(tidyAmount(payoutAt(curve, at), rounding.scale), rounding.scale)
      : null;
}

/** What a measure of exactly zero earns, where the first band starts there with a lump. */
function zeroClauses(plan: IncentivePlan, curve: PayoutCurve): readonly Clause[] {
  const [first] = curve.bands;
  if (first === undefined || !first.from.isZero() || first.lump.isZero()) return [];
  // Of growth, completion, a mix or a mark a zero is a figure like any other.
  const isPaid = typeof plan.basis.tier !== 'string' || payoutAt(curve, first.from).gt(0);
  return [clause('incentive/clause-zero', '/lumpAtZero', { isPaid })];
}

/** What each cell earns, with the sides of its bounds, and that below the first of them nothing is earned. */
function matrixClauses(
  plan: IncentivePlan,
  { rowFrom, column, columnFrom, rates }: RateMatrix<string>,
): readonly Clause[] {
  const told = {
    ratio: isRatio(plan),
    isIncluded: plan.boundary === 'lower-inclusive',
    column,
    columnLabel: measureLabelOf(plan.measureLabels, column),
  };
  const cells = rowFrom.flatMap((row, rowIndex) =>
    columnFrom.map((columnBound, columnIndex) =>
      clause('incentive/clause-cell', `/matrix/rates/${rowIndex}/${columnIndex}`, {
        ...told,
        row: figureText(row),
        rowTo: textOf(rowFrom[rowIndex + 1]),
        columnFrom: figureText(columnBound),
        columnTo: textOf(columnFrom[columnIndex + 1]),
        rate: textOf(rates[rowIndex]?.[columnIndex]) ?? '0',
      }),
    ),
  );
  const first = { row: textOf(rowFrom[0]), columnFrom: textOf(columnFrom[0]) };
  return [...cells, clause('incentive/clause-below-cells', '/matrix', { ...told, ...first })];
}

function textOf(figure: DecimalInput | undefined): string | null {
  return figure === undefined ? null : figureText(figure);
}
