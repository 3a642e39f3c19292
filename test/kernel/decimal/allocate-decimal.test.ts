import { allocateDecimal } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';
import { exact, padded, sumOf, unitsAt } from './exact-figures.js';

const weight = fc.oneof(
  fc.constantFrom('0', '0.0', '1', '1.00', '2'),
  fc.nat(1_000_000).map((units) => padded(BigInt(units), 3)),
  fc.bigInt({ min: 0n, max: 10n ** 40n - 1n }).map((units) => padded(units, 20)),
);
const weights = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((text) => /[1-9]/.test(text)));
const share = fc
  .record({
    units: fc.oneof(
      fc.bigInt({ min: -1000n, max: 1000n }),
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    ),
    scale: fc.nat(8),
  })
  .map(({ units, scale }) => ({ total: padded(units, scale), scale }));

/** Weights in whole units of the finest, their sum, and what each is left with after the cut. */
function remaindersOf(total: string, list: readonly string[], scale: number) {
  const finest = Math.max(...list.map((text) => exact(text).scale));
  const units = list.map((text) => unitsAt(exact(text), finest));
  const sum = units.reduce((one, other) => one + other, 0n);
  const magnitude = abs(unitsAt(exact(total), scale));
  return {
    sum,
    cuts: units.map((unit) => (magnitude * unit) / sum),
    rests: units.map((unit) => (magnitude * unit) % sum),
    products: units.map((unit) => magnitude * unit),
  };
}
const abs = (value: bigint) => (value < 0n ? -value : value);
const unitsOf = (parts: readonly string[]) => parts.map((part) => abs(exact(part).units));

describe('published shares', () => {
  it.each([
    ['dinero.js, allocate tests', '10.03', ['50', '50'], 2, ['5.02', '5.01']],
    ['dinero.js, allocate tests', '1003', ['0', '50', '50'], 0, ['0', '502', '501']],
    ['dinero.js, allocate tests', '1.00', ['1', '3'], 2, ['0.25', '0.75']],
    [
      'Wikipedia, largest remainder method (Hare quota)',
      '10',
      ['47000', '16000', '15800', '12000', '6100', '3100'],
      0,
      ['5', '2', '1', '1', '1', '0'],
    ],
    ['Wikipedia, apportionment paradox', '10', ['6', '6', '2'], 0, ['4', '4', '2']],
    ['Wikipedia, apportionment paradox', '11', ['6', '6', '2'], 0, ['5', '5', '1']],
  ])('%s: %s by %j', (_source, total, list, scale, parts) => {
    expect(allocateDecimal(total, list, { scale })).toEqual(parts);
  });
});

