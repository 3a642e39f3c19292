import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import { type PayoutCurve, segmentAt } from '../payout-curve.js';
import type { Band } from '../read-bands.js';
import { type Clause, clause } from './clause.js';

/** Bands of which the bounds are told. */
export interface ToldBands {
  readonly curve: PayoutCurve;
  /** Where the bands stand in the document. */
  readonly path: string;
  /** Is what picks the band told as a percentage? */
  readonly isRatio: boolean;
  /** May what picks the band be below zero, where no band is? */
  readonly mayBeNegative: boolean;
  /** What exactly a bound pays; `null` where that hangs on more. */
  readonly payoutOf: (at: Decimal) => string | null;
  /** What else the clauses of equality are told with: the currency of what is paid, and what it is. */
  readonly params: {
    readonly currency?: string;
    readonly earned?: 'commission';
    /** Do conditions or limits change what is paid? */
    readonly isBefore?: boolean;
  };
}

/** What no band covers, and which band holds exactly each of the bounds. */
export function boundClauses(bands: ToldBands): readonly Clause[] {
  return [...belowClauses(bands), ...uncoveredClauses(bands), ...equalityClauses(bands)];
}

/** Below the first band nothing is earned. */
function belowClauses({
  curve: {
    bands: [first],
  },
  path,
  isRatio: ratio,
  mayBeNegative,
}: ToldBands): readonly Clause[] {
  if (first === undefined || (first.from.isZero() && !mayBeNegative)) return [];
  const to = { to: plain(first.from), toIncluded: !first.fromIncluded };
  const params = { from: null, ...to, ratio };
  return [clause('incentive/clause-uncovered', `${path}/${first.index}/from`, params)];
}

/** Stretches between and above bands that earn nothing of their own. */
function uncoveredClauses({
  curve: { segments },
  path,
  isRatio: ratio,
}: ToldBands): readonly Clause[] {
  return segments.flatMap(({ band, from, to }, index) => {
    if (band !== null || to?.equals(from)) return [];
    const params = { from: plain(from), to: to === null ? null : plain(to), ratio };
    const below = segments[index - 1]?.band?.index ?? 0;
    return [clause('incentive/clause-uncovered', `${path}/${below}/to`, params)];
  });
}

/** The band that holds a bound, and what exactly that bound pays. */
function equalityClauses({
  curve,
  path,
  isRatio: ratio,
  payoutOf,
  params,
}: ToldBands): readonly Clause[] {
  return boundsOf(curve).map(({ at, index, side }) => {
    const band = segmentAt(curve, at)?.band ?? null;
    return clause('incentive/clause-equality', `${path}/${index}/${side}`, {
      at: plain(at),
      ratio,
      from: band === null || !holds(band, at) ? null : plain(band.from),
      to: band === null || band.to === null ? null : plain(band.to),
      toIncluded: band?.toIncluded ?? false,
      payout: payoutOf(at),
      ...params,
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
