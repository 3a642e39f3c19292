import {
  type Decimal,
  exactNumberText,
  fromUnits,
  isDecimalText,
  toOperand,
  toUnits,
} from './decimal.js';
import { type DecimalString, mostOperandDigits } from './types.js';
import { shortText, tenTo } from './units.js';

/**
 * A running exact sum: `units / 10^scale`, what stands aside, and `carry / 10^carryScale`. Plain data, safe for structured
 * clone; the bulk twin of Decimal addition, and proved equal to it by property.
 *
 * Most amounts have at most 15 digits, so they are added as safe integers, whatever their scales; only what does not fit
 * goes through BigInt.
 */
export interface ExactSum {
  /** The scale of `units`: that of the first figure, or finer where nothing is lost. */
  scale: number;
  /** Always a safe integer with room for one more amount of 15 digits, as is each of `aside`. */
  units: number;
  /** Units by scale, of figures whose scale is too far from the usual one; `null` until there is one. */
  aside: number[] | null;
  carry: bigint;
  carryScale: number;
}

const room = 8e15;
/** Mantissas have fewer digits than this has. */
const limit = 1e15;
const mostDigits = 15;
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** The sum of nothing. */
export function emptySum(): ExactSum {
  return { scale: 0, units: 0, aside: null, carry: 0n, carryScale: 0 };
}

/** Add one figure in place. `path` names it in errors. */
export function addToSum(sum: ExactSum, value: unknown, path: string): void {
  if (addShort(sum, value)) return;
  if (isDecimalText(value, mostOperandDigits)) addLong(sum, value);
  else addDecimalToSum(sum, toOperand(value, path));
}

function addLong(sum: ExactSum, text: string): void {
  const point = text.indexOf('.');
  carryOver(sum, BigInt(text.replace('.', '')), point < 0 ? 0 : text.length - 1 - point);
}

/**
 * The fast road: adds a figure of at most 30 digits, or a number of few decimals. Says `false`, and adds nothing, for
 * anything else. Hot loops try it first, so that they need not build a path for each row.
 */
export function addShort(sum: ExactSum, value: unknown): boolean {
  if (typeof value === 'string') return addText(sum, value);
  return typeof value === 'number' && addNumber(sum, value);
}

/** Reads up to 30 digits in two halves, each of which is a safe integer. */
function addText(sum: ExactSum, text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 2 * mostDigits + 2) return false;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let digits = 0;
  let high = 0;
  let mantissa = 0;
  let point = -1;
  for (let index = start; index < length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) {
      if (digits === mostDigits) {
        high = mantissa;
        mantissa = 0;
      }
      mantissa = mantissa * 10 + digit;
      digits += 1;
    } else if (digit === -2 && point < 0 && index > start && index < length - 1) point = index;
    else return false;
  }
  if (digits === 0 || digits > 2 * mostDigits) return false;
  const scale = point < 0 ? 0 : length - 1 - point;
  if (digits > mostDigits) {
    const highScale = scale - (digits - mostDigits);
    if (highScale < 0) return false;
    addScaled(sum, start === 1 ? -high : high, highScale);
  }
  addScaled(sum, start === 1 ? -mantissa : mantissa, scale);
  return true;
}

/**
 * A number that is units of a hundredth and so on: where `units / 10^scale` gives the number back, and the units have at most
 * 15 digits, it can have been typed in one way only.
 */
function addNumber(sum: ExactSum, value: number): boolean {
  for (let scale = 0; scale <= 6; scale += 2) {
    const power = powers[scale] ?? 1;
    const units = Math.round(value * power);
    if (!(units < limit && units > -limit)) break;
    if (units / power !== value) continue;
    addScaled(sum, units + 0, scale);
    return true;
  }
  const text = exactNumberText(value);
  return text !== null && addText(sum, text);
}

/** Adds `mantissa / 10^scale`; `mantissa` has at most 15 digits. */
function addScaled(sum: ExactSum, mantissa: number, scale: number): void {
  if (scale > sum.scale) refine(sum, scale);
  const units = scale === sum.scale ? mantissa : mantissa * powerOf(sum.scale - scale);
  if (units < limit && units > -limit) {
    sum.units += units;
    if (sum.units > room || sum.units < -room) flush(sum);
  } else addAside(sum, mantissa, scale);
}

/** Makes the usual scale finer where its units stay small enough. */
function refine(sum: ExactSum, scale: number): void {
  const units = sum.units * powerOf(scale - sum.scale);
  if (!(units < limit && units > -limit)) return;
  sum.units = units + 0;
  sum.scale = scale;
}

/** Not finite where the figure would not be exact: neither is then what it is multiplied with. */
function powerOf(power: number): number {
  return powers[power] ?? Number.NaN;
}

function addAside(sum: ExactSum, mantissa: number, scale: number): void {
  sum.aside ??= [];
  const { aside } = sum;
  while (aside.length <= scale) aside.push(0);
  const units = (aside[scale] ?? 0) + mantissa;
  if (units > room || units < -room) {
    carryOver(sum, BigInt(units), scale);
    aside[scale] = 0;
  } else aside[scale] = units;
}

function flush(sum: ExactSum): void {
  carryOver(sum, BigInt(sum.units), sum.scale);
  sum.units = 0;
}

function carryOver(sum: ExactSum, units: bigint, scale: number): void {
  if (scale > sum.carryScale) {
    sum.carry *= tenTo(scale - sum.carryScale);
    sum.carryScale = scale;
  }
  sum.carry += scale === sum.carryScale ? units : units * tenTo(sum.carryScale - scale);
}

/** Add an exact figure in place. */
export function addDecimalToSum(sum: ExactSum, value: Decimal): void {
  const scale = value.decimalPlaces();
  carryOver(sum, toUnits(value, scale), scale);
}

/** The sum of both, as a new sum; neither is changed. */
export function mergeSums(left: ExactSum, right: ExactSum): ExactSum {
  const sum = emptySum();
  for (const part of [left, right]) {
    const { units, scale } = wholeOf(part);
    carryOver(sum, units, scale);
  }
  return sum;
}

/** All parts of a sum as one number of units. */
function wholeOf(sum: ExactSum): { readonly units: bigint; readonly scale: number } {
  const aside = sum.aside ?? [];
  const scale = Math.max(sum.scale, sum.carryScale, aside.length - 1);
  let units =
    BigInt(sum.units) * tenTo(scale - sum.scale) + sum.carry * tenTo(scale - sum.carryScale);
  aside.forEach((part, at) => {
    if (part !== 0) units += BigInt(part) * tenTo(scale - at);
  });
  return { units, scale };
}

/** What the sum comes to. */
export function totalOf(sum: ExactSum): Decimal {
  const { units, scale } = wholeOf(sum);
  return fromUnits(units, scale);
}

/** What the sum comes to, as plain text. */
export function totalText(sum: ExactSum): DecimalString {
  const { units, scale } = wholeOf(sum);
  return shortText(units, scale);
}
