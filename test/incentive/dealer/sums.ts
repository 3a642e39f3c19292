import type { Decision, Reason } from 'clientele';
import { addDecimals, compareDecimals, sumDecimals } from 'clientele/decimal';
import { expect } from 'vitest';

const figureOf = ({ figure }: Reason) => String(figure);

/** Where the parts of a reason have figures, they sum to its own, at every level. */
export function expectPartsToSum({ reasons }: Decision<unknown>): void {
  const walk = (reason: Reason): void => {
    const parts = (reason.parts ?? []).filter(({ figure }) => figure !== undefined);
    if (parts.length > 0 && reason.figure !== undefined)
      expect(compareDecimals(sumDecimals(parts.map(figureOf)), figureOf(reason))).toBe(0);
    reason.parts?.forEach(walk);
  };
  reasons.forEach(walk);
}

/** Are two amounts the same, and three times: a = b + c + …? */
export function isSum(whole: string | undefined, ...parts: readonly (string | undefined)[]) {
  const sum = parts.reduce<string>((total, part) => addDecimals(total, part ?? '0'), '0');
  return compareDecimals(whole ?? '0', sum) === 0;
}