describe('the rules of the method', () => {
  it.each([
    ['three equal parts of a hundred', '100.00', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['ties by input order', '0.02', ['1', '1', '1', '1'], ['0.01', '0.01', '0.00', '0.00']],
    ['shares that need no rounding', '300', ['43', '14', '23'], ['161.25', '52.50', '86.25']],
    ['a negative total', '-0.05', ['1', '1'], ['-0.03', '-0.02']],
    ['a negative total without a sign on zero', '-0.01', ['1', '2'], ['0.00', '-0.01']],
    ['nothing to share', '0', ['1', '2'], ['0.00', '0.00']],
    ['a minus before zero', '-0.00', ['1'], ['0.00']],
    ['one part', '7.77', ['0.0001'], ['7.77']],
    ['numbers', 0.03, [0.5, 0.25], ['0.02', '0.01']],
    ['a total padded to the scale', '1', ['1'], ['1.00']],
  ])('%s', (_what, total, list, parts) => {
    expect(allocateDecimal(total, list, { scale: 2 })).toEqual(parts);
  });

  it('gives the leftover unit to the largest remainder', () => {
    expect(allocateDecimal('300', ['4300', '1400', '2300'], { scale: 0 })).toEqual([
      '161',
      '53',
      '86',
    ]);
  });

  it('gives parts that sum to the total exactly', () => {
    fc.assert(
      fc.property(share, weights, ({ total, scale }, list) => {
        const parts = allocateDecimal(total, list, { scale });
        expect(parts).toHaveLength(list.length);
        expect(sumOf(parts)).toBe(sumOf([total]));
      }),
    );
  });

  it('gives the mirror image for the opposite total', () => {
    fc.assert(
      fc.property(share, weights, ({ total, scale }, list) => {
        const opposite = padded(-exact(total).units, scale);
        const mirrored = allocateDecimal(opposite, list, { scale });
        const parts = allocateDecimal(total, list, { scale });
        expect(mirrored.map((part) => padded(-exact(part).units, scale))).toEqual(parts);
      }),
    );
  });

  it('gives each part within one unit of its exact share, and nothing for a zero weight', () => {
    fc.assert(
      fc.property(share, weights, ({ total, scale }, list) => {
        const { sum, products } = remaindersOf(total, list, scale);
        unitsOf(allocateDecimal(total, list, { scale })).forEach((part, index) => {
          const product = products[index] ?? -1n;
          expect(abs(part * sum - product) < sum).toBe(true);
          if (product === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });

  it('never gives a unit to a smaller remainder before a larger one, or to a later tie', () => {
    fc.assert(
      fc.property(share, weights, ({ total, scale }, list) => {
        const { cuts, rests } = remaindersOf(total, list, scale);
        const extra = unitsOf(allocateDecimal(total, list, { scale })).map(
          (part, index) => part - (cuts[index] ?? 0n),
        );
        for (const [one, first] of rests.entries())
          for (const [other, second] of rests.entries())
            if (first > second || (first === second && one < other))
              expect((extra[one] ?? 0n) >= (extra[other] ?? 0n)).toBe(true);
      }),
    );
  });

  it('permutes the parts when the weights are permuted, up to ties', () => {
    const shuffled = weights.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(share, shuffled, ({ total, scale }, [list, order]) => {
        const { cuts, rests } = remaindersOf(total, list, scale);
        const parts = unitsOf(allocateDecimal(total, list, { scale }));
        const permuted = unitsOf(
          allocateDecimal(
            total,
            order.map((index) => list[index] ?? ''),
            { scale },
          ),
        );
        const extrasByRest = (indexed: readonly (readonly [number, bigint])[]) => {
          const extras = new Map<bigint, bigint>();
          for (const [index, part] of indexed) {
            const rest = rests[index] ?? -1n;
            extras.set(rest, (extras.get(rest) ?? 0n) + part - (cuts[index] ?? 0n));
          }
          return [...extras].sort(([one], [other]) => (one < other ? -1 : 1));
        };
        expect(extrasByRest(permuted.map((part, at) => [order[at] ?? -1, part] as const))).toEqual(
          extrasByRest(parts.map((part, at) => [at, part] as const)),
        );
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    [
      'a total finer than the scale',
      '0.005',
      ['1'],
      { scale: 2 },
      'decimal/finer-than-scale',
      '/total',
    ],
    ['a total that is none', 'x', ['1'], { scale: 2 }, 'input/not-a-decimal', '/total'],
    [
      'a total that lost digits',
      0.1 + 0.2,
      ['1'],
      { scale: 2 },
      'decimal/number-not-exact',
      '/total',
    ],
    ['a negative weight', '1', ['1', '-1'], { scale: 2 }, 'input/out-of-range', '/weights/1'],
    ['a weight that is none', '1', ['1', ''], { scale: 2 }, 'input/not-a-decimal', '/weights/1'],
    ['a hole', '1', Array(1), { scale: 2 }, 'input/not-a-decimal', '/weights/0'],
    ['weights that are no list', '1', '11', { scale: 2 }, 'input/not-a-list', '/weights'],
    ['no scale', '1', ['1'], {}, 'input/not-a-whole-number', '/options/scale'],
    [
      'an option that is not known',
      '1',
      ['1'],
      { scale: 2, mode: 'floor' },
      'input/unknown-key',
      '/options/mode',
    ],
    ['a scale of 41', '1', ['1'], { scale: 41 }, 'input/out-of-range', '/options/scale'],
    ['no options', '1', ['1'], undefined, 'input/not-an-object', '/options'],
  ])('refuses %s', (_what, total, list, options, code, path) => {
    expect(failureOf(() => allocateDecimal(total, list as never, options as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });

  it.each([
    ['no weights', []],
    ['only zeros', ['0', '-0.00', 0]],
  ])('cannot share by %s', (_what, list) => {
    expect(failureOf(() => allocateDecimal('0', list, { scale: 2 }))).toEqual({
      kind: 'domain',
      code: 'decimal/no-weights',
      path: '/weights',
    });
  });

  it('reads padded zeros of a total as no decimals', () => {
    expect(allocateDecimal('1.5000', ['1'], { scale: 1 })).toEqual(['1.5']);
  });
});
