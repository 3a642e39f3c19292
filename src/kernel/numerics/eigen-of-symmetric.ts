/** Eigenvalues of a symmetric matrix, ascending, each with its unit vector. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and vectors of a small symmetric matrix, by Jacobi's rotations.
 *
 * @source Golub & Van Loan 2013, Matrix Computations, 8.5
 */
export function eigenOfSymmetric(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const rest = matrix.map((row) => [...row]);
  const turned = matrix.map((_row, at) => matrix.map((_cell, column) => (at === column ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let moved = false;
    for (let p = 0; p < size - 1; p++)
      for (let q = p + 1; q < size; q++) moved = rotate(rest, turned, p, q) || moved;
    if (!moved) break;
  }
  const pairs = rest.map((row, at) => ({
    value: row[at] as number,
    vector: turned.map((of) => of[at] as number),
  }));
  pairs.sort((left, right) => left.value - right.value);
  return { values: pairs.map(({ value }) => value), vectors: pairs.map(({ vector }) => vector) };
}

/** Turns the plane of two axes so that their cell becomes nothing; false where it is nothing already. */
function rotate(rest: number[][], turned: number[][], p: number, q: number): boolean {
  const [rowP, rowQ] = [rest[p] as number[], rest[q] as number[]];
  const cell = rowP[q] as number;
  const [atP, atQ] = [rowP[p] as number, rowQ[q] as number];
  if (Math.abs(cell) <= 1e-17 * Math.sqrt(Math.abs(atP * atQ)) || cell === 0) return false;
  const ratio = (atQ - atP) / (2 * cell);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of rest) mix(row, p, q, cosine, sine);
  for (let column = 0; column < rest.length; column++) {
    const [one, other] = [rowP[column] as number, rowQ[column] as number];
    rowP[column] = cosine * one - sine * other;
    rowQ[column] = sine * one + cosine * other;
  }
  for (const row of turned) mix(row, p, q, cosine, sine);
  return true;
}

function mix(row: number[], p: number, q: number, cosine: number, sine: number): void {
  const [one, other] = [row[p] as number, row[q] as number];
  row[p] = cosine * one - sine * other;
  row[q] = sine * one + cosine * other;
}
