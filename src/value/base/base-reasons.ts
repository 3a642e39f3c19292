import { divideRounded, plain, toOperand } from '../../kernel/decimal/decimal.js';
import type { Ratio } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { BaseRate, CustomerBase, FollowedRate, InactiveRate } from './base-figures.js';
import type { BaseReasonCode } from './reasons.js';

type Figures = Pick<
  CustomerBase,
  | 'retention'
  | 'churn'
  | 'inactivity'
  | 'repurchase'
  | 'repurchaseWithin'
  | 'purchaseFrequency'
  | 'averageOrder'
  | 'spendPerCustomer'
>;

/** Every figure as a step that can be put into words: what over what, chosen and watched when; or why it does not exist. */
export function reasonsOf(figures: Figures): readonly Reason<BaseReasonCode>[] {
  const { inactivity, repurchaseWithin } = figures;
  return [
    reasonOf('value/retention', figures.retention),
    reasonOf('value/churn', figures.churn),
    ...(inactivity === undefined ? [] : [reasonOf('value/inactivity', inactivity)]),
    reasonOf('value/repurchase', figures.repurchase),
    ...(repurchaseWithin === undefined
      ? []
      : [reasonOf('value/repurchase-within', repurchaseWithin)]),
    reasonOf('value/purchase-frequency', figures.purchaseFrequency),
    reasonOf('value/average-order', figures.averageOrder),
    reasonOf('value/spend-per-customer', figures.spendPerCustomer),
  ];
}

function reasonOf(
  code: BaseReasonCode,
  rate: BaseRate & Partial<Pick<FollowedRate & InactiveRate, 'days' | 'censored'>>,
): Reason<BaseReasonCode> {
  const { ratio, why, cohortWindow, window, days, censored } = rate;
  if (ratio === null)
    return {
      code: 'value/no-figure',
      params: {
        figure: code,
        why: why?.code ?? null,
        denominator: why?.params['denominator'] ?? null,
      },
      parts: why === null ? [] : [why],
    };
  return {
    code,
    figure: ratio.value,
    params: {
      top: ratio.numerator,
      bottom: ratio.denominator,
      shown: shownOf(ratio),
      cohortStart: cohortWindow.start,
      cohortEnd: cohortWindow.end,
      start: window.start,
      end: window.end,
      ...(days === undefined ? {} : { days }),
      ...(censored === undefined ? {} : { censored }),
    },
  };
}

/** For reading: a tenth of a percent, or three decimals. */
function shownOf({ numerator, denominator }: Ratio): string {
  const [top, bottom] = [toOperand(numerator, ''), toOperand(denominator, '')];
  return plain(
    toOperand(divideRounded(top, bottom, { scale: 3, mode: 'half-away-from-zero' }), ''),
  );
}
