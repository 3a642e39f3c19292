import { type Decimal, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
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
  /** The band as reasons tell it: made once, because every partner of a run has reasons. */
  readonly told: ToldBand;
}

/** A band in the words of a reason. */
export interface ToldBand {
  readonly from: DecimalString;
  readonly to: DecimalString | null;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
  readonly rate: DecimalString;
  readonly lump: DecimalString | null;
  readonly every: DecimalString | null;
  /** Is `rate` an amount for each unit, and no share? */
  readonly isPerUnit: boolean;
}

/** Reads the bands of a plan; a side that a band does not state follows from the boundary of the plan. */
export function readBands(bands: readonly PayoutBand[], boundary: BandBoundary): readonly Band[] {
  return bands.map((band, index) => {
    const path = `/bands/${index}`;
    const read = {
      from: toDecimal(band.from, `${path}/from`),
      fromIncluded: band.fromIncluded ?? boundary === 'lower-inclusive',
      to: band.to === null ? null : toDecimal(band.to, `${path}/to`),
      toIncluded: band.to !== null && (band.toIncluded ?? boundary === 'upper-inclusive'),
      slope: toDecimal(band.rate ?? band.perUnit ?? '0', `${path}/rate`),
      lump: toDecimal(band.lump ?? '0', `${path}/lump`),
      every: band.every === undefined ? null : toDecimal(band.every, `${path}/every`),
      index,
    };
    return { ...read, told: toldBand(read, band.perUnit !== undefined) };
  });
}

/** The band in the words of a reason. */
export function toldBand(band: Omit<Band, 'told'>, isPerUnit: boolean): ToldBand {
  const { from, fromIncluded, to, toIncluded, slope, lump, every } = band;
  return {
    from: plain(from),
    to: to === null ? null : plain(to),
    fromIncluded,
    toIncluded,
    rate: plain(slope),
    lump: lump.isZero() ? null : plain(lump),
    every: every === null ? null : plain(every),
    isPerUnit,
  };
}

/** Does the band end where it starts, or before? */
export function isEmptyBand({ from, to }: Band): boolean {
  return to?.lte(from) ?? false;
}
