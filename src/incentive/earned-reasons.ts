import { type Decimal, padded, plain, zero } from '../kernel/decimal/decimal.js';
import type { Reason } from '../kernel/decision/index.js';
import { bandParts, paysWhole } from './band-parts.js';
import { measureText } from './measure-text.js';
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

function partsOf(run: SettlementRun, { ratio }: TierFigure, tier: Decimal, pay: Decimal) {
  const { structure } = run.plan;
  return bandParts(run.curve, tier, pay).map(({ band, amount, earned: exact }) => {
    const earned = tidyAmount(exact, run.scale);
    const params = {
      ...bandParams(band),
      ratio: ratio !== null,
      amount: measureText(run, 'pay', amount),
    };
    const code = paysWhole(structure) ? 'incentive/whole' : 'incentive/slice';
    const reason: Why = { code, figure: padded(earned, run.scale), params };
    return { earned, reason };
  });
}

function bandParams({ from, fromIncluded, to, toIncluded, slope, lump, every }: Band) {
  return {
    from: plain(from),
    to: to === null ? null : plain(to),
    fromIncluded,
    toIncluded,
    rate: plain(slope),
    lump: lump.isZero() ? null : plain(lump),
    every: every === null ? null : plain(every),
  };
}
