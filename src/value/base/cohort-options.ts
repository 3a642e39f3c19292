import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { readFiscalYear } from '../../kernel/calendar/fiscal-year.js';
import type {
  DateString,
  FiscalYear,
  Period,
  PeriodUnit,
  WeekdayName,
} from '../../kernel/calendar/index.js';
import { periodUnits } from '../../kernel/calendar/period.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import { type DayPeriod, readPeriod } from '../../kernel/calendar/read-period.js';
import { requireFilled, requireWord, throwDomain } from '../../kernel/errors/index.js';
import type { PurchaseOccasion } from '../purchases/facts.js';
import type { BaseErrorCode } from './reasons.js';

/** How long the period of a cohort is. */
export type CohortUnit = 'week' | PeriodUnit;

/** Who counts as retained at an age: those who bought in that very period, or in that or any later one. */
export type RetentionRule = 'classic' | 'rolling';

/** How customers are grouped and watched. */
export interface CohortOptions {
  /** The last day known. */
  readonly asOf: DateString;
  /** What counts as one purchase. */
  readonly occasion: PurchaseOccasion;
  /** A unit of the calendar or fiscal year, or your own periods (4-4-5 weeks): adjoining, in order, holding every purchase. */
  readonly period: CohortUnit | readonly Period[];
  /** For months to years; by default the calendar year. */
  readonly fiscalYear?: FiscalYear;
  /** On which weekday a week starts; by default Monday. */
  readonly weekStart?: WeekdayName;
  /** By default `classic`. */
  readonly retention?: RetentionRule;
}

/** {@link CohortOptions} that were read. */
export interface CohortRule {
  readonly unit: CohortUnit | 'given';
  readonly given: readonly DayPeriod[];
  readonly fiscalYear: Required<FiscalYear>;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekStart: number;
  readonly retention: RetentionRule;
}

const keys = ['asOf', 'occasion', 'period', 'fiscalYear', 'weekStart', 'retention'] as const;
const weekdays: readonly WeekdayName[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Reads how customers are grouped; `asOf` and `occasion` are read with the lines. */
export function readCohortRule(options: unknown): CohortRule {
  const {
    period,
    fiscalYear,
    weekStart = 'monday',
    retention = 'classic',
  } = readObject(options, '/options', keys);
  return {
    ...(Array.isArray(period)
      ? { unit: 'given' as const, given: readGiven(period) }
      : { unit: requireWord(period, '/options/period', ['week', ...periodUnits]), given: [] }),
    fiscalYear: readFiscalYear(fiscalYear, '/options/fiscalYear'),
    weekStart: weekdays.indexOf(requireWord(weekStart, '/options/weekStart', weekdays)) + 1,
    retention: requireWord(retention, '/options/retention', ['classic', 'rolling']),
  };
}

function readGiven(period: unknown): readonly DayPeriod[] {
  const list = requireFilled(period, '/options/period', 'a list of periods');
  const given = Array.from(list, (one, index) => readPeriod(one, `/options/period/${index}`));
  given.forEach(({ start }, index) => {
    const before = given[index - 1];
    if (before === undefined || before.end === start) return;
    const params = { end: fromDayNumber(before.end), start: fromDayNumber(start) };
    throwDomain<BaseErrorCode>(
      'value/periods-not-adjoining',
      `/options/period/${index}`,
      `each period must start where the one before ends, ${params.end}, received ${params.start}; sort them, and close the gaps`,
      params,
    );
  });
  return given;
}
