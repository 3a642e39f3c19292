/** A chain that is left for good with some weight at every step: x = rhs + W x. */
export interface LeakyChain {
  /** Row by row: what of a unit in the row goes on to the column; zero or more. */
  readonly weights: Float64Array;
  /** One less the sum of each row, known better than the difference could tell it. */
  readonly slack: Float64Array;
}

/**
 * The solution of x = rhs + W x, for `columns` right-hand sides at once; `null` where there is none.
 *
 * Elimination without a subtraction: the diagonal of I − W is not taken as it is but as what leaves the state, the slack and the way to other
 * states, so nothing cancels however little leaks. What is not negative comes out right in almost every digit.
 *
 * @source Grassmann, Taksar & Heyman 1985, Operations Research 33(5), with a slack (O'Cinneide 1993, Numerische Mathematik 65)
 */
export function solveDiscounted(
  { weights, slack }: LeakyChain,
  rhs: Float64Array,
  columns: number,
): Float64Array | null {
  const size = slack.length;
  const [work, left, x] = [weights.slice(), slack.slice(), rhs.slice()];
  const pivots = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    let pivot = left[k] as number;
    for (let j = k + 1; j < size; j++) pivot += work[k * size + j] as number;
    if (!(pivot > 0)) return null;
    pivots[k] = pivot;
    for (let i = k + 1; i < size; i++) {
      const factor = (work[i * size + k] as number) / pivot;
      if (factor === 0) continue;
      left[i] = (left[i] as number) + factor * (left[k] as number);
      addRow(work, { from: k * size, to: i * size, start: k + 1, end: size, factor });
      addRow(x, { from: k * columns, to: i * columns, start: 0, end: columns, factor });
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let j = k + 1; j < size; j++) {
      const factor = work[k * size + j] as number;
      if (factor !== 0)
        addRow(x, { from: j * columns, to: k * columns, start: 0, end: columns, factor });
    }
    const pivot = pivots[k] as number;
    for (let c = 0; c < columns; c++) x[k * columns + c] = (x[k * columns + c] as number) / pivot;
  }
  return x;
}

interface RowStep {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly factor: number;
}

/** Adds a multiple of a part of one row to another. */
function addRow(into: Float64Array, { from, to, start, end, factor }: RowStep): void {
  for (let j = start; j < end; j++)
    into[to + j] = (into[to + j] as number) + factor * (into[from + j] as number);
}
