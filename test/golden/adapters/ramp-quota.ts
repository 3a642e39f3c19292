import { rampQuota } from 'clientele/incentive';
import { inputOf, keysOf } from '../format-keys.js';
import { numberOf } from '../incentive.js';
import { asOf, termsOf } from '../terms.js';

export const kind = 'incentive/ramp-quota';

export function answer(input: unknown): unknown {
  const { plan, month, sales } = inputOf(input, ['month', 'sales']);
  const terms = termsOf('ramp-quota', keysOf('policy', plan, ['quota', 'ramp']));
  const { outcome } = rampQuota(terms, { id: 'case', month, sales } as never, { asOf });
  if (outcome === null) return { undetermined: true };
  const { quota, attainment } = outcome;
  return { quota, attainment: numberOf(attainment) };
}
