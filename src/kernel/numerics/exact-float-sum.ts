/**
 * The sum of numbers as if it were made without rounding and rounded once: their order changes no bit. Where a
 * sum on the way is beyond the largest number it is infinite.
 *
 * Keeps the sum as a list of numbers that share no digits, smallest first.
 *
 * @source Shewchuk 1997, "Adaptive precision floating-point arithmetic", grow-expansion
 */
export function exactSum(values: ArrayLike<number>): number {
  const parts: number[] = [];
  let count = 0;
  for (let place = 0; place < values.length; place++) {
    let carried = values[place] as number;
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const part = parts[index] as number;
      const isLarger = Math.abs(carried) >= Math.abs(part);
      const large = isLarger ? carried : part;
      const small = isLarger ? part : carried;
      carried = large + small;
      const lost = small - (carried - large);
      if (lost !== 0) parts[kept++] = lost;
    }
    if (!Number.isFinite(carried)) return carried;
    parts[kept] = carried;
    count = kept + 1;
  }
  return roundParts(parts.slice(0, count));
}

/** The parts added from the largest down; where what is left would tip an exact half, it does. */
function roundParts(parts: readonly number[]): number {
  let index = parts.length - 1;
  let sum = parts[index] ?? 0;
  let lost = 0;
  while (index > 0 && lost === 0) {
    const before = sum;
    const part = parts[--index] as number;
    sum = before + part;
    lost = part - (sum - before);
  }
  const rest = parts[index - 1] ?? 0;
  // By their signs: the product of two tiny numbers is zero.
  if (Math.sign(lost) * Math.sign(rest) > 0) {
    const doubled = lost * 2;
    const tipped = sum + doubled;
    if (doubled === tipped - sum) return tipped;
  }
  return sum + 0;
}
