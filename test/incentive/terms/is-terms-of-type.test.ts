import { isTermsOfType, parseIncentiveTerms, rampQuota, salesContest } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';

const ramp = parseIncentiveTerms({
  id: 'new-sellers',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  currency: 'CNY',
  terms: { type: 'ramp-quota', quota: '100000', ramp: ['0.25', '1'] },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

describe('terms that were read from JSON', () => {
  it('can be decided by once their type is known', () => {
    expect(isTermsOfType(ramp, 'contest')).toBe(false);
    if (!isTermsOfType(ramp, 'ramp-quota')) throw new Error('another type');
    const { outcome } = rampQuota(ramp, { id: 'S', month: 1, sales: '5' }, { asOf: '2026-01-31' });
    expect(outcome?.quota).toBe('25000.00');
    expect(isTermsOfType(parseIncentiveTerms(salesContest), 'contest')).toBe(true);
  });

  it.each([null, undefined, 5, {}, { terms: null }])('are not %j', (odd) => {
    expect(isTermsOfType(odd as never, 'contest')).toBe(false);
  });
});
