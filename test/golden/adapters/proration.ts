import { type DecimalInput, type ProrationQuestion, prorateAmount } from 'clientele/decimal';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/proration';

export function answer(input: unknown): unknown {
  const keys = ['amount', 'period', 'part', 'method', 'scale', 'mode'];
  const { amount, scale, mode, ...question } = takeKeys(input, keys);
  const rounding = { scale, mode };
  return prorateAmount(
    amount as DecimalInput,
    {
      ...question,
      rounding,
    } as unknown as ProrationQuestion,
  );
}
