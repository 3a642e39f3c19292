import type { Order } from 'clientele/value';
import fc from 'fast-check';

/** One order line of 10.00 for each date. */
export function bought(customer: string, ...dates: readonly string[]): readonly Order[] {
  return dates.map((date) => ({ customer, date, amount: '10.00' }));
}

/** Lines of up to eight customers over 2026, some with ids, returns among them. */
export const someOrders: fc.Arbitrary<readonly Order[]> = fc.array(
  fc
    .record({
      customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '__proto__'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      cents: fc.integer({ min: -500, max: 2000 }),
      id: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
    })
    .map(({ customer, month, day, cents, id }) => ({
      customer,
      date: `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      amount: (cents / 100).toFixed(2),
      ...(id === undefined ? {} : { id: `L-${id}` }),
    })),
  { maxLength: 40 },
);
