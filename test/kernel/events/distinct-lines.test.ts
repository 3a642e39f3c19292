import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDistinctLine,
  countDistinctLines,
  type DistinctLines,
  mergeDistinctLines,
} from '../../../src/kernel/events/distinct-lines.js';

interface Line {
  readonly amount: string;
  readonly of?: string;
}
type Row = readonly [id: string, line: Line];

const known = (rows: readonly Row[], firstIndex = 0) => {
  const lines: DistinctLines<Line> = new Map();
  rows.forEach(([id, line], index) => {
    addDistinctLine(lines, id, line, firstIndex + index);
  });
  return lines;
};
const count = (rows: readonly Row[]) => countDistinctLines(known(rows));

describe('lines with ids', () => {
  it('count once each', () => {
    expect(
      count([
        ['a', { amount: '1' }],
        ['b', { amount: '1' }],
      ]),
    ).toEqual({
      lines: [{ amount: '1' }, { amount: '1' }],
      duplicates: 0,
      conflicts: [],
    });
  });

  it('count once where they repeat, whatever the order of their keys', () => {
    const { lines, duplicates } = count([
      ['a', { amount: '1', of: 'x' }],
      ['a', { of: 'x', amount: '1' }],
      ['a', { amount: '1', of: 'x' }],
    ]);
    expect(lines).toEqual([{ amount: '1', of: 'x' }]);
    expect(duplicates).toBe(2);
  });

  it('count not at all where one id stands for two contents, and every place is named', () => {
    const rows: readonly Row[] = [
      ['a', { amount: '1' }],
      ['b', { amount: '5' }],
      ['a', { amount: '2' }],
      ['a', { amount: '1' }],
    ];
    const issues = [{ code: 'events/conflicting-id', params: { id: 'a' }, path: '/id' }];
    expect(count(rows)).toEqual({
      lines: [{ amount: '5' }],
      duplicates: 0,
      conflicts: [0, 2, 3].map((index) => ({ index, id: 'a', issues })),
    });
  });

  it('survive the structured clone of a worker', () => {
    const lines = known([
      ['a', { amount: '1' }],
      ['a', { amount: '2' }],
    ]);
    expect(structuredClone(lines)).toEqual(lines);
  });
});

describe('for any lines', () => {
  it('any cut into two, merged either way, counts the same', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('1', '2').map((amount) => ({ amount })),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.nat(8), fc.boolean(), (rows, cut, turned) => {
        const halves = [
          known(rows.slice(0, cut)),
          known(rows.slice(cut), Math.min(cut, rows.length)),
        ];
        const [left, right] = turned ? [halves[1], halves[0]] : halves;
        if (left === undefined || right === undefined) throw new Error('two halves');
        mergeDistinctLines(left, right);
        const sorted = ({ lines, duplicates, conflicts }: ReturnType<typeof count>) => ({
          amounts: lines.map(({ amount }) => amount).sort(),
          duplicates,
          places: conflicts.map(({ index, id }) => `${index} ${id}`).sort(),
        });
        expect(sorted(countDistinctLines(left))).toEqual(sorted(count(rows)));
      }),
    );
  });
});
