import { exact } from '../kernel/decimal/exact-figures.js';

/** An exact fraction of BigInts, to hold the library against: nothing here knows decimal.js. */
export interface Quotient {
  readonly top: bigint;
  readonly bottom: bigint;
  readonly plus: (other: Quotient) => Quotient;
  readonly minus: (other: Quotient) => Quotient;
  readonly times: (other: Quotient) => Quotient;
  readonly over: (other: Quotient) => Quotient;
  readonly floor: () => Quotient;
  readonly isAbove: (other: Quotient) => boolean;
  /** Half to even, without trailing zeros; for figures of zero or more, or that need no rounding. */
  readonly roundedTo: (scale: number) => string;
}

/** A decimal as a fraction. */
export function quotient(text: string): Quotient {
  const { units, scale } = exact(text);
  return make(units, 10n ** BigInt(scale));
}

function make(top: bigint, bottom: bigint): Quotient {
  return {
    top,
    bottom,
    plus: (other) => make(top * other.bottom + other.top * bottom, bottom * other.bottom),
    minus: (other) => make(top * other.bottom - other.top * bottom, bottom * other.bottom),
    times: (other) => make(top * other.top, bottom * other.bottom),
    over: (other) => make(top * other.bottom, bottom * other.top),
    floor: () => make(top / bottom, 1n),
    isAbove: (other) => top * other.bottom > other.top * bottom,
    roundedTo: (scale) => {
      const units = top * 10n ** BigInt(scale);
      const [whole, rest] = [units / bottom, units % bottom];
      const up = rest * 2n > bottom || (rest * 2n === bottom && whole % 2n === 1n);
      return textOf(up ? whole + 1n : whole, scale);
    },
  };
}

/** A decimal without trailing zeros and without a signed zero. */
export function lowestTerms(text: string): string {
  const { units, scale } = exact(text);
  return textOf(units, scale);
}

function textOf(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return units < 0n ? `-${short}` : short;
}
