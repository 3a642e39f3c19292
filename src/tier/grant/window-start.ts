import { windowStart } from '../../kernel/calendar/window-start.js';
import type { QualifyingWindow } from './policy.js';

/** The first day of the measurement that ends before `end`, for who joined and entered the grade on these days. */
export function measuredFrom(
  window: QualifyingWindow,
  end: number,
  joined: number,
  since: number,
): number {
  return window.type === 'since-grade' ? since : windowStart(window, end - 1, joined);
}
