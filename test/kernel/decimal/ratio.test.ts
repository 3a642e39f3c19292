import {
  compareRatios,
  multiplyByRatio,
  type Ratio,
  type RoundingMode,
  ratioOf,
  roundDecimal,
} from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';
import { exact, figures, modes, padded, roundQuotient } from './exact-figures.js';

const isZero = (text: string) => !/[1-9]/.test(text);
const notZero = (digits?: number) => figures(digits).filter((text) => !isZero(text));
const over = (numerator: string, denominator: string): Ratio => ({
  numerator,
  denominator,
  value: Number.NaN,
});

describe('ratioOf', () => {
  it.each([
    ['920000', '1000000', { numerator: '920000', denominator: '1000000', value: 0.92 }],
    ['1.50', '-3.0', { numerator: '1.5', denominator: '-3', value: -0.5 }],
    ['-0', '5', { numerator: '0', denominator: '5', value: 0 }],
    ['0', '-5', { numerator: '0', denominator: '-5', value: 0 }],
    [1, 3, { numerator: '1', denominator: '3', value: 1 / 3 }],
  ])('%s over %s keeps both figures', (numerator, denominator, ratio) => {
    expect(ratioOf(numerator, denominator)).toEqual(ratio);
  });

  it.each([['0'], ['-0.00'], [0]])('does not exist over %j', (denominator) => {
    expect(ratioOf('5', denominator)).toBeNull();
  });

  it('always has a finite value, without minus zero', () => {
    fc.assert(
      fc.property(figures(), notZero(), (numerator, denominator) => {
        const value = ratioOf(numerator, denominator)?.value ?? Number.NaN;
        expect(Number.isFinite(value)).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
      }),
    );
  });

  it('has the quotient as its value', () => {
    const counts = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(counts, counts, (numerator, denominator) => {
        expect(ratioOf(numerator, denominator)?.value).toBe(numerator / denominator);
      }),
    );
  });
});

describe('compareRatios', () => {
  it.each([
    [['1', '3'], ['2', '6'], 0],
    [['1', '3'], ['0.3333333333333333333333333333333333333', '1'], 1],
    [['1', '-2'], ['-1', '2'], 0],
    [['-1', '-2'], ['1', '3'], 1],
    [['1', '-2'], ['1', '3'], -1],
    [['0', '-7'], ['0', '5'], 0],
    [['-1', '3'], ['1', '-4'], -1],
  ] as const)('%j against %j is %i', ([top, bottom], [otherTop, otherBottom], order) => {
    expect(compareRatios(over(top, bottom), over(otherTop, otherBottom))).toBe(order);
    expect(compareRatios(over(otherTop, otherBottom), over(top, bottom)) + order).toBe(0);
  });

  it('agrees with exact fractions, also below zero', () => {
    const fraction = fc.tuple(figures(), notZero());
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const whole = (text: string) => exact(text).units;
        const scale = (text: string) => 10n ** BigInt(exact(text).scale);
        const left = whole(a) * scale(b) * whole(d) * scale(c);
        const right = whole(c) * scale(d) * whole(b) * scale(a);
        const flip = whole(b) < 0n !== whole(d) < 0n ? -1n : 1n;
        const difference = (left - right) * flip;
        const order = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(compareRatios(over(a, b), over(c, d))).toBe(order);
      }),
    );
  });

  it('takes no notice of the value', () => {
    expect(compareRatios({ ...over('1', '2'), value: 9 }, { ...over('2', '3'), value: 0 })).toBe(
      -1,
    );
  });
});

