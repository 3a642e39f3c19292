import { fromDays } from '../../kernel/calendar/read-period.js';
import { Decimal, type Decimal as Figure } from '../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Reason } from '../../kernel/decision/index.js';
import type {
  BaseCohort,
  BaseCount,
  BaseRate,
  FollowedRate,
  InactiveRate,
} from './base-figures.js';
import type { BaseWindows } from './base-options.js';
import type { BaseTally } from './base-tally.js';
import type { BaseReasonCode } from './reasons.js';

/** A figure in the making: its words, and what stands above and below the line. */
interface Made {
  readonly over: readonly [BaseCount, number | Figure];
  readonly under: readonly [BaseCount, number];
  readonly cohort: BaseCohort;
}

function rateOf({ over, under, cohort }: Made, { prior, period }: BaseWindows): BaseRate {
  const [numerator, top] = over;
  const [denominator, bottom] = under;
  const chosen = cohort === 'active-in-prior' ? prior : period;
  const cohortWindow = fromDays(chosen.start, chosen.end);
  const ratio = ratioOfDecimals(new Decimal(top), new Decimal(bottom));
  return {
    ratio,
    numerator,
    denominator,
    cohort,
    cohortWindow,
    window: fromDays(period.start, period.end),
    why: ratio === null ? noCohort(denominator, cohortWindow) : null,
  };
}

function noCohort(
  denominator: BaseCount,
  { start, end }: BaseRate['window'],
): Reason<BaseReasonCode> {
  return { code: 'value/empty-cohort', params: { denominator, start, end } };
}

/** The figures that every answer has. */
export function ratesOf(tally: BaseTally, spend: Figure, windows: BaseWindows) {
  const prior = ['active-in-prior', tally.prior] as const;
  const active = ['active-in-period', tally.active] as const;
  const purchases = ['purchases', tally.purchases] as const;
  const money = ['spend', spend] as const;
  const made = (over: Made['over'], under: Made['under'], cohort: BaseCohort) =>
    rateOf({ over, under, cohort }, windows);
  return {
    retention: made(['retained', tally.retained], prior, 'active-in-prior'),
    churn: made(['lapsed', tally.prior - tally.retained], prior, 'active-in-prior'),
    repurchase: made(['bought-twice', tally.twice], active, 'active-in-period'),
    purchaseFrequency: made(purchases, active, 'active-in-period'),
    averageOrder: made(money, purchases, 'active-in-period'),
    spendPerCustomer: made(money, active, 'active-in-period'),
  };
}

/** Who of the new customers bought again in time; those whose days are not over are left out above and below the line. */
export function followedRate(tally: BaseTally, windows: BaseWindows, days: number): FollowedRate {
  const rate = rateOf(
    {
      over: ['bought-again', tally.again],
      under: ['followed', tally.followed],
      cohort: 'first-bought-in-period',
    },
    windows,
  );
  const { start, end } = windows.period;
  return { ...rate, window: fromDays(start, end + days), days, censored: tally.censored };
}

/** Who of the customers of the prior window has not bought for so long; unknown until so many days have passed since. */
export function inactiveRate(tally: BaseTally, windows: BaseWindows, days: number): InactiveRate {
  const rate = rateOf(
    {
      over: ['inactive', tally.inactive],
      under: ['active-in-prior', tally.prior],
      cohort: 'active-in-prior',
    },
    windows,
  );
  const { lastDay, prior } = windows;
  const isOver = lastDay - days + 1 >= prior.end;
  if (isOver) return { ...rate, window: fromDays(lastDay - days + 1, lastDay + 1), days };
  const window = fromDays(prior.end, prior.end + days);
  const why = { code: 'value/days-not-over', params: { days, end: window.end } } as const;
  return { ...rate, ratio: null, window, days, why };
}
