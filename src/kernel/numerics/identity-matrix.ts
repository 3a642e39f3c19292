/** A square matrix, row by row, with ones on the diagonal and zeros beside it. */
export function identityMatrix(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let k = 0; k < size; k++) matrix[k * size + k] = 1;
  return matrix;
}
