import { type Decimal, padded, plain, zero } from '../../kernel/decimal/decimal.js';
import { type BandPart, bandParts } from '../band-parts.js';
import type { PayoutCurve } from '../payout-curve.js';
import type { CommissionRatesOutcome } from './commission-rates-outcome.js';
import type { ReadyRates } from './ready-rates.js';
import { roundedReasons } from './rounded-reasons.js';
import type { TermsRun, Why } from './terms-run.js';

/** What sales earn, in exact figures but for the rounded ones: earned, and what follows from it. */
export interface RatedSales {
  readonly curve: PayoutCurve;
  readonly quota: Decimal;
  readonly sales: Decimal;
  readonly exact: Decimal;
  readonly earned: Decimal;
  readonly settled: Decimal;
  readonly due: Decimal;
  readonly owedBack: Decimal;
}

/** Due = computed, slice by slice ± rounding − settled before (+ carried forward); then attainment, and the next band. */
export function rateReasons(
  run: TermsRun<ReadyRates>,
  rated: RatedSales,
  outcome: CommissionRatesOutcome,
): readonly Why[] {
  const { rounding, currency } = run.ready;
  const { exact, earned, settled, owedBack } = rated;
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  const { attainment, quota, sales } = outcome;
  return [
    {
      code: 'incentive/commission-due',
      figure: outcome.due,
      params: { currency, asOf: run.asOf },
      parts: [
        computedReason(run, rated),
        ...roundedReasons(exact, earned, rounding),
        { code: 'incentive/already-settled', figure: text(settled.negated()), params: {} },
        ...(owedBack.isZero()
          ? []
          : [{ code: 'incentive/carried-forward' as const, figure: text(owedBack), params: {} }]),
      ],
    },
    {
      code: 'incentive/attainment',
      params: { sales, quota, attainment: String(attainment.value) },
    },
    ...nextReasons(run, rated, outcome),
  ];
}

function computedReason(run: TermsRun<ReadyRates>, { curve, sales, exact }: RatedSales): Why {
  const { rounding, structure } = run.ready;
  const whole: Why = {
    code: 'incentive/commission-computed',
    figure: padded(exact, rounding.scale),
    params: { structure, sales: padded(sales, rounding.scale) },
  };
  const parts = sales.isNegative() ? [] : bandParts(curve, sales, sales);
  const sum = parts.reduce((total, { earned }) => total.plus(earned), zero);
  if (parts.length === 0 || !sum.equals(exact)) return whole;
  return { ...whole, parts: parts.map((part) => sliceReason(run, part)) };
}

/** Bands are told as the terms have them, in shares of the quota. */
function sliceReason({ ready }: TermsRun<ReadyRates>, { band, amount, earned }: BandPart): Why {
  const told = ready.bands[band.index] ?? band;
  const { scale } = ready.rounding;
  return {
    code:
      ready.structure === 'incremental'
        ? 'incentive/commission-slice'
        : 'incentive/commission-whole',
    figure: padded(earned, scale),
    params: {
      from: plain(told.from),
      to: told.to === null ? null : plain(told.to),
      fromIncluded: told.fromIncluded,
      toIncluded: told.toIncluded,
      rate: plain(band.slope),
      amount: padded(amount, scale),
    },
  };
}

function nextReasons(
  { ready: { currency } }: TermsRun<ReadyRates>,
  { curve }: RatedSales,
  { next }: CommissionRatesOutcome,
): readonly Why[] {
  if (next === null) return [];
  const fromIncluded =
    curve.bands.find(({ from }) => from.equals(next.threshold))?.fromIncluded ?? true;
  const { threshold, distance, gain } = next;
  const params = {
    threshold,
    distance,
    gain,
    ratio: false,
    fromIncluded,
    currency,
    pays: 'commission',
  };
  return [{ code: 'incentive/next-band', params }];
}
