import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimalInput, plain, toDecimal, zero } from '../../../src/kernel/decimal/decimal.js';
import {
  addDecimalToSum,
  addShort,
  addToSum,
  type ExactSum,
  emptySum,
  mergeSums,
  totalOf,
  totalText,
} from '../../../src/kernel/decimal/exact-sum.js';
import { failureOf } from '../errors/failure-of.js';
import { figures, sumOf } from './exact-figures.js';

type Input = string | number;

const shortNumber = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(1, 10, 100, 1000))
  .map(([units, by]) => units / by);
const amount: fc.Arbitrary<Input> = fc.oneof(
  { weight: 3, arbitrary: figures(15) },
  { weight: 2, arbitrary: figures(17) },
  { weight: 1, arbitrary: figures(31) },
  { weight: 2, arbitrary: figures() },
  { weight: 1, arbitrary: fc.constantFrom('-0', '0.00', '999999999999999', '-999999999999999') },
  { weight: 1, arbitrary: shortNumber },
);
const amounts = fc.array(amount, { maxLength: 40 });

function summed(list: readonly Input[]): ExactSum {
  const sum = emptySum();
  for (const [index, value] of list.entries()) addToSum(sum, value, `/${index}`);
  return sum;
}

const text = (value: Input) => plain(toDecimal(value, ''));

describe('a running exact sum', () => {
  it('is nothing at first', () => {
    expect(totalText(emptySum())).toBe('0');
  });

  it('equals the sum of Decimals, over mixed scales, signs, lengths and types', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const decimals = list.reduce((sum, value) => sum.plus(toDecimal(value, '')), zero);
        expect(totalText(summed(list))).toBe(plain(decimals));
        expect(totalOf(summed(list)).equals(decimals)).toBe(true);
      }),
    );
  });

  it('equals the sum of whole units', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        expect(totalText(summed(list))).toBe(sumOf(list.map(text)));
      }),
    );
  });

  it('does not depend on the order', () => {
    const shuffled = amounts.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(totalText(summed(other))).toBe(totalText(summed(list)));
      }),
    );
  });

  it('merges in any grouping to the same sum, and changes neither part', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (one, two, three) => {
        const [a, b, c] = [summed(one), summed(two), summed(three)];
        const before = structuredClone([a, b, c]);
        const total = totalText(summed([...one, ...two, ...three]));
        expect(totalText(mergeSums(mergeSums(a, b), c))).toBe(total);
        expect(totalText(mergeSums(a, mergeSums(b, c)))).toBe(total);
        expect(totalText(mergeSums(mergeSums(c, a), b))).toBe(total);
        expect([a, b, c]).toEqual(before);
      }),
    );
  });

  it('goes on after a merge and after structured clone', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, two) => {
        const sum = structuredClone(mergeSums(summed(one), emptySum()));
        for (const value of two) addToSum(sum, value, '');
        expect(totalText(sum)).toBe(totalText(summed([...one, ...two])));
      }),
    );
  });

  it('comes to zero with the opposites of all', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = summed(list);
        const opposites = list.map((value) => toDecimal(value, '').negated());
        for (const opposite of opposites) addDecimalToSum(sum, opposite);
        expect(totalText(sum)).toBe('0');
      }),
    );
  });

  it.each([
    ['999999999999999', 20, '19999999999999980'],
    ['-999999999999999', 20, '-19999999999999980'],
    ['9999999999999.99', 1000, '9999999999999990'],
    ['0.999999999999999', 9008, '9007.999999999990992'],
    ['999999999999999.999999999999999', 9008, '9007999999999999999.999999999990992'],
  ])('crosses 2^53 units exactly: %s, %i times', (value, times, total) => {
    expect(totalText(summed(Array(times).fill(value)))).toBe(total);
  });

  it('keeps its units a safe integer', () => {
    const large = fc.constantFrom(
      ...['999999999999999', '-999999999999999', '0.5', '99999999999999.9'],
      ...['0.000000000000001', '-0.999999999999999', '999999999999999.999999999999999'],
    );
    fc.assert(
      fc.property(fc.array(large, { maxLength: 60, size: 'max' }), (list) => {
        const sum = emptySum();
        for (const value of list) {
          addToSum(sum, value, '');
          expect([sum.units, ...(sum.aside ?? [])].every(Number.isSafeInteger)).toBe(true);
        }
      }),
    );
  });

  it('keeps sums of more than 120 digits exact', () => {
    const sum = emptySum();
    addDecimalToSum(sum, toDecimal('9'.repeat(40), '').pow(2));
    addDecimalToSum(sum, toDecimal(`0.${'0'.repeat(38)}1`, '').pow(2));
    expect(totalText(sum)).toBe(`${'9'.repeat(39)}8${'0'.repeat(39)}1.${'0'.repeat(77)}1`);
  });
});

describe('the fast road', () => {
  it.each<[Input]>([
    ...[['1234.50'], ['-0.01'], ['000000000000001'], ['-12345678.9012345'], ['0']],
    ...[['-123456789012345.6'], ['123456789012345.678901234567890'], ['-0.0000000000000000000001']],
    ...[[5], [-0], [12.5], [-1234.567], [0.1], [1e-6], [999999999999999], [0.000001234567]],
  ] as [Input][])('takes %s', (value) => {
    const sum = emptySum();
    expect(addShort(sum, value)).toBe(true);
    expect(totalText(sum)).toBe(text(value));
  });

  it('takes a number as the text that it was typed as', () => {
    const number = fc.oneof(
      fc.double(),
      fc
        .tuple(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.nat(9))
        .map(([units, scale]) => Number(`${units}e-${scale}`)),
    );
    fc.assert(
      fc.property(number, (value) => {
        const sum = emptySum();
        const isRead = isDecimalInput(value);
        if (addShort(sum, value)) expect([isRead, totalText(sum)]).toEqual([true, text(value)]);
        else if (!isRead) expect(() => addToSum(sum, value, '')).toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['16 digits before the point', '1234567890123456'],
    ['31 digits', `1.${'0'.repeat(30)}`],
    ['no character', ''],
    ['a sign', '-'],
    ['a point', '.'],
    ['a sign and a point', '-.'],
    ['a point before', '.5'],
    ['a point before, after a sign', '-.5'],
    ['a point behind', '5.'],
    ['two points', '1.2.3'],
    ['a plus', '+1'],
    ['two signs', '--1'],
    ['an exponent', '1e3'],
    ['a blank', ' 1'],
    ['full-width digits', '１'],
    ['a slash, before the digits', '1/2'],
    ['a colon, behind the digits', '1:2'],
    ['a number that lost digits', 0.1 + 0.2],
    ['a number in exponent form', 1e-7],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a boxed text', Object('5')],
    ['null', null],
  ])('leaves %s alone', (_what, value) => {
    const sum = emptySum();
    addToSum(sum, '1.5', '');
    const before = structuredClone(sum);
    expect(addShort(sum, value)).toBe(false);
    expect(sum).toEqual(before);
  });

  it('takes no text that the strict reader refuses', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0159.-+e ,１'), maxLength: 33 });
    fc.assert(
      fc.property(near, (value) => {
        const taken = addShort(emptySum(), value);
        if (taken) expect(() => toDecimal(value, '')).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the sum as it was when a figure is refused', () => {
    const sum = summed(['1.5', '2']);
    const failure = failureOf(() => addToSum(sum, '1e3', '/2'));
    expect(failure).toEqual({ kind: 'input', code: 'input/not-a-decimal', path: '/2' });
    expect(totalText(sum)).toBe('3.5');
  });
});
