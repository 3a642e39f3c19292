import { type WeekYearRule, weekYearOf } from 'clientele/calendar';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/fiscal-year';

export function answer(input: unknown): unknown {
  const rule = takeKeys(input, ['lastDay', 'anchor', 'month', 'endsInYear']);
  const { start, end, weeks } = weekYearOf(rule as unknown as WeekYearRule);
  return { start, end, weeks };
}
