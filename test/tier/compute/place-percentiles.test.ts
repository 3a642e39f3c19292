import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customers, gradeBy, gradesBy, named, percentiles, type Rule } from './rules.js';

const halves = (quantile: 'type-1' | 'type-2' | 'type-6' | 'type-7', from = '0.5'): Rule => ({
  type: 'percentiles',
  measure: 'value',
  grades: [
    { grade: 'upper', from },
    { grade: 'lower', from: '0' },
  ],
  quantile,
});

describe('grades by percentiles', () => {
  // The median of 10, 20, 30, 40: type 1 is 20, the other types are 25.
  it.each([
    ['type-1', ['lower', 'upper', 'upper', 'upper'], '20'],
    ['type-2', ['lower', 'lower', 'upper', 'upper'], '25'],
    ['type-6', ['lower', 'lower', 'upper', 'upper'], '25'],
    ['type-7', ['lower', 'lower', 'upper', 'upper'], '25'],
  ] as const)('by %s', (quantile, grades, cut) => {
    const four = named('10', '20', '30', '40');
    expect(gradesBy(halves(quantile), four)).toEqual(grades);
    const { decisions, summary } = gradeBy(halves(quantile), four);
    const told = decisions[3]?.reasons.find(({ code }) => code === 'tier/from-quantile');
    expect(told?.params).toMatchObject({ grade: 'upper', from: '0.5', quantile: cut });
    expect(summary).toMatchObject({ quotas: null, cuts: { lower: '10' }, determined: true });
  });

  // Type 6 at 0.9 of five: (5 + 1) × 0.9 = 5.4, held at 5: the highest; type 7: 1 + 4 × 0.9 = 4.6, so 40 + 0.6 × 10 = 46.
  it.each([
    ['type-6', '50'],
    ['type-7', '46'],
  ] as const)('the quantile of %s between two customers is exact', (quantile, cut) => {
    const { decisions } = gradeBy(halves(quantile, '0.9'), named('10', '20', '30', '40', '50'));
    expect(decisions[4]?.reasons[2]?.params['quantile']).toBe(cut);
  });

  it('a figure on the cut has the grade, just below it has not', () => {
    // The median of three is the middle one.
    expect(gradesBy(halves('type-7'), named('1', '2', '3'))).toEqual(['lower', 'upper', 'upper']);
    expect(gradesBy(halves('type-7'), named('1', '1.9999', '2', '3'))).toEqual([
      'lower',
      'lower',
      'upper',
      'upper',
    ]);
  });

  it('all equal customers have the top grade', () => {
    for (const quantile of ['type-1', 'type-2', 'type-6', 'type-7'] as const)
      expect(new Set(gradesBy(halves(quantile), named('7', '7.0', '7')))).toEqual(
        new Set(['upper']),
      );
  });

  it('of nobody are none', () => {
    expect(gradeBy(halves('type-7'), []).summary).toMatchObject({
      determined: true,
      sizes: { upper: 0, lower: 0 },
      cuts: { upper: null, lower: null },
    });
  });

  it('agree with quantiles in whole numbers', () => {
    fc.assert(
      fc.property(customers(-6), percentiles, (list, rule) => {
        const unit = 10n ** 19n;
        const units = (value: string) => {
          const [whole = '', end = ''] = value.replace('-', '').split('.');
          const size = BigInt(whole) * unit + BigInt(end.padEnd(19, '0'));
          return value.startsWith('-') ? -size : size;
        };
        const sorted = list
          .map(({ value }) => units(value))
          .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const size = sorted.length;
        /** The quantile at so many hundredths, times 200. */
        const cutAt = (part: number): bigint => {
          const at = (place: number) => sorted[Math.min(Math.max(place, 0), size - 1)] as bigint;
          if (rule.quantile === 'type-1' || rule.quantile === 'type-2') {
            const reached = size * part;
            const low = at(Math.ceil(reached / 100) - 1);
            const isMiddle = rule.quantile === 'type-2' && reached % 100 === 0 && reached > 0;
            return isMiddle ? 100n * (low + at(reached / 100)) : 200n * low;
          }
          const step = rule.quantile === 'type-7' ? (size - 1) * part : (size + 1) * part - 100;
          const held = Math.min(Math.max(step, 0), (size - 1) * 100);
          const rest = BigInt(held % 100);
          const low = Math.floor(held / 100);
          return 2n * ((100n - rest) * at(low) + rest * at(low + 1));
        };
        const parts = rule.grades.map(({ from }) => Math.round(Number(from) * 100));
        const expected = list.map(({ value }) => {
          const found = parts.findIndex((part) => 200n * units(value) >= cutAt(part));
          return `g${found < 0 ? parts.length - 1 : found}`;
        });
        expect(gradesBy(rule, list)).toEqual(expected);
      }),
    );
  });
});
