import { Decimal, fromUnits, plain } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { ascendingUnits, exactUnits } from '../../kernel/numerics/exact-units.js';

/** Figures as whole numbers of units of 10^-scale. */
export interface WholeUnits {
  readonly units: readonly bigint[];
  readonly scale: number;
}

/** The figures of a population in a form that sorts fast and loses nothing. */
export interface RankedFigures {
  /** Greater keys are greater figures, equal keys equal figures, keys below zero figures below zero. */
  readonly keys: Float64Array;
  /** The figure that a key stands for. */
  readonly figureOf: (key: number) => Decimal;
  /** Each figure as a whole number of units of 10^-scale. */
  readonly units: () => WholeUnits;
}

/** Figures that are whole numbers of units of 10^-scale: the keys are these numbers. */
export function figuresOfUnits(units: Float64Array, scale: number): RankedFigures {
  return {
    keys: units,
    figureOf: (key) => fromUnits(BigInt(key), scale),
    units: () => ({ units: Array.from(units, (unit) => BigInt(unit)), scale }),
  };
}

/** Figures in plain text of any length: the keys count the different figures, from zero up for those of zero or more. */
export function figuresOfTexts(texts: readonly DecimalString[]): RankedFigures {
  const { units, scale } = exactUnits(texts);
  const places = new Map<bigint, number>();
  const different: bigint[] = [];
  const ascending = ascendingUnits(units);
  for (let at = 0; at < ascending.length; at++) {
    const unit = ascending[at] as bigint;
    if (places.has(unit)) continue;
    places.set(unit, different.length);
    different.push(unit);
  }
  const below = different.findIndex((unit) => unit >= 0n);
  const shift = below < 0 ? different.length : below;
  return {
    keys: Float64Array.from(units, (unit) => (places.get(unit) as number) - shift),
    figureOf: (key) => fromUnits(different[key + shift] as bigint, scale),
    units: () => ({ units, scale }),
  };
}

/** Finite numbers, each taken as the shortest decimal that reads back as it: what one typed, or what is printed. */
export function figuresOfNumbers(numbers: Float64Array): RankedFigures {
  const figureOf = (key: number) => new Decimal(key + 0);
  return {
    keys: numbers,
    figureOf,
    units: () =>
      wholeUnits(numbers) ?? exactUnits(Array.from(numbers, (key) => plain(figureOf(key)))),
  };
}

/** The figures of decimals that were read. */
export function figuresOfDecimals(figures: readonly Decimal[]): RankedFigures {
  const scale = figures.reduce((most, figure) => Math.max(most, figure.decimalPlaces()), 0);
  const units = Float64Array.from(figures, (figure) =>
    Number(figure.toFixed(scale).replace('.', '')),
  );
  return units.every((unit) => Number.isSafeInteger(unit))
    ? figuresOfUnits(
        units.map((unit) => unit + 0),
        scale,
      )
    : figuresOfTexts(figures.map(plain));
}

const mostScale = 6;
const limit = 1e15;

/**
 * Numbers of at most 15 digits and six decimals as whole units; `null` where one is finer or longer. A quotient of such whole numbers that gives
 * the number back is the shortest decimal of it.
 */
function wholeUnits(numbers: Float64Array): WholeUnits | null {
  for (let scale = 0; scale <= mostScale; scale++) {
    const power = 10 ** scale;
    const fits = (number: number) => {
      const unit = Math.round(number * power);
      return Math.abs(unit) < limit && unit / power === number;
    };
    if (numbers.every(fits))
      return {
        units: Array.from(numbers, (number) => BigInt(Math.round(number * power))),
        scale,
      };
  }
  return null;
}
