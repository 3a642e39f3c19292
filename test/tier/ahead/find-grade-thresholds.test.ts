import {
  customerPyramid,
  defineTierPolicy,
  findGradeThresholds,
  gradeCustomers,
  parseTierPolicy,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const policy = parseTierPolicy({
  id: 'p',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  compute: {
    type: 'pyramid',
    measure: 'value',
    grades: [
      { grade: 'top', share: '0.2', label: { en: 'Top' } },
      { grade: 'middle', share: '0.3' },
      { grade: 'rest', share: '0.5', label: { en: 'Rest' } },
    ],
  },
});
const customersOf = (values: readonly string[]) =>
  values.map((value, index) => ({ id: `C-${index}`, measures: { value } }));
const find = (values: readonly string[], shares: Record<string, string>, more: object = {}) =>
  findGradeThresholds(policy, customersOf(values), { asOf, measure: 'value', shares, ...more });
const shares = { top: '0.2', middle: '0.3', rest: '0.5' };
const told = (values: readonly string[], more: object = {}) =>
  find(values, shares, more).thresholds?.map(({ atLeast, size }) => [atLeast, size]);

describe('thresholds for wanted shares', () => {
  it('are the figures of the last customers that fit', () => {
    expect(find(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], shares)).toMatchObject({
      customers: 10,
      measure: 'value',
      thresholds: [
        {
          grade: 'top',
          atLeast: '9',
          wanted: '0.2',
          size: 2,
          share: { numerator: '2', denominator: '10', value: 0.2 },
        },
        { grade: 'middle', atLeast: '6', wanted: '0.3', size: 3 },
        { grade: 'rest', atLeast: null, wanted: '0.5', size: 5 },
      ],
      compute: {
        type: 'thresholds',
        bands: [
          { grade: 'top', label: { en: 'Top' }, match: 'all', atLeast: { value: '9' } },
          { grade: 'middle', match: 'all', atLeast: { value: '6' } },
        ],
        otherwise: 'rest',
        otherwiseLabel: { en: 'Rest' },
      },
    });
  });

  // the cuts lie after the second and the fifth of ten; the second to fourth are equal
  it.each([
    [
      'all-up',
      [
        ['7', 4],
        ['6', 1],
        [null, 5],
      ],
    ],
    [
      'all-down',
      [
        ['9', 1],
        ['6', 4],
        [null, 5],
      ],
    ],
  ])('never part equal customers: %s', (ties, expected) => {
    expect(told(['9', '7', '7', '7', '6', '5', '4', '3', '2', '1'], { ties })).toEqual(expected);
  });

  it('of a grade that nobody fits lie just above the highest figure', () => {
    expect(told(['1.25', '3.5'])).toEqual([
      ['3.51', 0],
      ['3.5', 1],
      [null, 1],
    ]);
    expect(told(['-2'], { ties: 'all-down' })).toEqual([
      ['-1', 0],
      ['-2', 1],
      [null, 0],
    ]);
  });

  it('of nobody cannot be told', () => {
    expect(find([], shares)).toMatchObject({ customers: 0, thresholds: null, compute: null });
  });

  it('ask every customer for the measure', () => {
    const call = () =>
      findGradeThresholds(policy, [{ id: 'a', measures: {} }], { asOf, measure: 'value', shares });
    expect(failureOf(call)).toEqual({
      kind: 'input',
      code: 'input/required',
      path: '/customers/0/measures/value',
    });
  });

  it.each([
    [{ top: '0.2', middle: '0.3', rest: '0.49' }, 'tier/shares-not-one', '/options/shares'],
    [{ top: '1', other: '0' }, 'input/unknown-key', '/options/shares/other'],
    [{ top: '-1', rest: '2' }, 'input/out-of-range', '/options/shares/top'],
  ])('cannot be found for %j', (wanted, code, path) => {
    expect(failureOf(() => find(['1'], wanted as never))).toEqual({ kind: 'input', code, path });
  });
});

describe('any population', () => {
  const values = fc.array(
    fc.integer({ min: -20, max: 20 }).map((tenths) => (tenths / 10).toFixed(1)),
    { minLength: 1, maxLength: 40 },
  );
  const cuts = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map((pair) => [...pair].sort((left, right) => left - right));
  const ties = fc.constantFrom('all-up', 'all-down');

  it('has the sizes said when the thresholds are put back, and they are those of a pyramid with these shares', () => {
    fc.assert(
      fc.property(values, cuts, ties, (list, [first = 0, second = 0], side) => {
        const wanted = {
          top: (first / 100).toFixed(2),
          middle: ((second - first) / 100).toFixed(2),
          rest: ((100 - second) / 100).toFixed(2),
        };
        const found = find(list, wanted, { ties: side });
        const said = Object.fromEntries(
          found.thresholds?.map(({ grade, size }) => [grade, size]) ?? [],
        );
        const fixed = parseTierPolicy({ ...policy, compute: found.compute });
        expect(gradeCustomers(fixed, customersOf(list), { asOf }).summary.sizes).toEqual(said);
        const grades = Object.entries(wanted).map(([grade, share]) => ({ grade, share }));
        const pyramid = parseTierPolicy({
          ...policy,
          compute: { type: 'pyramid', measure: 'value', grades, ties: side },
        });
        expect(gradeCustomers(pyramid, customersOf(list), { asOf }).summary.sizes).toEqual(said);
      }),
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(values, ties, (list, side) => {
        expect(told([...list].reverse(), { ties: side })).toEqual(told(list, { ties: side }));
      }),
    );
  });
});

it('serves the preset', () => {
  const pyramid = defineTierPolicy(customerPyramid);
  const thousand = customersOf(Array.from({ length: 1000 }, (_, index) => String(index + 1)));
  const found = findGradeThresholds(pyramid, thousand, {
    asOf,
    measure: 'value',
    shares: { important: '0.01', main: '0.19', ordinary: '0.3', small: '0.5' },
  });
  // 1/19/30/50 of 1000
  expect(found.thresholds?.map(({ atLeast, size }) => [atLeast, size])).toEqual([
    ['991', 10],
    ['801', 190],
    ['501', 300],
    [null, 500],
  ]);
});
