/**
 * The complementary error function for z ≥ 0 and below: 2/√π ∫ e^(−t²) dt from z to infinity.
 *
 * @source Abramowitz & Stegun 7.1.6 (series) below 2.5, 7.1.14 (continued fraction) above
 */
export function erfc(z: number): number {
  if (z < 0) return 2 - erfc(-z);
  const bell = Math.exp(-z * z);
  if (z < 2.5) {
    let [term, sum] = [z, z];
    for (let n = 1; term > 1e-17 * sum; n++) {
      term *= (2 * z * z) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * bell * sum;
  }
  let fraction = z;
  for (let n = 60; n > 0; n--) fraction = z + n / 2 / fraction;
  return bell / Math.sqrt(Math.PI) / fraction;
}