describe('multiplyByRatio', () => {
  const at = (scale: number, mode: RoundingMode) => ({ scale, mode });

  it('gives the share of an agreement of 184 days', () => {
    expect(multiplyByRatio('1200000', over('184', '365'), at(2, 'half-even'))).toBe('604931.51');
  });

  // one eighth is 0.125, a tie at two decimals
  it.each([
    ['half-even', '0.12', '-0.12'],
    ['half-away-from-zero', '0.13', '-0.13'],
    ['half-toward-zero', '0.12', '-0.12'],
    ['toward-zero', '0.12', '-0.12'],
    ['away-from-zero', '0.13', '-0.13'],
    ['floor', '0.12', '-0.13'],
    ['ceiling', '0.13', '-0.12'],
  ] as const)('sees the tie of an eighth: %s', (mode, positive, negative) => {
    expect(multiplyByRatio('1', over('1', '8'), at(2, mode))).toBe(positive);
    expect(multiplyByRatio('-1', over('1', '8'), at(2, mode))).toBe(negative);
    expect(multiplyByRatio('1', over('1', '-8'), at(2, mode))).toBe(negative);
    expect(multiplyByRatio('-1', over('-1', '8'), at(2, mode))).toBe(positive);
  });

  it('sees that a quotient is below a tie by less than 60 digits show', () => {
    // (1 + 10^-39)(1 - 10^-39) / 2 = 0.5 - 5·10^-79: cut or rounded to 60 digits it is the tie 0.5
    const justOver = `1.${'0'.repeat(38)}1`;
    const justUnder = `0.${'9'.repeat(39)}`;
    const half = (mode: RoundingMode) =>
      multiplyByRatio(justOver, over(justUnder, '2'), at(0, mode));
    expect(half('half-away-from-zero')).toBe('0');
    expect(half('half-even')).toBe('0');
    expect(half('ceiling')).toBe('1');
  });

  it('keeps every digit of a quotient of more than 120 digits', () => {
    const nines = '9'.repeat(40);
    const seventh = `0.${'0'.repeat(38)}7`;
    const units = roundQuotient(BigInt(nines) ** 2n * 10n ** 79n, 7n, 'toward-zero');
    expect(multiplyByRatio(nines, over(nines, seventh), at(40, 'toward-zero'))).toBe(
      padded(units, 40),
    );
  });

  it('rounds the exact quotient once, in every mode', () => {
    fc.assert(
      fc.property(
        figures(),
        figures(),
        notZero(),
        fc.nat(40),
        fc.constantFrom(...modes),
        (amount, numerator, denominator, scale, mode) => {
          const [a, n, d] = [exact(amount), exact(numerator), exact(denominator)];
          const top = a.units * n.units * 10n ** BigInt(d.scale + scale);
          const bottom = d.units * 10n ** BigInt(a.scale + n.scale);
          expect(multiplyByRatio(amount, over(numerator, denominator), at(scale, mode))).toBe(
            padded(roundQuotient(top, bottom, mode), scale),
          );
        },
      ),
    );
  });

  it('agrees with roundDecimal where the ratio is one', () => {
    fc.assert(
      fc.property(figures(), notZero(), fc.constantFrom(...modes), (amount, same, mode) => {
        expect(multiplyByRatio(amount, over(same, same), at(2, mode))).toBe(
          roundDecimal(amount, at(2, mode)),
        );
      }),
    );
  });
});

describe('what is refused', () => {
  const ratio = over('1', '2');
  const rounding = { scale: 2, mode: 'floor' } as const;
  it.each([
    ['a ratio over zero', over('1', '0.0'), 'domain', 'decimal/division-by-zero', '/denominator'],
    ['a numerator that is none', over('x', '1'), 'input', 'input/not-a-decimal', '/numerator'],
    ['a denominator that is none', over('1', ''), 'input', 'input/not-a-decimal', '/denominator'],
    ['a bare number', 0.5, 'input', 'input/not-an-object', ''],
    ['no ratio', null, 'input', 'input/not-an-object', ''],
  ])('refuses %s', (_what, value, kind, code, path) => {
    const hostile = value as Ratio;
    expect(failureOf(() => compareRatios(hostile, ratio))).toEqual({
      kind,
      code,
      path: `/left${path}`,
    });
    expect(failureOf(() => compareRatios(ratio, hostile))).toEqual({
      kind,
      code,
      path: `/right${path}`,
    });
    expect(failureOf(() => multiplyByRatio('1', hostile, rounding))).toEqual({
      kind,
      code,
      path: `/ratio${path}`,
    });
  });
});
