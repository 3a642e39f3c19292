import { type Decimal, padded, plain, zero } from '../kernel/decimal/decimal.js';
import type { Reason } from '../kernel/decision/index.js';
import { measureText } from './measure-text.js';
import { pieceAt, segmentAt } from './payout-curve.js';
import type { Band } from './read-bands.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { SettlementRun } from './settlement-run.js';
import { tidyAmount } from './tidy-amount.js';
import type { TierFigure } from './tier-figure.js';

type Why = Reason<IncentiveReasonCode>;

/**
 * What each band earned, and what returns took back of it; the parts of the computed amount. Where the amount is not the sum
 * of bands, it has no parts.
 */
export function earnedReasons(
  run: SettlementRun,
  found: TierFigure,
  computed: Decimal,
): readonly Why[] {
  if (run.matrix !== null || found.instead !== null) return [];
  const { paid, pay } = found;
  const net = partsOf(run, found, found.tier, pay);
  if (sumOf(net).equals(computed)) return net.map(({ reason }) => reason);
  if (run.plan.returnsRated !== 'at-paid-rate') return [];
  const gross = partsOf(run, found, found.grossTier, paid.gross);
  const taken = computed.minus(sumOf(gross));
  const params = {
    returned: measureText(run, 'pay', paid.gross.minus(pay)),
    amount: measureText(run, 'pay', paid.gross),
  };
  return [
    ...gross.map(({ reason }) => reason),
    { code: 'incentive/taken-back', figure: padded(taken, run.scale), params },
  ];
}

function sumOf(parts: readonly { readonly earned: Decimal }[]): Decimal {
  return parts.reduce((total, { earned }) => total.plus(earned), zero);
}

const wholes: readonly string[] = ['all-units', 'lump-sum', 'per-increment'];

function partsOf(run: SettlementRun, { ratio }: TierFigure, tier: Decimal, pay: Decimal) {
  const { structure } = run.plan;
  const tidy = (figure: Decimal) => tidyAmount(figure, run.scale);
  // Divisions that do not end are cut on the running total, so that the parts sum to the whole.
  let total = zero;
  return bandParts(run, tier, pay).map(({ band, amount, earned: exact }) => {
    const before = tidy(total);
    total = total.plus(exact);
    const earned = tidy(total).minus(before);
    const params = {
      ...bandParams(band, tidy),
      ratio: ratio !== null,
      amount: measureText(run, 'pay', tidy(amount)),
    };
    const code = wholes.includes(structure) ? 'incentive/whole' : 'incentive/slice';
    const reason: Why = { code, figure: padded(earned, run.scale), params };
    return { earned, reason };
  });
}

interface BandPart {
  readonly band: Band;
  /** How much of the measure lies in the band, or counts in it. */
  readonly amount: Decimal;
  readonly earned: Decimal;
}

function bandParts({ curve }: SettlementRun, tier: Decimal, pay: Decimal): readonly BandPart[] {
  if (wholes.includes(curve.structure)) {
    const covering = segmentAt(curve, tier);
    if (covering?.band == null) return [];
    return [{ band: covering.band, amount: pay, earned: pieceAt(covering.piece, tier, pay) }];
  }
  return curve.bands
    .filter(({ from, fromIncluded }) => (fromIncluded ? from.lte(tier) : from.lt(tier)))
    .map((band) => sliceOf(band, curve.structure, tier))
    .filter(({ amount, earned }) => !(amount.isZero() && earned.isZero()));
}

function sliceOf(
  band: Band,
  structure: SettlementRun['curve']['structure'],
  measure: Decimal,
): BandPart {
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

function bandParams(
  { from, fromIncluded, to, toIncluded, slope, lump, every }: Band,
  tidy: (figure: Decimal) => Decimal,
) {
  return {
    from: plain(tidy(from)),
    to: to === null ? null : plain(tidy(to)),
    fromIncluded,
    toIncluded,
    rate: plain(slope),
    lump: lump.isZero() ? null : plain(lump),
    every: every === null ? null : plain(every),
  };
}
