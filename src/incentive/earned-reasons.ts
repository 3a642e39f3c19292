import { type Decimal, padded, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Reason } from '../kernel/decision/index.js';
import { bandParts, paysWhole } from './band-parts.js';
import { measureText, unitOfMeasure } from './measure-text.js';
import type { ToldBand } from './read-bands.js';
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
    ...unitOfMeasure(run.plan),
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
  const unusual = {
    ...unitOfMeasure(run.plan),
    ...(structure === 'interpolated' ? { inProportion: true } : {}),
  };
  const isUsual = Object.keys(unusual).length === 0;
  const tidy = (figure: Decimal) => tidyAmount(figure, run.scale);
  // Divisions that do not end are cut on the running total, so that the parts sum to the whole.
  let total = zero;
  return bandParts(run.curve, tier, pay).map(({ band, amount, earned: exact }) => {
    const before = tidy(total);
    total = total.plus(exact);
    const earned = tidy(total).minus(before);
    const plainly = sliceParams(band.told, ratio !== null, measureText(run, 'pay', tidy(amount)));
    const params =
      isUsual && !band.told.isPerUnit
        ? plainly
        : { ...plainly, ...unusual, isPerUnit: band.told.isPerUnit };
    const code = paysWhole(structure) ? 'incentive/whole' : 'incentive/slice';
    const reason: Why = { code, figure: padded(earned, run.scale), params };
    return { earned, reason };
  });
}

/** Written out, because spreading is several times slower, and every band of every partner comes here. */
function sliceParams(
  { from, to, fromIncluded, toIncluded, rate, lump, every }: ToldBand,
  ratio: boolean,
  amount: DecimalString,
) {
  return { from, to, fromIncluded, toIncluded, rate, lump, every, ratio, amount };
}
