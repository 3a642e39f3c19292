import { readObject } from '../../kernel/calendar/read-object.js';
import {
  type Phrase,
  pointer,
  requireObject,
  requireWord,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type { TimeUnit } from '../purchases/facts.js';
import { daysPerUnit } from '../purchases/time-unit.js';
import { longestTime, mostOpportunities } from './check-counts.js';
import type { ModelUnit } from './facts.js';

/** A length of time from the end of observation, in a unit that is named; it is converted into that of the model. */
export type Horizon =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly opportunities: number };

/** A rate of discount, for a time that is named. */
export interface Discount {
  readonly rate: number;
  readonly per: TimeUnit | 'year' | 'opportunity';
  /** `periodic`: what comes one such time later counts 1 ÷ (1 + rate), the default; `continuous`: it counts e^(−rate). */
  readonly compounding?: 'periodic' | 'continuous';
}

const unitOf: Readonly<Record<string, ModelUnit>> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  opportunities: 'opportunity',
};

/** The length of a horizon in the unit of the model. */
export function readHorizon(value: unknown, unit: ModelUnit, path: string): number {
  const read = requireObject(value, path, '{ days }, { weeks }, { months } or { opportunities }');
  const named = Object.keys(read);
  const [name] = named;
  if (name === undefined || named.length > 1)
    return throwInput(
      'input/out-of-range',
      path,
      `expected one length of time, received ${named.length}`,
      { received: show(named.length), expected: 'one of days, weeks, months, opportunities' },
    );
  const own = Object.hasOwn(unitOf, name) ? unitOf[name] : undefined;
  const fits = own !== undefined && (own === 'opportunity') === (unit === 'opportunity');
  if (!fits) return refuseName(name, unit, path);
  const isWhole = unit === 'opportunity';
  const length = readLength(
    read[name],
    isWhole ? mostOpportunities : longestTime,
    `${path}/${name}`,
    isWhole,
  );
  return own === unit ? length : (length * daysOf(own)) / daysOf(unit);
}

function refuseName(name: string, unit: ModelUnit, path: string): never {
  const known = unit === 'opportunity' ? ['opportunities'] : ['days', 'weeks', 'months'];
  return throwInput(
    'input/unknown-key',
    `${path}/${pointer(name)}`,
    `a model in the unit ${unit} looks ahead in ${known.join(', ')}, received ${show(name)}`,
    { key: name, known },
  );
}

function readLength(value: unknown, most: number, path: string, isWhole: boolean): number {
  if (Number.isFinite(value) && (value as number) >= 0 && (value as number) <= most)
    if (!isWhole || Number.isInteger(value)) return (value as number) + 0;
  const expected: Phrase =
    Number.isFinite(value) && (value as number) > most ? `at most ${most}` : 'zero or more';
  return throwInput(
    'input/out-of-range',
    path,
    `expected ${isWhole ? 'a whole number' : 'a number'} of ${expected}, received ${show(value)}`,
    { received: show(value), expected },
  );
}

/** The days of a unit of time. */
export function daysOf(unit: ModelUnit | 'year'): number {
  if (unit === 'year') return 12 * daysPerUnit.month;
  return unit === 'opportunity' ? 1 : daysPerUnit[unit];
}

/** A discount as its force: what comes a time t later counts e^(−force · t), t in the named unit. */
export function readDiscount(
  value: unknown,
  isOpportunity: boolean,
  path: string,
  least: 'above zero' | 'zero or more',
): { readonly force: number; readonly per: Discount['per'] } {
  const read = readObject(value, path, ['rate', 'per', 'compounding']);
  const units: readonly Discount['per'][] = isOpportunity
    ? ['opportunity']
    : ['day', 'week', 'month', 'year'];
  const per = requireWord(read['per'], `${path}/per`, units);
  const compounding = requireWord(read['compounding'] ?? 'periodic', `${path}/compounding`, [
    'periodic',
    'continuous',
  ]);
  const { rate } = read;
  const isRate = Number.isFinite(rate) && (rate as number) <= 1000;
  if (!isRate || !((rate as number) > 0 || (rate === 0 && least === 'zero or more')))
    return throwInput(
      'input/out-of-range',
      `${path}/rate`,
      `expected a rate ${least}, as a fraction: 0.01 is 1 %; received ${show(rate)}`,
      { received: show(rate), expected: least },
    );
  const force = compounding === 'periodic' ? Math.log1p(rate as number) : (rate as number) + 0;
  return { force, per };
}
