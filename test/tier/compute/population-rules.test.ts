import { gradeCustomers } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/kernel/decimal/decimal.js';
import { readyPopulationRule } from '../../../src/tier/compute/population-rule.js';
import { figuresOfDecimals } from '../../../src/tier/compute/ranked-figures.js';
import {
  anyRule,
  asOf,
  type Customer,
  customers,
  gradeBy,
  grid,
  policyOf,
  type Rule,
} from './rules.js';

const placeOf = (grade: string | null | undefined) => Number(grade?.slice(1));
const isNegative = ({ value, other }: Customer) => `${value}${other ?? ''}`.includes('-');
/** ABC takes figures of zero or more only. */
const fits = (rule: Rule, list: readonly Customer[]) =>
  rule.type !== 'abc' || !list.some(isNegative);

describe('every rule of a population', { timeout: 60_000 }, () => {
  it('answers the same in any order of the customers', () => {
    fc.assert(
      fc.property(customers(-6), anyRule, fc.infiniteStream(fc.nat()), (list, rule, keys) => {
        fc.pre(fits(rule, list));
        const shuffled = list
          .map((customer) => ({ customer, key: keys.next().value ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ customer }) => customer);
        const [one, other] = [gradeBy(rule, list), gradeBy(rule, shuffled)];
        const byId = new Map(other.decisions.map((decision) => [decision.id, decision]));
        expect(one.decisions).toEqual(list.map(({ id }) => byId.get(id)));
        expect(one.summary).toEqual(other.summary);
      }),
    );
  });

  it('gives the higher figure no lower grade', () => {
    fc.assert(
      fc.property(customers(-6), anyRule, (list, rule) => {
        fc.pre(rule.type !== 'grid' && fits(rule, list));
        const { decisions, summary } = gradeBy(rule, list);
        fc.pre(summary.determined);
        const sorted = list
          .map((customer, index) => ({ value: toDecimal(customer.value, ''), index }))
          .sort((left, right) => right.value.comparedTo(left.value));
        sorted.forEach(({ value, index }, at) => {
          const next = sorted[at + 1];
          if (next === undefined || value.eq(next.value)) return;
          const [better, worse] = [index, next.index].map((place) =>
            placeOf(decisions[place]?.outcome?.grade),
          );
          expect(better).toBeLessThanOrEqual(worse ?? -1);
        });
      }),
    );
  });

  it('gives no lower grade for more, save ABC by the share with the customer', () => {
    fc.assert(
      fc.property(customers(-6), anyRule, fc.nat(), (list, rule, which) => {
        fc.pre(list.length > 0 && rule.type !== 'grid' && fits(rule, list));
        fc.pre(rule.type !== 'abc' || rule.boundary === 'crossing');
        const at = which % list.length;
        const before = gradeBy(rule, list);
        fc.pre(before.summary.determined);
        const raised = list.map((customer, index) =>
          index === at
            ? { ...customer, value: toDecimal(customer.value, '').plus('2.5').toFixed() }
            : customer,
        );
        const after = gradeBy(rule, raised).decisions[at]?.outcome?.grade;
        expect(placeOf(after)).toBeLessThanOrEqual(placeOf(before.decisions[at]?.outcome?.grade));
      }),
    );
  });

  it('on a grid, more of one figure lowers neither level', () => {
    fc.assert(
      fc.property(customers(-6), grid, fc.nat(), (list, rule, which) => {
        fc.pre(list.length > 0);
        const at = which % list.length;
        const levels = (given: readonly Customer[]) =>
          gradeBy(rule, given).decisions[at]?.outcome?.grade?.split('-').map(Number) ?? [];
        const raised = list.map((customer, index) =>
          index === at ? { ...customer, other: `1${customer.value.replace('-', '')}` } : customer,
        );
        fc.pre(toDecimal(raised[at]?.other, '').gte(toDecimal(list[at]?.other, '')));
        const [row, column] = levels(list);
        const [rowAfter, columnAfter] = levels(raised);
        expect(rowAfter).toBe(row);
        expect(columnAfter).toBeLessThanOrEqual(column ?? -1);
      }),
    );
  });

  it('counts everybody once, and the cut of a grade is the lowest figure that holds it', () => {
    fc.assert(
      fc.property(customers(-6), anyRule, (list, rule) => {
        fc.pre(fits(rule, list));
        const { decisions, summary } = gradeBy(rule, list);
        fc.pre(summary.determined);
        for (const [grade, size] of Object.entries(summary.sizes)) {
          const holders = list.filter((_, index) => decisions[index]?.outcome?.grade === grade);
          expect(holders).toHaveLength(size);
          const least = holders
            .map(({ value }) => toDecimal(value, ''))
            .reduce<ReturnType<typeof toDecimal> | null>(
              (low, value) => (low === null || value.lt(low) ? value : low),
              null,
            );
          if (rule.type !== 'grid')
            expect(summary.cuts?.[grade]).toBe(least === null ? null : least.toFixed());
        }
      }),
    );
  });

  it('grades replayed members as it grades records', () => {
    fc.assert(
      fc.property(customers(-6), anyRule, (list, rule) => {
        fc.pre(fits(rule, list));
        const ready = readyPopulationRule(policyOf(rule).compute);
        const members = list.map(({ id, value, other = '0' }) => ({
          id,
          figureOf: (measure: string) => toDecimal(measure === 'value' ? value : other, ''),
        }));
        const { decisions, summary } = gradeBy(rule, list);
        const levels = ready.levelsOf(members);
        expect(levels === null).toBe(!summary.determined);
        if (levels === null) return;
        const names = levels.map((level) => ready.grades[level]?.grade);
        expect(names).toEqual(decisions.map(({ outcome }) => outcome?.grade));
      }),
    );
  });

  it('reads a figure the same as text, as a number, by period, and beside others', () => {
    fc.assert(
      fc.property(customers(-6), anyRule, fc.infiniteStream(fc.nat(3)), (list, rule, forms) => {
        fc.pre(fits(rule, list));
        const period = { start: '2026-01-01', end: '2027-01-01' };
        const written = (value: string) => {
          const form = forms.next().value;
          if (form === 0 && value.length < 8) return Number(value);
          if (form === 1) return [{ ...period, value }];
          return form === 2 ? (value.includes('.') ? `${value}0` : `${value}.0`) : value;
        };
        const facts = list.map(({ id, value, other = '0' }) => ({
          id,
          measures: { value: written(value), other: written(other), more: null },
        }));
        const found = gradeCustomers(policyOf(rule), facts, { asOf });
        expect(found).toEqual(gradeBy(rule, list));
      }),
    );
  });

  it('answers for columns as for records', () => {
    const short = customers(-6).map((list) =>
      list.map(({ id, value, other = '0' }) => ({
        id,
        value: value.slice(0, 5),
        other: other.slice(0, 5),
      })),
    );
    fc.assert(
      fc.property(short, anyRule, (list, rule) => {
        fc.pre(fits(rule, list));
        const column = (name: 'value' | 'other') =>
          Float64Array.from(list, (customer) => Number(customer[name]));
        const columns = {
          ids: list.map(({ id }) => id),
          measures: { value: column('value'), other: column('other') },
        };
        const found = gradeCustomers(policyOf(rule), columns, { asOf });
        const { decisions, summary, counts, policy } = gradeBy(rule, list);
        expect(found).toMatchObject({ summary, counts, policy, asOf, ids: columns.ids });
        const grades = found.grades === null ? null : [...found.grades];
        expect(grades?.map((grade) => found.gradeNames[grade]) ?? null).toEqual(
          summary.determined ? decisions.map(({ outcome }) => outcome?.grade) : null,
        );
        if (found.ranks !== null)
          expect([...found.ranks]).toEqual(decisions.map(({ outcome }) => outcome?.rank));
      }),
    );
  });
});

describe('figures as keys', () => {
  it('keep order, equality, sign and value, however long they are', () => {
    fc.assert(
      fc.property(customers(-6), (list) => {
        const values = list.map(({ value }) => toDecimal(value, ''));
        const { keys, figureOf, units } = figuresOfDecimals(values);
        const { units: whole, scale } = units();
        values.forEach((value, index) => {
          const key = keys[index] as number;
          expect(figureOf(key).eq(value)).toBe(true);
          expect(key < 0).toBe(value.lt(0));
          expect(whole[index]).toBe(BigInt(value.toFixed(scale).replace('.', '')));
          values.forEach((other, at) => {
            expect(Math.sign(key - (keys[at] as number)) + 0).toBe(value.comparedTo(other) + 0);
          });
        });
      }),
    );
  });
});
