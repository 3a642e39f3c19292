import { readFiscalYear } from '../kernel/calendar/fiscal-year.js';
import { requireFilled, requireObject, requireWhole, requireWord } from '../kernel/errors/index.js';
import { calendarPeriods, weekdays } from './plan-words.js';
import { requireFields } from './require-fields.js';

/** Reads all of the period of a plan. */
export function requirePeriod(period: unknown): void {
  const path = '/period';
  if (typeof period === 'string') {
    requireWord(period, path, calendarPeriods);
    return;
  }
  const { type, ...terms } = requireObject(period, path, 'a period');
  switch (requireWord(type, `${path}/type`, ['fiscal', 'weeks', 'custom'])) {
    case 'fiscal': {
      const { fiscalYear, ...others } = terms;
      requireUnit(others, ['quarter', 'half-year', 'year'], path);
      readFiscalYear(
        requireObject(fiscalYear, `${path}/fiscalYear`, 'a fiscal year'),
        `${path}/fiscalYear`,
      );
      return;
    }
    case 'weeks':
      requireWeeks(terms, path);
      return;
    case 'custom':
      requireFilled(terms['periods'], `${path}/periods`, 'a list of periods');
      requireFields(
        { periods: { type: 'list', of: { start: { type: 'date' }, end: { type: 'date' } } } },
        terms,
        path,
      );
  }
}

function requireUnit(terms: unknown, words: readonly string[], path: string): void {
  requireFields({ unit: { type: 'word', words } }, terms, path);
}

function requireWeeks(
  { pattern, year, ...others }: Readonly<Record<string, unknown>>,
  path: string,
): void {
  requireUnit(others, ['period', 'quarter', 'year'], path);
  const weeks = requireFilled(pattern, `${path}/pattern`, 'three numbers of weeks');
  for (const place of [0, 1, 2, ...weeks.keys()])
    requireWhole(weeks[place], `${path}/pattern/${place}`, 1, 11);
  const { month, ...rule } = requireObject(year, `${path}/year`, 'a year of weeks');
  requireWhole(month, `${path}/year/month`, 1, 12);
  requireFields(
    {
      lastDay: { type: 'word', words: weekdays },
      anchor: { type: 'word', words: ['last-in-month', 'nearest-to-month-end'] },
    },
    rule,
    `${path}/year`,
  );
}
