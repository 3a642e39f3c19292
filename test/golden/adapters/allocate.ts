import { allocateDecimal, type DecimalInput } from 'clientele/decimal';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/allocate';

export function answer(input: unknown): unknown {
  const { total, weights, scale } = takeKeys(input, ['total', 'weights', 'scale']);
  const options = { scale: scale as number };
  return {
    parts: allocateDecimal(total as DecimalInput, weights as readonly DecimalInput[], options),
  };
}
