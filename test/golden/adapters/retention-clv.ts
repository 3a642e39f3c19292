import { predictRetentionClv } from 'clientele/value';
import { keysOf } from '../format-keys.js';

export const kind = 'value/retention-clv';

/** All figures of a case are for one period; which one does not matter. */
export function answer(input: unknown): unknown {
  const { margin, retentionRate, discountRate, timing, horizon, acquisitionCost } = keysOf(
    'input',
    input,
    ['margin', 'retentionRate', 'discountRate', 'timing', 'horizon'],
    ['acquisitionCost'],
  );
  const per = 'year';
  const figures = {
    margin: { amount: margin, per },
    retention: { rate: retentionRate, per },
    discount: { rate: discountRate, per },
  };
  const { value } = predictRetentionClv(
    figures as never,
    { timing, horizon, acquisitionCost } as never,
  );
  return value === null ? { undetermined: true } : { value };
}
