import { addDays } from 'clientele/calendar';
import { matchDeductions, matchStatements } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPairs } from '../../../src/incentive/economics/nearest-pairs.js';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { comparedPairs } from './compared-pairs.js';

const rows = (name: string) =>
  fc
    .tuple(fc.constantFrom(2, 8, 60), fc.constantFrom(1, 4, 60))
    .chain(([spread, days]) =>
      fc.array(
        fc.tuple(fc.integer({ min: -spread, max: spread }), fc.integer({ min: 0, max: days })),
        { maxLength: 20 },
      ),
    )
    .map((told) =>
      told.map(([amount, day], index) => ({
        id: `${name}${index}`,
        date: addDays('2026-01-01', day),
        amount: new Decimal(amount).div(4),
      })),
    );
const limit = fc.constantFrom(null, '0', '0.25', '1', '5').map((one) => one && new Decimal(one));

describe('the nearest pairs', () => {
  it('are those that comparing each with each finds', () => {
    fc.assert(
      fc.property(rows('o'), rows('t'), limit, limit, (ours, theirs, amount, days) => {
        const ids = (pairs: ReturnType<typeof nearestPairs>) =>
          pairs.map(([own, other]) => own.id + other.id);
        expect(ids(nearestPairs(ours, theirs, { amount, days }))).toEqual(
          ids(comparedPairs(ours, theirs, { amount, days })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  const count = 3000;
  const many = (name: string, more: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `${name}${index}`, date: '2026-01-01', amount: '5' },
      ...more(index),
    }));
  it('are found among many amounts of one reference', () => {
    const side = (name: string, shift: number) =>
      many(name, (index) => ({ reference: 'R', amount: String(index * 3 + shift) }));
    const { matched, differing } = matchStatements({ ours: side('o', 0), theirs: side('t', 1) });
    expect([matched.length, differing.length]).toEqual([0, count]);
  });

  it('are found among many dates of one amount', () => {
    const side = (name: string, shift: number) =>
      many(name, (index) => ({ date: addDays('2010-01-01', 2 * index + shift) }));
    const { totals } = matchDeductions({ deductions: side('d', 0), claims: side('c', 1) });
    expect(totals.covered).toBe(String(5 * count));
  });
});
