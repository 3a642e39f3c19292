import { type DecimalInput, type Rounding, roundDecimal } from 'clientele/decimal';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/round';

export function answer(input: unknown): unknown {
  const { value, ...rounding } = takeKeys(input, ['value', 'scale', 'mode']);
  return { value: roundDecimal(value as DecimalInput, rounding as unknown as Rounding) };
}
