import { isDecimal, parseDecimal, safeParseDecimal } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';
import { exact, figures, shortest } from './exact-figures.js';

const digits = (count: number) => '1234567890'.repeat(5).slice(0, count);

const read: readonly (readonly [string, unknown, string])[] = [
  ['a whole figure', '1234', '1234'],
  ['a fraction', '0.035', '0.035'],
  ['trailing zeros', '1234.50', '1234.5'],
  ['leading zeros', '-007.50', '-7.5'],
  ['only zeros', '000.000', '0'],
  ['a text of minus zero', '-0', '0'],
  ['a text of minus zero with decimals', '-0.00', '0'],
  ['40 digits', digits(40), digits(40)],
  ['40 digits with a sign', `-${digits(40)}`, `-${digits(40)}`],
  ['40 digits with a point', `${digits(20)}.${digits(20)}`, `${digits(20)}.${digits(19)}`],
  ['40 digits with both', `-0.${digits(39)}`, `-0.${digits(39)}`],
  ['a number', 1234.5, '1234.5'],
  ['a number of minus zero', -0, '0'],
  ['a negative number', -0.1, '-0.1'],
  ['a number of 15 digits', 123456789012345, '123456789012345'],
  ['a fraction of 15 digits', 0.123456789012345, '0.123456789012345'],
  ['a number of 15 digits with a point', 12345678.9012345, '12345678.9012345'],
  ['zeros before 15 digits, the smallest without exponent', 0.000001, '0.000001'],
  ['zeros behind few digits', 9_000_000_000_000_000, '9000000000000000'],
];

const notADecimal: readonly (readonly [string, unknown])[] = [
  ['an exponent', '1e3'],
  ['a small exponent', '1e-7'],
  ['a capital exponent', '1E3'],
  ['a blank before', ' 1'],
  ['a blank behind', '1 '],
  ['a line break behind', '1\n'],
  ['full-width digits', '１'],
  ['arabic digits', '٣'],
  ['the text NaN', 'NaN'],
  ['the text Infinity', 'Infinity'],
  ['no character', ''],
  ['only a sign', '-'],
  ['only a point', '.'],
  ['a point before', '.5'],
  ['a point behind', '5.'],
  ['two points', '1.2.3'],
  ['a plus', '+1'],
  ['two signs', '--1'],
  ['a sign behind', '1-'],
  ['a typographic minus', '−1'],
  ['an underscore', '1_000'],
  ['hexadecimal', '0x10'],
  ['a separator of thousands', '12,000'],
  ['a decimal comma', '1,5'],
  ['a currency', '$5'],
  ['a percent sign', '5%'],
  ['41 digits', digits(41)],
  ['41 digits with a sign', `-${digits(41)}`],
  ['41 digits with a point', `${digits(20)}.${digits(21)}`],
  ['41 digits with both', `-${digits(20)}.${digits(21)}`],
  ['41 digits that are zeros', '0'.repeat(41)],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['minus infinity', Number.NEGATIVE_INFINITY],
  ['a bigint', 5n],
  ['a boxed number', Object(5)],
  ['a boxed text', Object('5')],
  ['null', null],
  ['nothing', undefined],
  ['a truth', true],
  ['a Date', new Date(0)],
  ['a list of one', ['5']],
  ['an empty list', []],
  ['an object with valueOf', { valueOf: () => 5 }],
  ['an object with toString', { toString: () => '5' }],
  ['a symbol', Symbol('5')],
  ['a function', () => 5],
];

const notExact: readonly (readonly [string, number])[] = [
  ['a sum of fractions', 0.1 + 0.2],
  ['1e21', 1e21],
  ['2^53', 2 ** 53],
  ['2^53 - 1, of 16 digits', 2 ** 53 - 1],
  ['a negative number of 16 digits', -1234567890123456],
  ['a fraction of 16 digits', 0.1234567890123456],
  ['the smallest number', 5e-324],
  ['1e-7, written with an exponent', 1e-7],
  ['the largest number', Number.MAX_VALUE],
  ['1e16, of one digit but above 2^53', 1e16],
  ['a third', 1 / 3],
];

describe('what is read', () => {
  it.each(read)('reads %s', (_what, value, expected) => {
    expect(parseDecimal(value)).toBe(expected);
    expect(isDecimal(value)).toBe(true);
    expect(safeParseDecimal(value)).toEqual({ ok: true, value: expected });
  });

  it('reads any text of at most 40 digits as its shortest form', () => {
    fc.assert(
      fc.property(figures(), (text) => {
        const { units, scale } = exact(text);
        expect(parseDecimal(text)).toBe(shortest(units, scale));
      }),
    );
  });

  it('changes nothing when it reads what it read', () => {
    fc.assert(
      fc.property(figures(), (text) => {
        expect(parseDecimal(parseDecimal(text))).toBe(parseDecimal(text));
      }),
    );
  });

  it('reads a number of at most 15 digits as the text that was typed', () => {
    const typed = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(999_999))
      .map(([whole, fraction]) => shortest(BigInt(whole) * 1_000_000n + BigInt(fraction), 6));
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseDecimal(Number(text))).toBe(text);
      }),
    );
  });

  it('never reads a number as anything but its own value', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const tried = safeParseDecimal(number);
        if (tried.ok) expect(Number(tried.value)).toBe(number + 0);
        expect(tried.ok).toBe(isDecimal(number));
      }),
    );
  });
});

describe('what is refused', () => {
  it.each(notADecimal)('refuses %s', (_what, value) => {
    const failure = { kind: 'input', code: 'input/not-a-decimal', path: '' };
    expect(failureOf(() => parseDecimal(value))).toEqual(failure);
    expect(isDecimal(value)).toBe(false);
    expect(safeParseDecimal(value)).toMatchObject({ ok: false, error: failure });
  });

  it.each(notExact)('refuses %s, with the advice to pass text', (_what, value) => {
    const failure = { kind: 'input', code: 'decimal/number-not-exact', path: '' };
    expect(failureOf(() => parseDecimal(value))).toEqual(failure);
    expect(isDecimal(value)).toBe(false);
    expect(safeParseDecimal(value)).toMatchObject({
      error: { message: expect.stringContaining('pass it as text') },
    });
  });

  it('says what it received', () => {
    expect(safeParseDecimal('12,000')).toMatchObject({
      error: { issues: [{ params: { received: '"12,000"' } }] },
    });
  });

  it('agrees with isDecimal on any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), figures(45)), (value) => {
        expect(safeParseDecimal(value).ok).toBe(isDecimal(value));
      }),
    );
  });
});
