import { toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import type { IncentivePlan } from './policy.js';

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
