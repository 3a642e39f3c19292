import fc from 'fast-check';
import type { RoundingMode } from '../../../src/kernel/decimal/types.js';

/*
 * Exact figures made of BigInt alone, to hold the library against: nothing here knows decimal.js.
 */

/** `units / 10^scale`. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

export function exact(text: string): Exact {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

/** Both figures in units of the finer scale. */
export function aligned(left: string, right: string): readonly [bigint, bigint, number] {
  const [one, other] = [exact(left), exact(right)];
  const scale = Math.max(one.scale, other.scale);
  return [unitsAt(one, scale), unitsAt(other, scale), scale];
}

export function unitsAt({ units, scale }: Exact, finer: number): bigint {
  return units * 10n ** BigInt(finer - scale);
}

/** Text of exactly so many decimals. */
export function padded(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const text =
    scale === 0 ? digits : `${digits.slice(0, digits.length - scale)}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}

/** Text without trailing zeros. */
export function shortest(units: bigint, scale: number): string {
  const text = padded(units, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, '');
}

export function sumOf(texts: readonly string[]): string {
  const scale = Math.max(0, ...texts.map((text) => exact(text).scale));
  return shortest(
    texts.reduce((sum, text) => sum + unitsAt(exact(text), scale), 0n),
    scale,
  );
}

/** `numerator / denominator` as one of its two whole neighbours, chosen as the mode is defined. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const rest = ((top % bottom) + bottom) % bottom;
  const lower = (top - rest) / bottom;
  if (rest === 0n) return lower;
  const upper = lower + 1n;
  const nearZero = top < 0n ? upper : lower;
  const farFromZero = top < 0n ? lower : upper;
  const [toLower, toUpper] = [rest, bottom - rest];
  const nearest = toLower < toUpper ? lower : upper;
  switch (mode) {
    case 'floor':
      return lower;
    case 'ceiling':
      return upper;
    case 'toward-zero':
      return nearZero;
    case 'away-from-zero':
      return farFromZero;
    case 'half-away-from-zero':
      return toLower === toUpper ? farFromZero : nearest;
    case 'half-toward-zero':
      return toLower === toUpper ? nearZero : nearest;
    case 'half-even':
      return toLower === toUpper ? (lower % 2n === 0n ? lower : upper) : nearest;
  }
}

/** Text of 1 to `digits` digits, anywhere a point, any sign, leading and trailing zeros too. */
export function figures(digits = 40): fc.Arbitrary<string> {
  const digit = fc.constantFrom(...'00123456789');
  return fc
    .record({
      minus: fc.boolean(),
      digits: fc.array(digit, { minLength: 1, maxLength: digits, size: 'max' }),
      point: fc.nat(digits),
    })
    .map(({ minus, digits: list, point }) => {
      const text = list.join('');
      const at = point % text.length;
      return `${minus ? '-' : ''}${at === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`}`;
    });
}

export const modes: readonly RoundingMode[] = [
  'half-away-from-zero',
  'half-even',
  'half-toward-zero',
  'away-from-zero',
  'toward-zero',
  'floor',
  'ceiling',
];
