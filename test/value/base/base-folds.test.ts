import { attempt } from 'clientele';
import { monthOf } from 'clientele/calendar';
import { cohortFold, customerBaseFold, purchaseFold, summarisePurchases } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRows } from '../../../src/kernel/events/index.js';
import { buyersOf } from '../../../src/value/base/purchase-days.js';
import { readCounting } from '../../../src/value/purchases/read-options.js';
import { bought, someOrders } from './orders.js';

const rule = { asOf: '2026-10-31', occasion: 'net-day' } as const;
const base = customerBaseFold({ ...rule, period: monthOf(2026, 10), prior: monthOf(2026, 9) });
const cohorts = cohortFold({ ...rule, period: 'month' });
const occasions = ['net-day', 'every-line', 'positive-line'] as const;

describe('the folds of the customer base', () => {
  it('give the same in any split, merged in any order, cloned on the way', () => {
    fc.assert(
      fc.property(someOrders, fc.nat(40), fc.nat(40), (orders, one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const part = (from: number, to: number) =>
          structuredClone(foldRows(base, orders.slice(from, to), { firstIndex: from }));
        const merged = () =>
          base.merge(part(second, 40), base.merge(part(first, second), part(0, first)));
        const whole = foldRows(base, orders);
        expect(base.finish(merged())).toEqual(base.finish(whole));
        expect(cohorts.finish(merged())).toEqual(cohorts.finish(whole));
      }),
    );
  });

  it('count the purchases that summarisePurchases counts', () => {
    fc.assert(
      fc.property(someOrders, fc.constantFrom(...occasions), (orders, occasion) => {
        const counting = { asOf: '2026-10-31', unit: 'day', occasion } as const;
        const { rows, ...lines } = summarisePurchases(orders, counting);
        const found = buyersOf(foldRows(purchaseFold(counting), orders), readCounting(counting));
        expect(found.buyers.map(({ id, days }) => [id, days.length])).toEqual(
          rows.map(({ id, purchases }) => [id, purchases]),
        );
        const { counts, rejected, later, duplicates } = lines;
        expect(found).toMatchObject({ counts, rejected, later, duplicates });
      }),
    );
  });

  it('leave the state as it was, so that it can be finished again', () => {
    const long = ['1'.repeat(20), `0.${'1'.repeat(14)}`, '-0.5', '12345678901234.5'];
    const lines = long.flatMap((amount, index) => [
      { customer: 'a', date: '2026-10-01', amount },
      { id: `L-${index}`, customer: 'a', date: '2026-10-01', amount },
    ]);
    const state = foldRows(base, lines);
    const before = structuredClone(state);
    expect(base.finish(state)).toEqual(base.finish(state));
    expect(cohorts.finish(state).spend).toBe(base.finish(state).spend);
    expect(state).toEqual(before);
  });

  it('refuse what is no state', () => {
    const tried = attempt(() => base.finish({} as never));
    expect(tried.ok ? null : tried.error.code).toBe('events/not-a-fold-state');
    const other = attempt(() => cohorts.finish(null as never));
    expect(other.ok ? null : other.error.code).toBe('events/not-a-fold-state');
  });

  it('share the state of one pass', () => {
    const state = foldRows(base, bought('A', '2026-09-01', '2026-10-01'));
    expect(base.finish(state).retention.ratio?.value).toBe(1);
    expect(cohorts.finish(state).cohorts[0]?.cells[1]?.share?.value).toBe(1);
  });
});
