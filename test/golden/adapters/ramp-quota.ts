import { rampQuota } from 'clientele/incentive';
import { without } from '../incentive.js';
import { exactTermsOf } from '../people.js';
import { asOf } from '../terms.js';

export const kind = 'incentive/ramp-quota';

export function answer(input: unknown): unknown {
  const { plan, ...facts } = without(input);
  const terms = exactTermsOf('ramp-quota', plan) as Parameters<typeof rampQuota>[0];
  const { outcome } = rampQuota(terms, { id: 'case', ...facts } as never, { asOf });
  return outcome === null
    ? { undetermined: true }
    : { quota: outcome.quota, attainment: outcome.attainment?.value };
}
