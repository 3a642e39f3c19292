import { requireWhole, requireWord } from '../errors/index.js';
import { dayOfCivil } from './civil-date.js';
import { readObject, readOptions } from './read-object.js';

/**
 * A year that need not start on 1 January: the month and day it starts on, and whether it carries the number of the
 * calendar year it starts in or of the one its last day lies in.
 */
export interface FiscalYear {
  /** 1 to 12. */
  readonly startMonth: number;
  /** 1 to 28; by default 1. */
  readonly startDay?: number;
  readonly namedAfter: 'start' | 'end';
}

/** The option that counts years, halves, quarters and months from the start of a fiscal year. */
export interface FiscalOptions {
  /** By default the calendar year. */
  readonly fiscalYear?: FiscalYear;
}

const calendarYear: Required<FiscalYear> = { startMonth: 1, startDay: 1, namedAfter: 'start' };
const keys = ['startMonth', 'startDay', 'namedAfter'] as const;

/** A fiscal year with its defaults filled; absent, it is the calendar year. */
export function readFiscalYear(value: unknown, path: string): Required<FiscalYear> {
  if (value === undefined) return calendarYear;
  const { startMonth, startDay, namedAfter } = readObject(value, path, keys);
  return {
    startMonth: requireWhole(startMonth, `${path}/startMonth`, 1, 12),
    startDay: startDay === undefined ? 1 : requireWhole(startDay, `${path}/startDay`, 1, 28),
    namedAfter: requireWord(namedAfter, `${path}/namedAfter`, ['start', 'end']),
  };
}

/** The fiscal year of an options object that has nothing else. */
export function readFiscalOptions(options: unknown): Required<FiscalYear> {
  return readFiscalYear(readOptions(options, ['fiscalYear']).fiscalYear, '/options/fiscalYear');
}

/** The day number on which the fiscal year of a number starts. */
export function startOfFiscalYear(year: number, fiscalYear: Required<FiscalYear>): number {
  const { startMonth, startDay, namedAfter } = fiscalYear;
  const isCalendarYear = startMonth === 1 && startDay === 1;
  const startsIn = namedAfter === 'end' && !isCalendarYear ? year - 1 : year;
  return dayOfCivil(startsIn, startMonth, startDay);
}
