/** Chebyshev points of the second kind on a stretch, from its end to its beginning. */
export function chebyshevPoints(from: number, to: number, terms: number): Float64Array {
  return Float64Array.from({ length: terms }, (_one, index) => {
    const at = Math.cos((Math.PI * index) / (terms - 1));
    return ((1 - at) * from + (1 + at) * to) / 2;
  });
}

/**
 * The Chebyshev coefficients of the polynomial with these values at the {@link chebyshevPoints}, without those at the end
 * that are nothing beside the largest; `null` where they do not die down, because the function is not smooth enough for so few points.
 *
 * @source Trefethen 2013, Approximation Theory and Approximation Practice, ch. 3 and 4
 */
export function chebyshevCoefficients(values: Float64Array): Float64Array | null {
  const last = values.length - 1;
  const coefficients = values.map((_value, degree) => {
    let sum = 0;
    for (let index = 0; index <= last; index++) {
      const share = index === 0 || index === last ? 0.5 : 1;
      const angle = (Math.PI * ((degree * index) % (2 * last))) / last;
      sum += share * (values[index] as number) * Math.cos(angle);
    }
    return (sum * (degree === 0 || degree === last ? 1 : 2)) / last;
  });
  const size = Math.max(...coefficients.map(Math.abs));
  let used = coefficients.length;
  while (used > 1 && Math.abs(coefficients[used - 1] as number) <= 1e-14 * size) used -= 1;
  return used <= coefficients.length - 3 ? coefficients.slice(0, used) : null;
}
