import { identityMatrix } from './identity-matrix.js';

/** Probabilities from each state (row) to each (column), and what one less than the sum of a row is. */
export interface Chain {
  readonly rows: readonly Float64Array[];
  readonly defects: Float64Array;
}

/**
 * How often each state is visited at the steps 0 to `last`, from each state, a visit at step t counting (1 + discount)⁻ᵗ: Σ (P ÷ (1 + d))ᵗ, row
 * by row. By doubling the number of steps, so that a billion of them take thirty products of matrices.
 *
 * Rows that sum to one are kept at it, so that rounding does not let weight leak over many steps.
 */
export function visitsUntil(
  { rows, defects }: Chain,
  discount: number,
  last: number,
): Float64Array {
  const size = rows.length;
  const once = new Float64Array(size * size);
  for (const [index, row] of rows.entries()) once.set(row, index * size);
  const kept = (power: Float64Array) => normalised(power, defects);
  const weight = (steps: number) => Math.exp(-steps * Math.log1p(discount));
  let count = 1;
  let power: Float64Array = once;
  let visits: Float64Array = identityMatrix(size);
  for (const isOdd of bitsAfterFirst(last + 1)) {
    // What comes later weighs next to nothing: less than the last digit of the one visit that is sure.
    if ((weight(count) * (1 + discount)) / discount < 1e-18) break;
    visits = sumOf(visits, scaled(product(power, visits, size), weight(count)));
    power = kept(product(power, power, size));
    count *= 2;
    if (!isOdd) continue;
    visits = sumOf(identityMatrix(size), scaled(product(once, visits, size), weight(1)));
    power = kept(product(once, power, size));
    count += 1;
  }
  return visits;
}

/** The binary digits of a whole number after the first, from the left. */
function bitsAfterFirst(value: number): readonly boolean[] {
  const bits: boolean[] = [];
  for (let rest = value; rest > 1; rest = Math.floor(rest / 2)) bits.unshift(rest % 2 === 1);
  return bits;
}

function product(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = result.subarray(i * size, (i + 1) * size);
    for (let k = 0; k < size; k++) {
      const factor = left[i * size + k] as number;
      if (factor === 0) continue;
      const from = k * size;
      for (let j = 0; j < size; j++)
        row[j] = (row[j] as number) + factor * (right[from + j] as number);
    }
  }
  return result;
}

function sumOf(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, index) => value + (right[index] as number));
}

function scaled(matrix: Float64Array, factor: number): Float64Array {
  return matrix.map((value) => value * factor);
}

function normalised(power: Float64Array, defects: Float64Array): Float64Array {
  const size = defects.length;
  if (defects.some((defect) => defect !== 0)) return power;
  for (let i = 0; i < size; i++) {
    const row = power.subarray(i * size, (i + 1) * size);
    const sum = row.reduce((all, value) => all + value, 0);
    if (sum > 0) for (let j = 0; j < size; j++) row[j] = (row[j] as number) / sum;
  }
  return power;
}
