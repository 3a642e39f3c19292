/**
 * The sum of numbers as if it were made without rounding and rounded once: their order changes no bit. Where a
 * sum on the way is beyond the largest number it is infinite.
 *
 * Keeps the sum as a list of numbers that share no digits, smallest first.
 *
 * @source Shewchuk 1997, "Adaptive precision floating-point arithmetic", grow-expansion
 */
export function exactSum(values: Iterable<number>): number {
  const parts: number[] = [];
  for (const value of values) {
    let carried = value;
    let kept = 0;
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] as number;
      const isLarger = Math.abs(carried) >= Math.abs(part);
      const large = isLarger ? carried : part;
      const small = isLarger ? part : carried;
      carried = large + small;
      const lost = small - (carried - large);
      if (lost !== 0) parts[kept++] = lost;
    }
    parts.length = kept;
    parts.push(carried);
    if (!Number.isFinite(carried)) return carried;
  }
  return roundParts(parts);
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
  if (index > 0 && lost * rest > 0) {
    const doubled = lost * 2;
    const tipped = sum + doubled;
    if (doubled === tipped - sum) return tipped;
  }
  return sum + 0;
}
