import { type Decimal, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { BandBoundary, RateMatrix } from './policy.js';

/** A rate table whose figures were read. */
export interface ReadyMatrix {
  readonly column: string;
  readonly rateAt: (row: Decimal, column: Decimal) => Decimal;
}

/**
 * Rows and columns are picked by their rising lower bounds, which belong to them where the boundary says so; below the first nothing is
 * earned. `boundOf` scales the bounds of rows.
 */
export function readyMatrix(
  { rowFrom, column, columnFrom, rates }: RateMatrix,
  boundary: BandBoundary,
  boundOf: (bound: Decimal) => Decimal = (bound) => bound,
): ReadyMatrix {
  const rows = rowFrom.map((bound, index) => boundOf(toDecimal(bound, `/matrix/rowFrom/${index}`)));
  const columns = columnFrom.map((bound, index) => toDecimal(bound, `/matrix/columnFrom/${index}`));
  const cells = rates.map((row, index) =>
    row.map((rate, cell) => toDecimal(rate, `/matrix/rates/${index}/${cell}`)),
  );
  const place = (bounds: readonly Decimal[], figure: Decimal) =>
    bounds.findLastIndex((bound) =>
      boundary === 'lower-inclusive' ? bound.lte(figure) : bound.lt(figure),
    );
  return {
    column,
    rateAt: (row, figure) => cells[place(rows, row)]?.[place(columns, figure)] ?? zero,
  };
}
