import { type Decimal, toDecimal } from '../kernel/decimal/decimal.js';
import type { BandBoundary, PayoutBand } from './policy.js';

/** A band whose figures were read; what it does not tell is zero or `null`. */
export interface Band {
  readonly from: Decimal;
  readonly fromIncluded: boolean;
  readonly to: Decimal | null;
  readonly toIncluded: boolean;
  /** Share of the measure, or amount for each unit of it: the slope of the payout. */
  readonly slope: Decimal;
  readonly lump: Decimal;
  readonly every: Decimal | null;
  /** Position in the plan. */
  readonly index: number;
}

/** Reads the bands of a plan; a side that a band does not state follows from the boundary of the plan. */
export function readBands(bands: readonly PayoutBand[], boundary: BandBoundary): readonly Band[] {
  return bands.map((band, index) => {
    const path = `/bands/${index}`;
    return {
      from: toDecimal(band.from, `${path}/from`),
      fromIncluded: band.fromIncluded ?? boundary === 'lower-inclusive',
      to: band.to === null ? null : toDecimal(band.to, `${path}/to`),
      toIncluded: band.to !== null && (band.toIncluded ?? boundary === 'upper-inclusive'),
      slope: toDecimal(band.rate ?? band.perUnit ?? '0', `${path}/rate`),
      lump: toDecimal(band.lump ?? '0', `${path}/lump`),
      every: band.every === undefined ? null : toDecimal(band.every, `${path}/every`),
      index,
    };
  });
}

/** Does the band end where it starts, or before? */
export function isEmptyBand({ from, to }: Band): boolean {
  return to?.lte(from) ?? false;
}
