import { eachRow, requireIterable, requireList, show, throwInput } from '../errors/index.js';
import { addShort, addToSum, type ExactSum, emptySum, totalText } from './exact-sum.js';
import type { DecimalInput, DecimalString } from './types.js';

/**
 * What do many figures come to, to the last digit?
 *
 * Sums a million amounts faster than a loop over floating-point numbers that has to read the same text.
 *
 * @param amounts - figures, as text or as exact numbers; none gives `"0"`
 * @returns the exact sum in plain text
 * @throws {@link ClienteleError} `input/not-iterable`; `input/not-a-decimal` or `decimal/number-not-exact` at the position, with every
 * figure that cannot be read among the issues
 * @guarantee exact, the same in any order and in any grouping
 * @example
 * ```ts
 * import { sumDecimals } from 'clientele/decimal';
 * sumDecimals(['0.1', '0.2', '-0.3', '1234.50']);       // => '1234.5'
 * ```
 * @category Decimal
 */
export function sumDecimals(amounts: Iterable<DecimalInput>): DecimalString {
  const sum = emptySum();
  eachRow(requireIterable(amounts, '', 'a list of figures'), 'cannot sum', (amount, index) => {
    if (!addShort(sum, amount)) addToSum(sum, amount, `/${index}`);
  });
  return totalText(sum);
}

/**
 * What does each group come to, to the last digit?
 *
 * Two columns of equal length: the group of each row, and its amount.
 *
 * @param groups - the group of each row: a partner, a month, an account
 * @param amounts - the amount of each row, as text or as exact numbers
 * @returns the exact sum of each group in plain text, groups in order of first appearance
 * @throws {@link ClienteleError} `input/not-a-list`; `input/out-of-range` when the columns differ in length;
 * `input/not-a-text` for a group that is no text; `input/not-a-decimal` or `decimal/number-not-exact` for an amount, at its row; all
 * bad rows are among the issues
 * @guarantee the group sums add up to the sum of all rows
 * @example
 * ```ts
 * import { sumDecimalsByGroup } from 'clientele/decimal';
 * const sums = sumDecimalsByGroup(['east', 'west', 'east'], ['0.10', '5', '0.20']);
 * [...sums];                                            // => [['east', '0.3'], ['west', '5']]
 * ```
 * @category Decimal
 */
export function sumDecimalsByGroup(
  groups: readonly string[],
  amounts: readonly DecimalInput[],
): ReadonlyMap<string, DecimalString> {
  requireColumns(groups, amounts);
  const sums = new Map<string, ExactSum>();
  eachRow(groups, 'cannot sum', (group, row) => {
    if (typeof group !== 'string')
      return throwInput(
        'input/not-a-text',
        `/groups/${row}`,
        `expected the name of a group, received ${show(group)}`,
        { received: show(group) },
      );
    addRow(sumOfGroup(sums, group), amounts[row], row);
  });
  const totals = new Map<string, DecimalString>();
  for (const [group, sum] of sums) totals.set(group, totalText(sum));
  return totals;
}

function sumOfGroup(sums: Map<string, ExactSum>, group: string): ExactSum {
  const known = sums.get(group);
  if (known !== undefined) return known;
  const sum = emptySum();
  sums.set(group, sum);
  return sum;
}

/** Builds the path of a row only when it is needed: a million paths cost more than a million sums. */
function addRow(sum: ExactSum, amount: unknown, row: number): void {
  if (!addShort(sum, amount)) addToSum(sum, amount, `/amounts/${row}`);
}

function requireColumns(groups: unknown, amounts: unknown): void {
  const expected = requireList(groups, '/groups', 'a list of groups').length;
  const received = requireList(amounts, '/amounts', 'a list of amounts').length;
  if (received !== expected)
    throwInput(
      'input/out-of-range',
      '/amounts',
      `expected as many amounts as groups (${expected}), received ${received}`,
      {
        expected,
        received,
      },
    );
}
