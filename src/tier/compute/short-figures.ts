import { shortMantissa, shortScale } from '../../kernel/decimal/short-decimal.js';

/** The most decimals that a short figure has. */
export const mostScale = 14;

/** Whole numbers up to here, and their differences, are exact. */
export const mostUnits = 2 ** 52;

/** In how many decimals the figures of a measure may be counted: no fewer than its bounds have, no more than leave them exact. */
export interface Scales {
  readonly least: number;
  readonly most: number;
}

/** The short figures of one customer, by the place of their measure: whole numbers of units of 10^-scale. Written over for the next one. */
export interface ShortFigures {
  readonly slotOf: ReadonlyMap<string, number>;
  readonly allowed: readonly Scales[];
  /** `NaN`: the figure is not given. */
  readonly units: number[];
  readonly scales: number[];
  /** As it was written; `''` for a number. */
  readonly texts: string[];
  /** The names of the last customer in their order, with their places: the next one has most likely the same. */
  readonly names: string[];
  readonly slots: number[];
}

/** Room for the figures of one customer. */
export function shortFigures(
  measures: readonly string[],
  allowed: readonly Scales[],
): ShortFigures {
  return {
    slotOf: new Map(measures.map((measure, slot) => [measure, slot])),
    allowed,
    units: measures.map(() => Number.NaN),
    scales: measures.map(() => 0),
    texts: measures.map(() => ''),
    names: [...measures],
    slots: measures.map((_, slot) => slot),
  };
}

/** Reads every figure of a customer; `false` where one is not short, or is no figure at all. */
export function readShortFigures(
  figures: ShortFigures,
  measures: Readonly<Record<string, unknown>>,
): boolean {
  const { units, names, slots } = figures;
  for (let slot = 0; slot < units.length; slot++) units[slot] = Number.NaN;
  let at = 0;
  for (const name in measures) {
    if (names[at] !== name) {
      names[at] = name;
      slots[at] = figures.slotOf.get(name) ?? -1;
    }
    if (!readShort(figures, slots[at] as number, measures[name])) return false;
    at += 1;
  }
  return true;
}

/** Reads one figure; of a measure that nothing asks for (-1) it is only seen whether it is one. */
function readShort(figures: ShortFigures, slot: number, value: unknown): boolean {
  const isText = typeof value === 'string';
  let units = isText ? shortMantissa(value) : shortWhole(value);
  if (units < 0) return false;
  if (slot < 0) return true;
  let scale = isText ? shortScale(value) : 0;
  const { least, most } = figures.allowed[slot] as Scales;
  for (; scale < least; scale++) units *= 10;
  if (scale > most || units > mostUnits) return false;
  figures.units[slot] = units;
  figures.scales[slot] = scale;
  figures.texts[slot] = isText ? value : '';
  return true;
}

/** A whole number of zero or more that is exactly what was typed, or -1. */
function shortWhole(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e15
    ? value + 0
    : -1;
}

/** The figure in plain text. */
export function plainShort({ texts, units, scales }: ShortFigures, slot: number): string {
  const text = texts[slot] as string;
  return isPlain(text) ? text : plainUnits(units[slot] as number, scales[slot] as number);
}

/** Has it neither leading nor trailing zeros to drop? */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0) return false;
  if (text.charCodeAt(0) === 48 && length > 1 && text.charCodeAt(1) !== 46) return false;
  return text.charCodeAt(length - 1) !== 48 || !text.includes('.');
}

/** A whole number of zero or more units of 10^-scale in plain text, without trailing zeros. */
export function plainUnits(units: number, scale: number): string {
  if (scale === 0) return String(units);
  const one = 10 ** scale;
  let rest = units % one;
  const whole = (units - rest) / one;
  if (rest === 0) return String(whole);
  let places = scale;
  for (; rest % 10 === 0; places--) rest /= 10;
  const digits = String(rest);
  return `${whole}.${digits.length === places ? digits : digits.padStart(places, '0')}`;
}
