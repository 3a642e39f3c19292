import { measureRetentionRate } from 'clientele/value';
import { keysOf } from '../format-keys.js';

export const kind = 'value/retention-rate';

export function answer(input: unknown): unknown {
  const counts = keysOf('input', input, ['customersAtStart', 'customersAtEnd', 'acquired']);
  const { retention, churn } = measureRetentionRate(counts as never);
  return retention === null
    ? { undetermined: true }
    : { retention: retention.value, churn: churn?.value };
}
