import type { Period } from '../../kernel/calendar/index.js';
import { type Decimal, Decimal as Figure, padded } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import type { CommissionDrawOutcome } from './commission-draw-outcome.js';
import { roundedReasons } from './rounded-reasons.js';
import type { TermsRun, Why } from './terms-run.js';

/** One period under a draw. */
export interface DrawnPeriod extends Period {
  readonly exact: Decimal;
  readonly earned: Decimal;
  readonly payout: Decimal;
  /** Payout − earned: what was advanced, recovered or topped up. */
  readonly change: Decimal;
  /** What is open afterwards. */
  readonly balance: Decimal;
}

/** Paid = the payout of each period = what was earned in it ± what the draw did. */
export function drawReasons(
  { ready: { rounding, currency }, asOf }: TermsRun<unknown>,
  { draw, isRecoverable }: { readonly draw: Decimal; readonly isRecoverable: boolean },
  drawn: readonly DrawnPeriod[],
  { paid, balance }: CommissionDrawOutcome,
): readonly Why[] {
  return [
    {
      code: 'incentive/draw-paid',
      figure: paid,
      params: { draw: padded(draw, rounding.scale), recoverable: isRecoverable, currency, asOf },
      parts: drawn.map((period) => periodReason(period, rounding, isRecoverable)),
    },
    ...(new Figure(balance).isZero()
      ? []
      : [{ code: 'incentive/draw-open' as const, figure: balance, params: { currency } }]),
  ];
}

function periodReason(
  { start, end, exact, earned, payout, change }: DrawnPeriod,
  rounding: Rounding,
  isRecoverable: boolean,
): Why {
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  const code = change.isNegative()
    ? 'incentive/draw-recovered'
    : isRecoverable
      ? 'incentive/draw-advanced'
      : 'incentive/draw-topped-up';
  return {
    code: 'incentive/draw-period',
    figure: text(payout),
    params: { start, end },
    parts: [
      { code: 'incentive/earned', figure: text(exact), params: {} },
      ...roundedReasons(exact, earned, rounding),
      ...(change.isZero() ? [] : [{ code, figure: text(change), params: {} } as const]),
    ],
  };
}
