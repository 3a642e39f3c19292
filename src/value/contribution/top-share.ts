import { readOptions } from '../../kernel/calendar/read-object.js';
import {
  type Decimal,
  fromUnits,
  one,
  plain,
  toDecimal,
  toUnits,
} from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import {
  type Phrase,
  requireWhole,
  requireWord,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import { nearestQuotient } from '../../kernel/numerics/nearest-quotient.js';

/**
 * How many customers a fraction of them is, where it is no whole number: 20 % of 8 are 1.6. `interpolate`: the largest, and six tenths
 * of the second (a straight line between the points of the Lorenz curve); `floor`: 1; `ceiling`: 2; `nearest`: 2 (a half goes up).
 */
export type FractionRule = 'interpolate' | 'floor' | 'ceiling' | 'nearest';

const fractionRules: readonly FractionRule[] = ['interpolate', 'floor', 'ceiling', 'nearest'];

/** Whose share is asked for; one of `topCount` and `topFraction`, or neither. */
export interface TopQuestion {
  /** So many of the largest; all of them where there are fewer. */
  readonly topCount?: number;
  /** This fraction of the customers, from 0 to 1: `'0.2'` for a fifth. */
  readonly topFraction?: DecimalInput;
  /** What to do where the fraction is no whole number of customers; `interpolate` unless told. */
  readonly fractionRule?: FractionRule;
}

/** What the largest hold. */
export interface TopShare {
  /** How many that are; with `interpolate` it may have a fraction. */
  readonly customers: DecimalString;
  readonly value: DecimalString;
  /** `null` where the total is zero. */
  readonly share: Ratio | null;
}

/** A question that was read: how many of the largest of a population; `null` where nobody asked. */
export type CountTop = (count: number) => Decimal;

/** Reads whose share is asked for. */
export function readTopQuestion(options: unknown): CountTop | null {
  const read = readOptions(options, ['topCount', 'topFraction', 'fractionRule']);
  const { topCount, topFraction } = read;
  const rule = requireWord(
    read.fractionRule ?? 'interpolate',
    '/options/fractionRule',
    fractionRules,
  );
  if (topCount !== undefined && topFraction !== undefined)
    return throwInput(
      'input/unknown-key',
      '/options/topFraction',
      'expected one of topCount and topFraction, received both; leave one out',
      { key: 'topFraction', known: ['topCount', 'fractionRule'] },
    );
  if (topCount !== undefined) {
    const asked = requireWhole(topCount, '/options/topCount', 0, Number.MAX_SAFE_INTEGER);
    return (count) => one.times(Math.min(asked, count));
  }
  if (topFraction === undefined) return null;
  const fraction = readFraction(topFraction, '/options/topFraction');
  return (count) => countOf(fraction.times(count), rule);
}

/** A fraction from 0 to 1, both included. */
export function readFraction(value: unknown, path: string): Decimal {
  const fraction = toDecimal(value, path);
  if (!fraction.isNegative() && fraction.lte(1)) return fraction;
  const received = show(value);
  return throwInput('input/out-of-range', path, `expected 0 to 1, received ${received}`, {
    received,
    expected: (fraction.isNegative() ? 'zero or more' : 'at most 1') satisfies Phrase,
  });
}

function countOf(exact: Decimal, rule: FractionRule): Decimal {
  switch (rule) {
    case 'interpolate':
      return exact;
    case 'floor':
      return exact.floor();
    case 'ceiling':
      return exact.ceil();
    case 'nearest':
      return exact.plus('0.5').floor();
  }
}

/** What so many of the largest hold; values ascend. */
export function topShareOf(
  ascending: ArrayLike<bigint>,
  { total, scale }: { readonly total: bigint; readonly scale: number },
  customers: Decimal,
): TopShare {
  const whole = customers.floor().toNumber();
  const rest = customers.minus(whole);
  let held = 0n;
  for (let taken = 1; taken <= whole; taken++)
    held += ascending[ascending.length - taken] as bigint;
  const next = ascending[ascending.length - whole - 1] ?? 0n;
  const value = fromUnits(held, scale).plus(fromUnits(next, scale).times(rest));
  const places = value.decimalPlaces();
  return {
    customers: plain(customers),
    value: plain(value),
    share:
      total === 0n
        ? null
        : {
            numerator: plain(value),
            denominator: plain(fromUnits(total, scale)),
            value: quotient(value, fromUnits(total, scale), Math.max(places, scale)),
          },
  };
}

function quotient(top: Decimal, bottom: Decimal, places: number): number {
  return nearestQuotient(toUnits(top, places), toUnits(bottom, places));
}
