import { type Order, summarisePurchases } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, order, summarise } from '../orders.js';

const rowsOf = (lines: readonly Order[]) => summarise(lines, 'net-of-returns').rows;
const bought = [
  order('a', '2026-01-05', '100'),
  order('a', '2026-01-10', '50'),
  order('a', '2026-01-15', '30'),
];

describe('a return on a later day', () => {
  it.each([
    // Taken off 30, then 50, then 100.
    ['29.99', 3, '2026-01-15', '150.01'],
    ['30', 2, '2026-01-10', '150'],
    ['30.01', 2, '2026-01-10', '149.99'],
    ['80', 1, '2026-01-05', '100'],
    ['179.99', 1, '2026-01-05', '0.01'],
  ])('of %s is taken off the last purchases before it', (back, purchases, last, spend) => {
    const [row] = rowsOf([...bought, order('a', '2026-01-20', `-${back}`)]);
    expect(row).toMatchObject({ purchases, lines: purchases, last, spend, first: '2026-01-05' });
  });

  it.each(['180', '180.01', '999'])('of %s leaves no purchase, and no debt', (back) => {
    const lines = [...bought, order('a', '2026-01-20', `-${back}`)];
    expect(rowsOf(lines)).toEqual([]);
    const [row] = rowsOf([...lines, order('a', '2026-01-25', '7')]);
    expect(row).toMatchObject({ purchases: 1, first: '2026-01-25', spend: '7' });
  });

  it('touches no later purchase, and none of its own day twice', () => {
    const [row] = rowsOf([
      order('a', '2026-01-04', '-10'),
      ...bought,
      order('a', '2026-01-10', '-20'),
      order('a', '2026-01-12', '0'),
    ]);
    expect(row).toMatchObject({ purchases: 3, spend: '160' });
  });

  it('in a hold-out touches only purchases of the hold-out', () => {
    const { rows } = summarisePurchases(
      [...bought, order('a', '2026-02-05', '20'), order('a', '2026-02-09', '-60')],
      { asOf, unit: 'day', occasion: 'net-of-returns', holdoutEnd: '2026-02-28' },
    );
    expect(rows).toMatchObject([
      { purchases: 3, spend: '180', holdoutPurchases: 0, holdoutSpend: '0' },
    ]);
  });
});

const line = fc
  .record({
    date: fc.integer({ min: 10, max: 31 }).map((day) => `2026-01-${day}`),
    cents: fc.integer({ min: -3000, max: 3000 }),
  })
  .map(({ date, cents }) => order('a', date, (cents / 100).toFixed(2)));

/** What is left, cent by cent: each cent that comes back takes away the youngest cent that was bought before. */
function centByCent(lines: readonly Order[]) {
  const cents: string[] = [];
  for (const date of [...new Set(lines.map((one) => one.date))].sort()) {
    const net = lines
      .filter((one) => one.date === date)
      .reduce((sum, one) => sum + Math.round(Number(one.amount) * 100), 0);
    for (let cent = 0; cent < net; cent++) cents.push(date);
    for (let cent = 0; cent < -net; cent++) cents.pop();
  }
  return { days: [...new Set(cents)], cents: cents.length };
}

it('agrees with a till of single cents', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const [row] = rowsOf(lines);
      const { days, cents } = centByCent(lines);
      expect([row?.purchases ?? 0, row?.first, row?.last]).toEqual([
        days.length,
        days[0],
        days.at(-1),
      ]);
      expect(Math.round(Number(row?.spend ?? 0) * 100)).toBe(cents);
    }),
  );
});

it('without returns is the net of the day', () => {
  const sale = line.filter(({ amount }) => Number(amount) >= 0);
  fc.assert(
    fc.property(fc.array(sale), (lines) => {
      expect(rowsOf(lines)).toEqual(summarise(lines, 'net-day').rows);
    }),
  );
});
