import { requireObject, requireWhole, requireWord } from '../errors/index.js';
import { mostSteps } from './day-number.js';
import { readFiscalYear } from './fiscal-year.js';
import { periodUnits } from './period.js';
import { readObject } from './read-object.js';
import { type Window, windowTypes } from './window.js';

/** A window that came from outside, checked. */
export function readWindow(value: unknown, path: string): Window {
  const found = requireObject(value, path, 'a window { type, … }')['type'];
  const type = requireWord(found, `${path}/type`, windowTypes);
  switch (type) {
    case 'rolling-days': {
      const { days } = readObject(value, path, ['type', 'days']);
      return { type, days: requireWhole(days, `${path}/days`, 1, mostSteps) };
    }
    case 'rolling-months': {
      const { months } = readObject(value, path, ['type', 'months']);
      return { type, months: requireWhole(months, `${path}/months`, 1, mostSteps) };
    }
    case 'calendar': {
      const { unit, fiscalYear } = readObject(value, path, ['type', 'unit', 'fiscalYear']);
      const known = requireWord(unit, `${path}/unit`, periodUnits);
      return { type, unit: known, fiscalYear: readFiscalYear(fiscalYear, `${path}/fiscalYear`) };
    }
    default:
      readObject(value, path, ['type']);
      return { type };
  }
}
