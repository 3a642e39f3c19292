import {
  compareGradings,
  customerPyramid,
  defineTierPolicy,
  gradeCustomers,
  listGrades,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const of = (grades: readonly (readonly [string, string | null | undefined])[]) => ({
  decisions: grades.map(([id, grade]) => ({ id, outcome: grade === undefined ? null : { grade } })),
});

describe('two gradings', () => {
  const before = of([
    ['a', 'gold'],
    ['b', 'gold'],
    ['c', 'base'],
    ['d', null],
    ['e', undefined],
    ['gone', 'base'],
  ]);
  const after = of([
    ['new', 'gold'],
    ['e', 'gold'],
    ['d', 'base'],
    ['c', 'gold'],
    ['b', null],
    ['a', 'gold'],
  ]);
  const moved = compareGradings(before, after, { grades: ['gold', 'base'] });

  it('have a matrix over the customers of both', () => {
    expect(moved).toMatchObject({
      migration: { gold: { gold: 1, base: 0 }, base: { gold: 1, base: 0 } },
      entered: { gold: 0, base: 1 },
      left: { gold: 1, base: 0 },
      ungraded: 0,
      undetermined: 1,
      movers: 3,
      up: 2,
      down: 1,
      appeared: ['new'],
      disappeared: ['gone'],
    });
  });

  it('have a line for each, which tells none from not told', () => {
    expect(moved.lines).toEqual([
      { id: 'a', before: { grade: 'gold' }, after: { grade: 'gold' } },
      { id: 'b', before: { grade: 'gold' }, after: { grade: null } },
      { id: 'c', before: { grade: 'base' }, after: { grade: 'gold' } },
      { id: 'd', before: { grade: null }, after: { grade: 'base' } },
      { id: 'e', before: null, after: { grade: 'gold' } },
    ]);
  });

  it('without the order of grades have no up and down', () => {
    const plain = compareGradings(before, after);
    expect([plain.up, plain.down, plain.movers]).toEqual([null, null, 3]);
    expect(plain.migration).toEqual({ gold: { gold: 1, base: 0 }, base: { gold: 1, base: 0 } });
  });

  it('may have grades and ids that are names of objects', () => {
    const odd = compareGradings(
      of([['__proto__', '__proto__']]),
      of([['__proto__', 'constructor']]),
      {
        grades: ['__proto__', 'constructor'],
      },
    );
    expect(Object.entries(odd.migration).map(([name, row]) => [name, Object.entries(row)])).toEqual(
      [
        [
          '__proto__',
          [
            ['__proto__', 0],
            ['constructor', 1],
          ],
        ],
        [
          'constructor',
          [
            ['__proto__', 0],
            ['constructor', 0],
          ],
        ],
      ],
    );
    expect(odd.down).toBe(1);
  });
});

describe('batches of a policy', () => {
  const policy = defineTierPolicy(customerPyramid);
  const graded = (asOf: string, values: readonly number[]) =>
    gradeCustomers(
      policy,
      values.map((value, index) => ({ id: `C-${index}`, measures: { value } })),
      { asOf },
    );
  const one = graded('2026-06-30', [90, 40, 30, 20, 10]);
  const other = graded('2026-09-30', [10, 40, 30, 20, 90]);

  it('bring all their grades with them', () => {
    const moved = compareGradings(one, other);
    expect(Object.keys(moved.migration)).toEqual(['important', 'main', 'ordinary', 'small']);
    // of five customers one is main, two ordinary, two small; the first and the last changed places
    expect(moved.migration.main).toEqual({ important: 0, main: 0, ordinary: 0, small: 1 });
    expect(moved.migration.small).toEqual({ important: 0, main: 1, ordinary: 0, small: 1 });
  });

  it('tell up and down by the order of the policy', () => {
    const grades = listGrades(policy).map(({ grade }) => grade);
    expect(compareGradings(one, other, { grades })).toMatchObject({ up: 1, down: 1, movers: 2 });
    expect(compareGradings(one, one, { grades })).toMatchObject({
      up: 0,
      down: 0,
      movers: 0,
      appeared: [],
    });
  });
});

describe('what is no grading', () => {
  const good = of([['a', 'gold']]);
  it.each([
    [null, 'input/not-an-object', '/before'],
    [{}, 'input/not-a-list', '/before/decisions'],
    [{ decisions: [1] }, 'input/not-an-object', '/before/decisions/0'],
    [{ decisions: [{ id: '', outcome: null }] }, 'input/not-a-text', '/before/decisions/0/id'],
    [{ decisions: [{ id: 'a' }] }, 'input/not-an-object', '/before/decisions/0/outcome'],
    [
      { decisions: [{ id: 'a', outcome: {} }] },
      'input/not-a-text',
      '/before/decisions/0/outcome/grade',
    ],
    [
      of([
        ['a', 'gold'],
        ['a', 'gold'],
      ]),
      'input/repeated-id',
      '/before/decisions/1/id',
    ],
    [of([['a', 'silver']]), 'input/not-one-of', '/before/decisions/0/outcome/grade'],
  ])('%j is refused', (before, code, path) => {
    const call = () => compareGradings(before as never, good, { grades: ['gold'] });
    expect(failureOf(call)).toEqual({ kind: 'input', code, path });
  });

  it.each([
    [{ grade: [] }, 'input/unknown-key', '/options/grade'],
    [{ grades: ['gold', 'gold'] }, 'input/repeated-id', '/options/grades/1'],
    [{ grades: [''] }, 'input/not-a-text', '/options/grades/0'],
  ])('options %j are refused', (options, code, path) => {
    expect(failureOf(() => compareGradings(good, good, options as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });
});
