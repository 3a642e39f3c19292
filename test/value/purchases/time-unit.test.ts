import { daysPerUnit, summarisePurchases } from 'clientele/value';
import fc from 'fast-check';
import { expect, expectTypeOf, it } from 'vitest';
import { requireUnit } from '../../../src/value/purchases/time-unit.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { order } from '../orders.js';

it('twelve months are a year of 365.25 days', () => {
  expect(daysPerUnit).toEqual({ day: 1, week: 7, month: 365.25 / 12 });
  expect(Object.isFrozen(daysPerUnit)).toBe(true);
});

it('the same lines in three units are the same time', () => {
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${`${day}`.padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(date, { minLength: 1 }), (dates) => {
      const orders = dates.map((one) => order('a', one, '5'));
      const [days, weeks, months] = (['day', 'week', 'month'] as const).map(
        (unit) =>
          summarisePurchases(orders, { asOf: '2026-03-01', unit, occasion: 'net-day' }).rows[0],
      );
      for (const figure of ['age', 'lastAge', 'sinceLast'] as const) {
        expect(weeks?.[figure]).toBe((days?.[figure] ?? Number.NaN) / 7);
        expect(months?.[figure]).toBe((days?.[figure] ?? Number.NaN) / 30.4375);
      }
    }),
  );
});

it('the mean of the repeat purchases is the nearest number', () => {
  const spent = (amounts: readonly string[]) =>
    summarisePurchases(
      amounts.map((amount, index) => order('a', `2026-01-0${index + 1}`, amount)),
      { asOf: '2026-01-31', unit: 'day', occasion: 'every-line' },
    ).rows[0]?.meanRepeatSpend;
  expect(spent(['5', '0.1', '0.2'])).toBe(0.15);
  expect(spent(['5', '1', '1', '0'])).toBe(2 / 3);
  expect(spent(['5', '-1', '1'])).toBe(0);
  // 2^53 + 1 = 3 × 3002399751580331 is no double; its third is. Rounding the sum first would give …330.5.
  expect(spent(['5', '9007199254740993', '0', '0'])).toBe(3002399751580331);
});

it('where one unit is needed, another is an error', () => {
  const days = requireUnit('day', 'day', '/unit');
  expectTypeOf(days).toEqualTypeOf<'day'>();
  expect(days).toBe('day');
  expect(failureOf(() => requireUnit('week', 'day', '/purchases/unit'))).toEqual({
    kind: 'domain',
    code: 'value/mixed-units',
    path: '/purchases/unit',
  });
  expect(failureOf(() => requireUnit('year', 'day', '/unit')).code).toBe('input/not-one-of');
});
