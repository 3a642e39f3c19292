import { lintTierPolicy } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { attempt } from '../../../src/kernel/errors/index.js';
import { readyPopulationRule } from '../../../src/tier/compute/population-rule.js';
import { abc, customers, gradeBy, gradesBy, named, policyOf, type Rule } from './rules.js';

type Boundary = 'below' | 'up-to' | 'crossing';
type Ties = 'all-up' | 'all-down' | 'by-id';
const ruleOf = (boundary: Boundary, ties: Ties = 'by-id', upTo = ['0.8', '0.95']): Rule => ({
  type: 'abc',
  measure: 'value',
  grades: [...upTo, '1'].map((share, index) => ({ grade: 'ABC'.charAt(index), upTo: share })),
  boundary,
  ties,
});

describe('ABC grades', () => {
  // Cumulative shares 0.40, 0.65, 0.80, 0.88, 0.93, 0.97, 0.99, 1 (finplan.ae/blog/abc-analysis, also in the golden cases).
  const eight = named('400', '250', '150', '80', '50', '40', '20', '10');
  it.each([
    ['below', 'AABBBCCC'],
    ['up-to', 'AAABBCCC'],
    ['crossing', 'AAABBBCC'],
  ] as const)('%s', (boundary, grades) => {
    expect(gradesBy(ruleOf(boundary), eight).join('')).toBe(grades);
  });

  // 3, 3, 3, 1 of 10: before 0, 0.3, 0.6, 0.9; through 0.3, 0.6, 0.9, 1; cut at 0.5.
  it.each([
    ['below', 'by-id', 'ABBB'],
    ['below', 'all-up', 'AAAB'],
    ['below', 'all-down', 'BBBB'],
    ['crossing', 'by-id', 'AABB'],
    ['crossing', 'all-up', 'AAAB'],
    ['crossing', 'all-down', 'BBBB'],
  ] as const)('%s with ties %s', (boundary, ties, grades) => {
    const rule = ruleOf(boundary, ties, ['0.5']);
    expect(gradesBy(rule, named('3', '3', '3', '1')).join('')).toBe(grades);
  });

  it('tell what the customers before, and down to this place, have of the total', () => {
    const told = (ties: Ties) =>
      gradeBy(ruleOf('crossing', ties, ['0.5']), named('3', '3', '3', '1.5')).decisions.map(
        ({ reasons }) => {
          const params = reasons.find(({ code }) => code === 'tier/cumulative-share')?.params;
          return [params?.['before'], params?.['through'], params?.['total']];
        },
      );
    expect(told('by-id')).toEqual([
      ['0', '3', '10.5'],
      ['3', '6', '10.5'],
      ['6', '9', '10.5'],
      ['9', '10.5', '10.5'],
    ]);
    expect(told('all-up')[2]).toEqual(['0', '3', '10.5']);
    expect(told('all-down')[0]).toEqual(['6', '9', '10.5']);
  });

  it.each([
    ['nobody', []],
    ['nothing', ['0', '0.00']],
  ])('of %s cannot be told', (_what, values) => {
    const { decisions, summary } = gradeBy(ruleOf('up-to'), named(...values));
    expect(summary).toMatchObject({ determined: false, sizes: { A: 0, B: 0, C: 0 } });
    expect(decisions).toHaveLength(values.length);
    for (const { outcome, reasons } of decisions) {
      expect(outcome).toBeNull();
      expect(reasons).toEqual([
        {
          code: 'tier/no-total',
          params: { measure: 'value', measureLabel: null, population: values.length },
        },
      ]);
    }
  });

  it('refuse figures below zero, each row by its path, on the fast road and the other', () => {
    const tried = attempt(() =>
      gradeBy(ruleOf('up-to'), named('-1', '5', '-0.00', '-12345678901234567890')),
    );
    expect(tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/out-of-range', '/customers/0/measures/value'],
      ['input/out-of-range', '/customers/3/measures/value'],
    ]);
  });

  it('say nothing where a net figure of a replayed member is below zero', () => {
    const { levelsOf } = readyPopulationRule(policyOf(ruleOf('up-to')).compute);
    const member = (id: string, value: string) => ({ id, figureOf: () => new Decimal(value) });
    expect(levelsOf([member('a', '5'), member('b', '-1')])).toBeNull();
    expect(levelsOf([member('a', '5'), member('b', '1')])).toEqual([1, 2]);
  });

  it('agree with sums in whole numbers', () => {
    fc.assert(
      fc.property(customers(0), abc, (list, rule) => {
        const units = ({ value }: { readonly value: string }) => {
          const [whole = '', end = ''] = value.split('.');
          return BigInt(whole) * 10n ** 19n + BigInt(end.padEnd(19, '0'));
        };
        const total = list.reduce((sum, one) => sum + units(one), 0n);
        const { decisions, summary } = gradeBy(rule, list);
        expect(summary.determined).toBe(total > 0n);
        if (total === 0n) return;
        const parts = rule.grades.map(({ upTo }) => BigInt(Math.round(Number(upTo) * 100)));
        const expected = list.map((one) => {
          const before = (from: bigint, id: string) =>
            list
              .filter((other) => units(other) > from || (units(other) === from && other.id < id))
              .reduce((sum, other) => sum + units(other), 0n);
          const group = list
            .filter((other) => units(other) === units(one))
            .map(({ id }) => id)
            .sort((a, b) => (a < b ? -1 : 1));
          const decides = { 'by-id': one.id, 'all-up': group[0], 'all-down': group.at(-1) }[
            rule.ties
          ];
          const ahead = before(units(one), decides ?? '');
          const through = ahead + units(one);
          const found = parts.findIndex((part, index) => {
            if (index === parts.length - 1) return true;
            if (rule.boundary === 'crossing') return ahead * 100n < part * total;
            return rule.boundary === 'below'
              ? through * 100n < part * total
              : through * 100n <= part * total;
          });
          return `g${found}`;
        });
        expect(decisions.map(({ outcome }) => outcome?.grade)).toEqual(expected);
      }),
    );
  });

  it('up to a share, one can grow out of it, as a higher figure also raises the total', () => {
    // 4 of 10 is 0.4, within 0.5; 9 of 15 is 0.6, past it. With `crossing` nobody is before the largest.
    const ones = ['1', '1', '1', '1', '1', '1'];
    const before = gradesBy(ruleOf('up-to', 'by-id', ['0.5']), named('4', ...ones))[0];
    const after = gradesBy(ruleOf('up-to', 'by-id', ['0.5']), named('9', ...ones))[0];
    expect([before, after]).toEqual(['A', 'B']);
    expect(gradesBy(ruleOf('crossing', 'by-id', ['0.5']), named('9', ...ones))[0]).toBe('A');
  });

  it.each([
    ['not rising', ['0.8', '0.8', '1'], ['tier/abc-not-rising', '/compute/grades/1/upTo']],
    ['falling', ['0.95', '0.8', '1'], ['tier/abc-not-rising', '/compute/grades/1/upTo']],
    ['short of one', ['0.8', '0.95', '0.99'], ['tier/abc-not-one', '/compute/grades/2/upTo']],
    ['past one', ['0.8', '0.95', '1.01'], ['tier/abc-not-one', '/compute/grades/2/upTo']],
  ])('with cuts %s are refused', (_what, cuts, [code, path]) => {
    const compute = {
      type: 'abc',
      measure: 'value',
      grades: cuts.map((upTo, index) => ({ grade: `g${index}`, upTo })),
    };
    const draft = { id: 'x', version: '1', effective: { start: '2026-01-01', end: null }, compute };
    expect(lintTierPolicy(draft)).toMatchObject([{ severity: 'error', code, path }]);
  });
});
