/**
 * One less the sum of each row of probabilities. What is no more than the noise of writing them down as numbers (thirds, 0.1 + 0.2 + 0.7) is
 * zero.
 */
export function rowDefects(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows, (row) => {
    const defect = 1 - compensatedSum(row);
    return Math.abs(defect) <= row.length * 2 ** -52 ? 0 : defect;
  });
}

/**
 * A sum of numbers that keeps what each addition loses.
 *
 * @source Neumaier 1974, Zeitschrift für Angewandte Mathematik und Mechanik 54
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
