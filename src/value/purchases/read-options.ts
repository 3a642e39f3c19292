import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
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

const occasions: readonly PurchaseOccasion[] = ['net-day', 'every-line', 'positive-line'];

/** The options of a summary of purchases. */
export function readCounting(options: unknown): Counting {
  const given = requireObject(options, '/options', '{ asOf, unit, occasion }');
  const lastDay = toDayNumber(given['asOf'], '/options/asOf');
  const counting = {
    asOf: given['asOf'] as DateString,
    unit: readUnit(given['unit'], '/options/unit'),
    occasion: requireWord(given['occasion'], '/options/occasion', occasions),
    lastDay,
  };
  const { holdoutEnd } = given;
  if (holdoutEnd === undefined) return { ...counting, holdoutEnd: null, endDay: lastDay };
  const endDay = toDayNumber(holdoutEnd, '/options/holdoutEnd');
  if (endDay <= lastDay) refuseHoldout(holdoutEnd, counting.asOf);
  return { ...counting, holdoutEnd: holdoutEnd as DateString, endDay };
}

function refuseHoldout(holdoutEnd: unknown, asOf: DateString): never {
  const received = show(holdoutEnd);
  return throwInput(
    'input/out-of-range',
    '/options/holdoutEnd',
    `expected a day after ${asOf}, received ${received}; the hold-out begins the day after asOf`,
    { received, expected: `above ${asOf}` },
  );
}
