/**
 * ∫ w(s) h(s) ds ÷ ∫ w(s) ds over the whole line, where ln w falls off at both ends and h is smooth and not negative.
 *
 * The line is stretched by s = centre + scale · sinh(u), so that the trapezoidal rule converges exponentially for
 * densities with exponential tails, however long; both integrals use the same points, so that no norm is needed.
 *
 * @param logWeight - ln w, up to a constant; −Infinity where w is nothing
 * @param value - h
 * @param centre - where w·h is large or changes
 * @param scale - over which stretch it changes
 * @source Takahasi & Mori 1974, double exponential formulas; trapezoidal rule: Trefethen & Weideman 2014
 */
export function meanOverLine(
  logWeight: (s: number) => number,
  value: (s: number) => number,
  centre: number,
  scale: number,
): number {
  const limit = 710;
  // The largest of ln w at the points of the coarse rule stands for its maximum: only the quotient counts.
  let top = Number.NEGATIVE_INFINITY;
  for (let u = -20; u <= 20; u += 0.25) {
    const at = logWeight(centre + scale * Math.sinh(u));
    if (at > top) top = at;
  }
  const add = (u: number): readonly [number, number] => {
    const s = centre + scale * Math.sinh(u);
    const log = logWeight(s) - top;
    if (!(log > -limit)) return [0, 0];
    const weight = Math.exp(log) * Math.cosh(u);
    return [weight, weight * value(s)];
  };
  const side = (from: number, step: number, sums: [number, number], direction: number): void => {
    let quiet = 0;
    for (let u = from; u <= 40; u += step) {
      const [weight, product] = add(direction * u);
      sums[0] += weight;
      sums[1] += product;
      quiet = weight <= 1e-18 * sums[0] && product <= 1e-18 * sums[1] ? quiet + step : 0;
      // A stretch without weight may lie before the peak; one behind it ends the sum.
      if (quiet > 1 && sums[0] > 0 && u > 4) return;
    }
  };
  const sums: [number, number] = [0, 0];
  let step = 0.25;
  const [weight, product] = add(0);
  sums[0] += weight;
  sums[1] += product;
  side(step, step, sums, 1);
  side(step, step, sums, -1);
  let mean = sums[1] / sums[0];
  for (let halving = 0; halving < 9; halving++) {
    side(step / 2, step, sums, 1);
    side(step / 2, step, sums, -1);
    step /= 2;
    const better = sums[1] / sums[0];
    if (Math.abs(better - mean) <= 2e-14 * Math.abs(better)) return better;
    mean = better;
  }
  return mean;
}
