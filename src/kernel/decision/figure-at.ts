import type { DateString, Period } from '../calendar/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { Figure } from './figures.js';

/**
 * The figure of a measure on a day: the one figure there is, or the one whose period contains the day. `undefined`: unknown.
 * The reader of facts lets no two periods of a measure share a day, so the order of the list changes nothing.
 */
export function figureOn(
  figure: Figure | null | undefined,
  date: DateString,
): DecimalInput | undefined {
  return pick(figure, ({ start, end }) => start <= date && date < end);
}

/** The figure of a measure for a period: the one figure there is, or the one of exactly that period. */
export function figureFor(
  figure: Figure | null | undefined,
  period: Period,
): DecimalInput | undefined {
  return pick(figure, ({ start, end }) => start === period.start && end === period.end);
}

function pick(
  figure: Figure | null | undefined,
  fits: (period: Period) => boolean,
): DecimalInput | undefined {
  if (figure === null || figure === undefined) return undefined;
  return typeof figure === 'object' ? figure.find(fits)?.value : figure;
}
