import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import { requireObject, requireWord, show, throwInput } from '../../kernel/errors/index.js';
import type { PurchaseOccasion, TimeUnit } from './facts.js';
import { readUnit } from './time-unit.js';

/** How purchases are counted, checked. */
export interface Counting {
  readonly asOf: DateString;
  readonly unit: TimeUnit;
  readonly occasion: PurchaseOccasion;
  readonly holdoutEnd: DateString | null;
  /** The day number of `asOf`. */
  readonly lastDay: number;
  /** The day number of the last day that is looked at: the end of the hold-out, or `asOf`. */
  readonly endDay: number;
}

const occasions: readonly PurchaseOccasion[] = [
  'net-day',
  'net-of-returns',
  'every-line',
  'positive-line',
];

const optionKeys = ['asOf', 'unit', 'occasion', 'holdoutEnd', 'onProgress'] as const;

/** How purchases are counted, from the options of a summary or from what it gave. */
export function readCounting(options: unknown, path = '/options'): Counting {
  const given =
    path === '/options'
      ? readObject(options, path, optionKeys)
      : requireObject(options, path, '{ asOf, unit, occasion }');
  const lastDay = toDayNumber(given['asOf'], `${path}/asOf`);
  const counting = {
    asOf: given['asOf'] as DateString,
    unit: readUnit(given['unit'], `${path}/unit`),
    occasion: requireWord(given['occasion'], `${path}/occasion`, occasions),
    lastDay,
  };
  const { holdoutEnd } = given;
  if (holdoutEnd === undefined) return { ...counting, holdoutEnd: null, endDay: lastDay };
  const endDay = toDayNumber(holdoutEnd, `${path}/holdoutEnd`);
  if (endDay <= lastDay) refuseHoldout(holdoutEnd, counting.asOf, path);
  return { ...counting, holdoutEnd: holdoutEnd as DateString, endDay };
}

function refuseHoldout(holdoutEnd: unknown, asOf: DateString, path: string): never {
  const received = show(holdoutEnd);
  return throwInput(
    'input/out-of-range',
    `${path}/holdoutEnd`,
    `expected a day after ${asOf}, received ${received}; the hold-out begins the day after asOf`,
    { received, expected: `above ${asOf}` },
  );
}
