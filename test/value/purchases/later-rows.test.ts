import { summariseChannels } from 'clientele/channel';
import { summarisePurchases } from 'clientele/value';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const asOf = '2026-06-30';
const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  customer: fc.constantFrom('x', 'y'),
  date: fc.constantFrom('2026-04-01', '2026-06-30', '2026-07-01', '2026-12-01'),
  amount: fc.constantFrom('10', '20'),
});
const isKnown = ({ date }: { readonly date: string }) => date <= asOf;

it('rows dated after the date change nothing that is known as of it: purchases', () => {
  const options = { asOf, unit: 'day', occasion: 'net-day' } as const;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const all = summarisePurchases(rows, options);
      expect(all.rows).toEqual(summarisePurchases(rows.filter(isKnown), options).rows);
      expect(all.later).toBe(rows.filter((line) => !isKnown(line)).length);
    }),
  );
});

it('rows dated after the date change nothing that is known as of it: channels', () => {
  const period = { start: '2026-04-01', end: '2026-07-01' };
  const options = { asOf, period, prior: { start: '2026-01-01', end: '2026-04-01' } };
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const sales = rows.map(({ customer, ...line }) => ({ ...line, channel: customer }));
      const known = summariseChannels(sales.filter(isKnown), options).rows;
      expect(summariseChannels(sales, options).rows).toEqual(known);
    }),
  );
});
