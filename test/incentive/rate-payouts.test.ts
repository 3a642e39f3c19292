import { parseIncentivePlan, rateMeasure, ratePayouts } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modes } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { bandsOf, boundaries, plainBands, quarterly } from './plans.js';

const digits = (most: number) =>
  fc.array(fc.nat(9), { minLength: 1, maxLength: most }).map((list) => list.join(''));
const measures = fc.oneof(
  fc.tuple(digits(15), digits(6)).map(([whole, decimals]) => `${whole}.${decimals}`),
  fc.tuple(digits(6), digits(2)).map(([whole, decimals]) => `${whole}.${decimals}`),
  fc.nat(12_000).map(String),
  digits(18),
  fc.constantFrom('0', '-5', '0.00', '-0.01', '999999999999999', '9999999999999.99', '5000'),
);
const plans = fc
  .record({
    structure: fc.constantFrom('incremental', 'all-units', 'rolling', 'total'),
    boundary: boundaries,
    bands: plainBands.map(bandsOf),
    rounding: fc.record({ scale: fc.constantFrom(0, 2, 3, 8), mode: fc.constantFrom(...modes) }),
    negativeMeasure: fc.constantFrom('zero', 'extend-first-band'),
  })
  .map((changes) => ({ ...quarterly, ...changes }));

describe('payouts of many measures', () => {
  it('are those of one measure after the other, whatever their length', () => {
    fc.assert(
      fc.property(plans, fc.array(measures, { maxLength: 20 }), (draft, list) => {
        const plan = parseIncentivePlan(draft);
        expect(ratePayouts(plan, list)).toEqual(
          list.map((measure) => rateMeasure(plan, { measure }).payout),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('of increments and of interpolated lumps take the exact road', () => {
    for (const changes of [
      { structure: 'per-increment', bands: [{ from: '0', to: null, lump: '5', every: '100' }] },
      { structure: 'interpolated', bands: [{ from: '0', to: '300', lump: '10' }] },
    ]) {
      const plan = parseIncentivePlan({ ...quarterly, ...changes });
      const list = ['0', '100', '99.99', '250', '1000'];
      expect(ratePayouts(plan, list)).toEqual(
        list.map((measure) => rateMeasure(plan, { measure }).payout),
      );
    }
  });

  it('reads numbers, and names what it cannot read', () => {
    const plan = parseIncentivePlan(quarterly);
    expect(ratePayouts(plan, [60, 0.5, 1e14])).toEqual(['0.60', '0.01', '2999999991000.00']);
    expect(failureOf(() => ratePayouts(plan, ['1', '1e3']))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/measures/1',
    });
    expect(failureOf(() => ratePayouts(plan, 5 as never)).code).toBe('input/not-iterable');
  });
});
