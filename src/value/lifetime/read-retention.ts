import { readObject } from '../../kernel/calendar/read-object.js';
import { type Decimal, one, toDecimal, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import {
  type Phrase,
  requireList,
  requireObject,
  requireWhole,
  requireWord,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import { lifetimeMessages } from './messages.js';
import type { RatePeriod } from './retention-clv.js';

/** Every period of a rate, from short to long. */
export const ratePeriods: readonly RatePeriod[] = ['week', 'month', 'quarter', 'half-year', 'year'];

/** The figures of a customer, read. */
export interface ReadRetention {
  readonly per: RatePeriod;
  readonly margin: Decimal;
  /** At least one; the last goes on. */
  readonly rates: readonly Decimal[];
  /** One and the discount rate. */
  readonly discount: Decimal;
  /** One and the growth rate. */
  readonly growth: Decimal;
}

/** Margin, retention, discount and growth, all for the period of the margin. */
export function readRetention(figures: unknown): ReadRetention {
  const path = '/figures';
  const read = readObject(figures, path, ['margin', 'retention', 'discount', 'growth']);
  const margin = readObject(read.margin, `${path}/margin`, ['amount', 'per']);
  const per = requireWord(margin.per, `${path}/margin/per`, ratePeriods);
  const discount = readObject(read.discount, `${path}/discount`, ['rate', 'per']);
  requirePeriod(discount.per, `${path}/discount/per`, per);
  return {
    per,
    margin: toDecimal(margin.amount, `${path}/margin/amount`),
    rates: readRates(read.retention, `${path}/retention`, per),
    discount: one.plus(toNotNegative(discount.rate, `${path}/discount/rate`)),
    growth: one.plus(
      read.growth === undefined ? zero : readGrowth(read.growth, `${path}/growth`, per),
    ),
  };
}

function readRates(value: unknown, path: string, per: RatePeriod): readonly Decimal[] {
  const isSchedule = Object.hasOwn(requireObject(value, path, '{ rate, per }'), 'rates');
  if (!isSchedule) {
    const { rate, per: own } = readObject(value, path, ['rate', 'per']);
    requirePeriod(own, `${path}/per`, per);
    return [toFraction(rate, `${path}/rate`)];
  }
  const { rates, per: own } = readObject(value, path, ['rates', 'per']);
  requirePeriod(own, `${path}/per`, per);
  const list = requireList(rates, `${path}/rates`, 'a list of rates');
  requireWhole(list.length, `${path}/rates`, 1, 10_000);
  return Array.from(list, (rate, index) => toFraction(rate, `${path}/rates/${index}`));
}

function readGrowth(value: unknown, path: string, per: RatePeriod): Decimal {
  const { rate, per: own } = readObject(value, path, ['rate', 'per']);
  requirePeriod(own, `${path}/per`, per);
  return toGrowth(rate, `${path}/rate`);
}

/** A rate above −1: what shrinks may not be gone. */
export function toGrowth(value: unknown, path: string): Decimal {
  const read = toDecimal(value, path);
  if (read.gt(-1)) return read;
  const received = show(value);
  return throwInput('input/out-of-range', path, `expected above -1, received ${received}`, {
    received,
    expected: 'above -1' satisfies Phrase,
  });
}

/** A rate from 0 to 1, both included. */
export function toFraction(value: unknown, path: string): Decimal {
  const read = toDecimal(value, path);
  if (read.gte(0) && read.lte(1)) return read;
  return throwInput('input/out-of-range', path, `expected 0 to 1, received ${show(value)}`, {
    received: show(value),
    from: 0,
    to: 1,
  });
}

/** The period of a rate is the one that all figures are for. */
export function requirePeriod(value: unknown, path: string, per: RatePeriod): void {
  const received = requireWord(value, path, ratePeriods);
  if (received === per) return;
  const params = { expected: per, received };
  throwIssues(
    'domain',
    [{ code: 'value/mixed-periods', params, path }],
    'cannot put the figures together',
    lifetimeMessages,
  );
}
