import { type Decimal, padded, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import { type PayoutCurve, payoutAt, payoutOn, segmentAt } from '../payout-curve.js';
import type { IncentivePlan, RateMatrix } from '../policy.js';
import type { Band } from '../read-bands.js';
import type { ReadyPlan } from '../ready-plan.js';
import { tidyAmount } from '../tidy-amount.js';
import { type Clause, clause } from './clause.js';

/** How bands earn, what each earns, and what is earned at exactly each of their bounds. */
export function bandClauses(plan: IncentivePlan, ready: ReadyPlan): readonly Clause[] {
  const { structure, matrix } = plan;
  if (matrix !== null) return matrixClauses(matrix);
  const { curve } = ready;
  return [
    clause('incentive/clause-structure', '/structure', { structure }),
    ...curve.bands.map((band) => bandClause(plan, band)),
    ...uncoveredClauses(plan, curve),
    ...equalityClauses(plan, ready),
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

function bandClause(plan: IncentivePlan, band: Band): Clause {
  const told = plan.bands[band.index];
  return clause('incentive/clause-band', `/bands/${band.index}`, {
    from: plain(band.from),
    to: band.to === null ? null : plain(band.to),
    fromIncluded: band.fromIncluded,
    toIncluded: band.toIncluded,
    ratio: isRatio(plan),
    rate: told?.rate === undefined ? null : plain(toDecimal(told.rate, '')),
    perUnit: told?.perUnit === undefined ? null : plain(toDecimal(told.perUnit, '')),
    lump: told?.lump === undefined ? null : plain(toDecimal(told.lump, '')),
    every: told?.every === undefined ? null : plain(toDecimal(told.every, '')),
    structure: plan.structure,
    ...currencyOf(plan),
  });
}

/** Stretches between and above bands that earn nothing of their own. */
function uncoveredClauses(plan: IncentivePlan, { segments }: PayoutCurve): readonly Clause[] {
  return segments.flatMap(({ band, from, to }, index) => {
    if (band !== null || to?.equals(from)) return [];
    const params = { from: plain(from), to: to === null ? null : plain(to), ratio: isRatio(plan) };
    const below = segments[index - 1]?.band?.index ?? 0;
    return [clause('incentive/clause-uncovered', `/bands/${below}/to`, params)];
  });
}

/** What exactly each bound earns: the band that holds it, and the payout where one measure says it all. */
function equalityClauses(plan: IncentivePlan, ready: ReadyPlan): readonly Clause[] {
  const { curve, rounding } = ready;
  return boundsOf(curve).map(({ at, index, side }) => {
    const band = segmentAt(curve, at)?.band ?? null;
    const payout =
      plan.basis.tier === plan.basis.pay
        ? padded(tidyAmount(payoutAt(curve, at), rounding.scale), rounding.scale)
        : null;
    return clause('incentive/clause-equality', `/bands/${index}/${side}`, {
      at: plain(at),
      ratio: isRatio(plan),
      from: band === null || !holds(band, at) ? null : plain(band.from),
      to: band === null || band.to === null ? null : plain(band.to),
      payout,
      ...currencyOf(plan),
    });
  });
}

interface BoundOfBand {
  readonly at: Decimal;
  readonly index: number;
  readonly side: 'from' | 'to';
}

/** Each bound above zero once, ascending. */
function boundsOf({ bands }: PayoutCurve): readonly BoundOfBand[] {
  const bounds = bands.flatMap(({ from, to, index }): readonly BoundOfBand[] => [
    { at: from, index, side: 'from' },
    ...(to === null ? [] : [{ at: to, index, side: 'to' as const }]),
  ]);
  return bounds
    .filter(({ at }, place) => at.gt(0) && bounds.findIndex((one) => one.at.equals(at)) === place)
    .sort((left, right) => left.at.comparedTo(right.at));
}

function holds({ from, fromIncluded, to, toIncluded }: Band, at: Decimal): boolean {
  const isIn = fromIncluded ? from.lte(at) : from.lt(at);
  return isIn && (to === null || (toIncluded ? to.gte(at) : to.gt(at)));
}

/** What a measure of exactly zero earns, where the first band starts there with a lump. */
function zeroClauses(plan: IncentivePlan, curve: PayoutCurve): readonly Clause[] {
  const [first] = curve.bands;
  if (first === undefined || !first.from.isZero() || first.lump.isZero()) return [];
  const isLines = typeof plan.basis.tier === 'string';
  const zero = first.from;
  const paid = isLines ? payoutAt(curve, zero) : payoutOn(curve, zero, zero);
  return [clause('incentive/clause-zero', '/lumpAtZero', { isPaid: paid.gt(0) })];
}

function matrixClauses({
  rowFrom,
  column,
  columnFrom,
  rates,
}: RateMatrix<string>): readonly Clause[] {
  return rowFrom.flatMap((row, rowIndex) =>
    columnFrom.map((columnBound, columnIndex) =>
      clause('incentive/clause-cell', `/matrix/rates/${rowIndex}/${columnIndex}`, {
        row: plain(toDecimal(row, '')),
        rowTo: textOf(rowFrom[rowIndex + 1]),
        column,
        columnFrom: plain(toDecimal(columnBound, '')),
        columnTo: textOf(columnFrom[columnIndex + 1]),
        rate: textOf(rates[rowIndex]?.[columnIndex]) ?? '0',
      }),
    ),
  );
}

function textOf(figure: string | number | undefined): string | null {
  return figure === undefined ? null : plain(toDecimal(figure, ''));
}
