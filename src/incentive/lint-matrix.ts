import { toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import { asRate } from './lint-terms.js';
import type { IncentivePlan, RateMatrix } from './policy.js';

/** A rate table has rising bounds, one row of rates for each row, one rate for each column, and no bands beside it. */
export function lintMatrix({ matrix, bands }: IncentivePlan): readonly Finding[] {
  if (matrix === null) return [finding('error', 'policy/required', '/matrix', { key: 'matrix' })];
  const { rowFrom, columnFrom, rates } = matrix;
  return [
    ...(bands.length === 0
      ? []
      : [finding('error', 'incentive/matrix-shape', '/bands', { bands: bands.length })]),
    ...lintRising(rowFrom, '/matrix/rowFrom'),
    ...lintRising(columnFrom, '/matrix/columnFrom'),
    ...(rates.length === rowFrom.length
      ? []
      : [
          finding('error', 'incentive/matrix-shape', '/matrix/rates', {
            rows: rates.length,
            expected: rowFrom.length,
          }),
        ]),
    ...rates.flatMap((row, index) =>
      row.length === columnFrom.length
        ? []
        : [
            finding('error', 'incentive/matrix-shape', `/matrix/rates/${index}`, {
              columns: row.length,
              expected: columnFrom.length,
            }),
          ],
    ),
  ];
}

/** Rates of one and more, and those that fall where the figure of the row rises. */
export function lintMatrixRates({ rowFrom, columnFrom, rates }: RateMatrix): readonly Finding[] {
  return rates.flatMap((row, index) =>
    row.flatMap((rate, cell) => {
      const path = `/matrix/rates/${index}/${cell}`;
      const before = rates[index - 1]?.[cell];
      const falls = before !== undefined && toDecimal(before, path).gt(toDecimal(rate, path));
      const params = {
        row: String(rowFrom[index] ?? ''),
        column: String(columnFrom[cell] ?? ''),
        rate: String(rate),
        before: String(before ?? ''),
      };
      return [
        ...asRate(rate, path),
        ...(falls ? [finding('warning', 'incentive/rates-fall', path, params)] : []),
      ];
    }),
  );
}

/** Figures that must rise strictly. */
export function lintRising(
  bounds: readonly DecimalInput[],
  path: string,
  code = 'incentive/points-not-ascending',
): readonly Finding[] {
  return bounds.flatMap((bound, index) => {
    const before = bounds[index - 1];
    return before !== undefined && toDecimal(before, path).gte(toDecimal(bound, path))
      ? [finding('error', code, `${path}/${index}`, { value: String(bound) })]
      : [];
  });
}
