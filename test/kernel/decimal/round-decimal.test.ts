import { roundDecimal } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundingModes } from '../../../src/kernel/decimal/types.js';
import { failureOf } from '../errors/failure-of.js';
import { exact, figures, modes, padded, roundQuotient } from './exact-figures.js';

const mode = fc.constantFrom(...modes);
const scale = fc.nat(40);

/** What the value is at the scale, by the definition of the mode. */
function expected(value: string, places: number, by: (typeof modes)[number]): string {
  const { units, scale: from } = exact(value);
  return padded(roundQuotient(units * 10n ** BigInt(places), 10n ** BigInt(from), by), places);
}

describe('the seven modes', () => {
  it('are all in the test', () => {
    expect([...roundingModes].sort()).toEqual([...modes].sort());
  });

  // value:                 2.5   -2.5   3.5  -3.5   2.51  -2.51  2.49  -2.49
  it.each([
    ['half-away-from-zero', ['3', '-3', '4', '-4', '3', '-3', '2', '-2']],
    ['half-even', ['2', '-2', '4', '-4', '3', '-3', '2', '-2']],
    ['half-toward-zero', ['2', '-2', '3', '-3', '3', '-3', '2', '-2']],
    ['away-from-zero', ['3', '-3', '4', '-4', '3', '-3', '3', '-3']],
    ['toward-zero', ['2', '-2', '3', '-3', '2', '-2', '2', '-2']],
    ['floor', ['2', '-3', '3', '-4', '2', '-3', '2', '-3']],
    ['ceiling', ['3', '-2', '4', '-3', '3', '-2', '3', '-2']],
  ] as const)('%s decides as it is defined', (by, wanted) => {
    const values = ['2.5', '-2.5', '3.5', '-3.5', '2.51', '-2.51', '2.49', '-2.49'];
    expect(values.map((value) => roundDecimal(value, { scale: 0, mode: by }))).toEqual(wanted);
  });

  it.each(modes.map((by) => [by]))('%s agrees with whole-number arithmetic', (by) => {
    fc.assert(
      fc.property(figures(), scale, (value, places) => {
        expect(roundDecimal(value, { scale: places, mode: by })).toBe(expected(value, places, by));
      }),
    );
  });

  it.each(modes.map((by) => [by]))('%s agrees on exact ties of either sign', (by) => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.nat(15),
        (half, places) => {
          const tie = padded((2n * half + 1n) * 5n, places + 1);
          expect(roundDecimal(tie, { scale: places, mode: by })).toBe(expected(tie, places, by));
        },
      ),
    );
  });
});

describe('roundDecimal', () => {
  it.each([
    ['pads to the scale', '7.1', 3, 'ceiling', '7.100'],
    ['drops the point at scale 0', '7.0', 0, 'floor', '7'],
    ['carries over all digits', '999.995', 2, 'half-away-from-zero', '1000.00'],
    ['keeps 40 decimals', '0.5', 40, 'half-even', `0.5${'0'.repeat(39)}`],
    ['sees no binary surprise', '1.005', 2, 'half-away-from-zero', '1.01'],
    ['looks at the last of 40 digits', `2.5${'0'.repeat(37)}1`, 0, 'half-even', '3'],
  ] as const)('%s', (_what, value, places, by, wanted) => {
    expect(roundDecimal(value, { scale: places, mode: by })).toBe(wanted);
  });

  it.each(modes.map((by) => [by]))('%s gives zero no sign', (by) => {
    expect(roundDecimal('-0.00', { scale: 1, mode: by })).toBe('0.0');
    expect(roundDecimal('-0.0001', { scale: 2, mode: by })).toMatch(/^(0\.00|-0\.01)$/);
  });

  it('reads a number of minus zero as zero', () => {
    expect(roundDecimal(-0, { scale: 2, mode: 'floor' })).toBe('0.00');
  });

  it('has exactly the decimals of the scale, and no sign on zero', () => {
    fc.assert(
      fc.property(figures(), scale, mode, (value, places, by) => {
        const text = roundDecimal(value, { scale: places, mode: by });
        expect(text).toMatch(places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`));
        expect(text).not.toMatch(/^-[0.]+$/);
      }),
    );
  });

  it('changes nothing when it rounds again', () => {
    fc.assert(
      fc.property(figures(20), fc.nat(19), mode, mode, (value, places, by, again) => {
        const once = roundDecimal(value, { scale: places, mode: by });
        expect(roundDecimal(once, { scale: places, mode: again })).toBe(once);
      }),
    );
  });

  it.each([
    ['an unknown mode', { scale: 2, mode: 'half-up' }, 'input/not-one-of', '/rounding/mode'],
    ['no mode', { scale: 2 }, 'input/not-one-of', '/rounding/mode'],
    ['an inherited word', { scale: 2, mode: 'toString' }, 'input/not-one-of', '/rounding/mode'],
    ['no scale', { mode: 'floor' }, 'input/not-a-whole-number', '/rounding/scale'],
    [
      'a scale as text',
      { scale: '2', mode: 'floor' },
      'input/not-a-whole-number',
      '/rounding/scale',
    ],
    [
      'half a decimal',
      { scale: 0.5, mode: 'floor' },
      'input/not-a-whole-number',
      '/rounding/scale',
    ],
    ['a negative scale', { scale: -1, mode: 'floor' }, 'input/out-of-range', '/rounding/scale'],
    ['41 decimals', { scale: 41, mode: 'floor' }, 'input/out-of-range', '/rounding/scale'],
    [
      'a key that is not known',
      { scale: 2, mode: 'floor', places: 2 },
      'input/unknown-key',
      '/rounding/places',
    ],
    ['no rounding', undefined, 'input/not-an-object', '/rounding'],
    ['a bare scale', 2, 'input/not-an-object', '/rounding'],
  ])('refuses %s', (_what, rounding, code, path) => {
    expect(failureOf(() => roundDecimal('1', rounding as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });
});
