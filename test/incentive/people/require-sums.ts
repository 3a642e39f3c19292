import type { Reason } from 'clientele';
import { sumDecimals } from 'clientele/decimal';
import { expect } from 'vitest';

/** Wherever parts carry figures, they add up to the figure of the whole. */
export function requireSums(reasons: readonly Reason[]): void {
  for (const { figure, parts } of reasons) {
    if (parts === undefined) continue;
    requireSums(parts);
    if (parts.length === 0 || parts.some((part) => part.figure === undefined)) continue;
    const sum = sumDecimals(parts.map((part) => String(part.figure)));
    expect(sum).toBe(sumDecimals([String(figure)]));
  }
}
