import type { FiscalYear } from './fiscal-year.js';
import type { PeriodUnit } from './period.js';

/**
 * Which stretch of time before a date is looked at: so many days or months back; the calendar or fiscal unit so far; the
 * time since the last anniversary of joining; all time since joining.
 */
export type Window =
  | { readonly type: 'rolling-days'; readonly days: number }
  | { readonly type: 'rolling-months'; readonly months: number }
  | { readonly type: 'calendar'; readonly unit: PeriodUnit; readonly fiscalYear?: FiscalYear }
  | { readonly type: 'anniversary' }
  | { readonly type: 'since-joined' };

/** Every type of window, in the order of the documentation. */
export const windowTypes: readonly Window['type'][] = [
  'rolling-days',
  'rolling-months',
  'calendar',
  'anniversary',
  'since-joined',
];
