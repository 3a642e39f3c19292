import { Decimal, divideRounded, fromUnits, toUnits } from '../kernel/decimal/decimal.js';
import { addDecimalToSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';

/** How many decimals a quotient keeps that does not end. */
const scale = 20;

/** The exact sum of figures. */
export function sumOf(figures: readonly Decimal[]): Decimal {
  const sum = emptySum();
  for (const figure of figures) addDecimalToSum(sum, figure);
  return totalOf(sum);
}

/**
 * Each figure over the whole, and the sum of the figures over the whole.
 *
 * A whole of one divides nothing. Else quotients that do not end are kept to 20 decimals, the total first: it is rounded
 * half to even from the exact quotient, and the parts are cut so that they sum to it (largest remainder, ties by
 * position). Three thirds of 100 are 100.
 */
export function divideAll(
  figures: readonly Decimal[],
  whole: Decimal,
): { readonly total: Decimal; readonly parts: readonly Decimal[] } {
  const sum = sumOf(figures);
  if (whole.equals(1)) return { total: sum, parts: figures };
  const total = new Decimal(divideRounded(sum, whole, { scale, mode: 'half-even' }));
  const cut = figures.map(
    (figure) => new Decimal(divideRounded(figure, whole, { scale, mode: 'floor' })),
  );
  const left = Number(toUnits(total.minus(sumOf(cut)), scale));
  const rests = figures.map((figure, index) => ({
    index,
    rest: figure.minus((cut[index] ?? figure).times(whole)),
  }));
  rests.sort((one, other) => other.rest.comparedTo(one.rest) || one.index - other.index);
  const raised = new Set(rests.slice(0, left).map(({ index }) => index));
  const unit = fromUnits(1n, scale);
  return { total, parts: cut.map((part, index) => (raised.has(index) ? part.plus(unit) : part)) };
}
