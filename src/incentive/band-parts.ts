import type { Decimal } from '../kernel/decimal/decimal.js';
import { type PayoutCurve, pieceAt, segmentAt } from './payout-curve.js';
import type { PayoutStructure } from './policy.js';
import type { Band } from './read-bands.js';

const wholes: readonly PayoutStructure[] = ['all-units', 'lump-sum', 'per-increment'];

/** Does the band that covers the measure decide what the whole earns? */
export function paysWhole(structure: PayoutStructure): boolean {
  return wholes.includes(structure);
}

/** What a measure has in one band, and what that earns. */
export interface BandPart {
  readonly band: Band;
  /** How much of the measure lies in the band, or counts in it. */
  readonly amount: Decimal;
  readonly earned: Decimal;
}

/** What each band earned that a measure reaches; the one that covers it, where that gives its rate to the whole. */
export function bandParts(curve: PayoutCurve, tier: Decimal, pay: Decimal): readonly BandPart[] {
  if (paysWhole(curve.structure)) {
    const covering = segmentAt(curve, tier);
    if (covering?.band == null) return [];
    return [{ band: covering.band, amount: pay, earned: pieceAt(covering.piece, tier, pay) }];
  }
  return curve.bands
    .filter(({ from, fromIncluded }) => (fromIncluded ? from.lte(tier) : from.lt(tier)))
    .map((band) => sliceOf(band, curve.structure, tier))
    .filter(({ amount, earned }) => !(amount.isZero() && earned.isZero()));
}

function sliceOf(band: Band, structure: PayoutCurve['structure'], measure: Decimal): BandPart {
  const { from, to, slope, lump } = band;
  const end = to === null || measure.lt(to) ? measure : to;
  if (structure === 'rolling') return { band, amount: end, earned: lump.plus(slope.times(end)) };
  if (structure === 'total')
    return { band, amount: measure, earned: lump.plus(slope.times(measure)) };
  const amount = end.minus(from);
  if (structure === 'incremental') return { band, amount, earned: lump.plus(slope.times(amount)) };
  const width = to === null ? amount : to.minus(from);
  const isFull = width.equals(amount);
  return { band, amount, earned: isFull ? lump : lump.times(amount).div(width) };
}
