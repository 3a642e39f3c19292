import { type Counts, type Fold, foldRows, type Reject } from 'clientele';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { failureOf } from '../errors/failure-of.js';

interface Tally {
  next: number;
  sum: number;
  counts: Counts;
  rejected: readonly Reject[];
}

/** Sums whole numbers; rejects anything else with its position. */
const tally: Fold<unknown, Tally, Omit<Tally, 'next'>> = {
  empty: (firstIndex = 0) => ({
    next: firstIndex,
    sum: 0,
    counts: { received: 0, accepted: 0, rejected: 0 },
    rejected: [],
  }),
  add(state, row) {
    const good = Number.isInteger(row);
    const reject = { index: state.next, id: null, issues: [] };
    return {
      next: state.next + 1,
      sum: state.sum + (good ? (row as number) : 0),
      counts: countsOf(state.counts, good ? 1 : 0, good ? 0 : 1),
      rejected: good ? state.rejected : [...state.rejected, reject],
    };
  },
  merge: (left, right) => ({
    next: Math.max(left.next, right.next),
    sum: left.sum + right.sum,
    counts: countsOf(left.counts, right.counts.accepted, right.counts.rejected),
    rejected: [...left.rejected, ...right.rejected].sort((one, other) => one.index - other.index),
  }),
  finish: ({ sum, counts, rejected }) => ({ sum, counts, rejected }),
};

function countsOf(counts: Counts, accepted: number, rejected: number): Counts {
  return {
    received: counts.received + accepted + rejected,
    accepted: counts.accepted + accepted,
    rejected: counts.rejected + rejected,
  };
}

const rows = fc.array(fc.oneof(fc.integer({ min: -99, max: 99 }), fc.constantFrom('x', null)));

describe('foldRows', () => {
  it('takes every row in, in order', () => {
    expect(tally.finish(foldRows(tally, [1, 'x', 2]))).toEqual({
      sum: 3,
      counts: { received: 3, accepted: 2, rejected: 1 },
      rejected: [{ index: 1, id: null, issues: [] }],
    });
  });

  it('gives the empty state for no rows', () => {
    expect(foldRows(tally, [])).toEqual(tally.empty());
  });

  it('walks a generator once', () => {
    const walked = vi.fn();
    function* generated() {
      walked();
      yield 1;
      yield 2;
    }
    expect(foldRows(tally, generated()).sum).toBe(3);
    expect(walked).toHaveBeenCalledTimes(1);
  });

  it('gives rejects of a later chunk their true position', () => {
    expect(foldRows(tally, [1, 'x'], { firstIndex: 100 }).rejected[0]?.index).toBe(101);
  });

  it('comes to the same however the rows are cut into chunks and merged', () => {
    const chunked = fc.tuple(rows, fc.array(fc.nat(30), { maxLength: 4 }), fc.boolean());
    fc.assert(
      fc.property(chunked, ([list, cuts, backwards]) => {
        const edges = [0, ...cuts.map((cut) => Math.min(cut, list.length)), list.length].sort(
          (one, other) => one - other,
        );
        const states = edges.slice(1).map((end, index) => {
          const firstIndex = edges[index] ?? 0;
          return structuredClone(foldRows(tally, list.slice(firstIndex, end), { firstIndex }));
        });
        const merged = (backwards ? states.reverse() : states).reduce(tally.merge);
        expect(tally.finish(merged)).toEqual(tally.finish(foldRows(tally, list)));
      }),
    );
  });

  it('throws a foreign error of the fold on', () => {
    const foreign = new TypeError('foreign');
    const add = () => {
      throw foreign;
    };
    expect(() => foldRows({ ...tally, add }, [1])).toThrow(foreign);
  });

  it('takes a fold that is an instance of a class', () => {
    class Counter implements Fold<number, { n: number }, number> {
      empty() {
        return { n: 0 };
      }
      add({ n }: { n: number }) {
        return { n: n + 1 };
      }
      merge(left: { n: number }, right: { n: number }) {
        return { n: left.n + right.n };
      }
      finish({ n }: { n: number }) {
        return n;
      }
    }
    expect(foldRows(new Counter(), [7, 7])).toEqual({ n: 2 });
  });
});

describe('progress', () => {
  const every = 65_536;

  it.each([
    [0, [0]],
    [1, [1]],
    [every - 1, [every - 1]],
    [every, [every, every]],
    [2 * every + 1, [every, 2 * every, 2 * every + 1]],
  ])('of %i rows is told at %j', (count, told) => {
    const onProgress = vi.fn<(counts: Counts) => void>();
    foldRows(tally, Array(count).fill(1), { onProgress });
    expect(onProgress.mock.calls.map(([{ received }]) => received)).toEqual(told);
  });

  it('tells received, accepted and rejected', () => {
    const onProgress = vi.fn();
    foldRows(tally, [1, 'x', 2], { onProgress });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ received: 3, accepted: 2, rejected: 1 });
  });

  it('hands out a copy: writing to it changes nothing', () => {
    const onProgress = (counts: Counts) => Object.assign(counts, { received: 99 });
    expect(foldRows(tally, [1], { onProgress }).counts.received).toBe(1);
  });
});

describe('what is refused', () => {
  it.each([
    ['no fold', null, [], {}, 'input/not-an-object', '/fold'],
    [
      'a fold without merge',
      { ...tally, merge: undefined },
      [],
      {},
      'input/not-a-function',
      '/fold/merge',
    ],
    [
      'a fold without finish',
      { ...tally, finish: 1 },
      [],
      {},
      'input/not-a-function',
      '/fold/finish',
    ],
    [
      'a fold that gives no state back, when progress is told',
      { ...tally, add: () => undefined },
      [1],
      { onProgress: () => undefined },
      'input/not-an-object',
      '/fold/add',
    ],
    ['rows that are none', tally, 'abc', {}, 'input/not-iterable', '/rows'],
    ['options that are none', tally, [], null, 'input/not-an-object', '/options'],
    [
      'a position as text',
      tally,
      [],
      { firstIndex: '1' },
      'input/not-a-whole-number',
      '/options/firstIndex',
    ],
    [
      'a negative position',
      tally,
      [],
      { firstIndex: -1 },
      'input/out-of-range',
      '/options/firstIndex',
    ],
    [
      'a progress that is no function',
      tally,
      [],
      { onProgress: 1 },
      'input/not-a-function',
      '/options/onProgress',
    ],
  ])('refuses %s', (_what, fold, list, options, code, path) => {
    expect(failureOf(() => foldRows(fold as never, list as never, options as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });
});
