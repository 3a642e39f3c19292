import { type Decimal, toUnits } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { paddedText } from '../../kernel/decimal/units.js';

/** How many whole steps a figure has, and whether nothing is left over. */
export function wholeSteps(
  value: Decimal,
  step: Decimal,
): { readonly steps: bigint; readonly isWhole: boolean } {
  const scale = Math.max(value.decimalPlaces(), step.decimalPlaces());
  const units = toUnits(value, scale);
  const size = toUnits(step, scale);
  return { steps: units / size, isWhole: units % size === 0n };
}

/** So many steps as a figure, padded to the decimals of the step. */
export function stepsText(steps: bigint, step: Decimal): DecimalString {
  const scale = step.decimalPlaces();
  return paddedText(steps * toUnits(step, scale), scale);
}
