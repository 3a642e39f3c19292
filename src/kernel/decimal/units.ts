import type { DecimalString } from './types.js';

const powers: bigint[] = [1n];

/** 10 to a whole power of zero or more; each is worked out once. */
export function tenTo(power: number): bigint {
  for (let next = powers.length; next <= power; next++) powers.push((powers[next - 1] ?? 1n) * 10n);
  return powers[power] ?? 1n;
}

/** A whole number of units of 10^-scale as text with so many decimals; zero has no sign. */
export function paddedText(units: bigint, scale: number): DecimalString {
  if (scale === 0) return units.toString();
  const isNegative = units < 0n;
  const digits = (isNegative ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${isNegative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The same without trailing zeros. */
export function shortText(units: bigint, scale: number): DecimalString {
  const text = paddedText(units, scale);
  if (scale === 0) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  return text.slice(0, text.charCodeAt(end - 1) === 46 ? end - 1 : end);
}
