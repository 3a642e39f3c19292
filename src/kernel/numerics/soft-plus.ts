/** ln(1 + e^s), without overflow and with all digits at both ends. */
export function softPlus(s: number): number {
  return s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s));
}
