import { measureRevenueRetention } from 'clientele/value';
import { keysOf } from '../format-keys.js';

export const kind = 'value/revenue-retention';

export function answer(input: unknown): unknown {
  const movements = keysOf('input', input, ['start', 'expansion', 'contraction', 'churn']);
  const { nrr, grr } = measureRevenueRetention(movements as never);
  return nrr === null ? { undetermined: true } : { nrr: nrr.value, grr: grr?.value };
}
