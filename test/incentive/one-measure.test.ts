import type { Defined } from 'clientele';
import {
  accrueRebate,
  effectivePriceOf,
  findBestPurchase,
  findCliffs,
  findMeasure,
  findThresholds,
  type IncentivePlan,
  parseIncentivePlan,
  rateLines,
  rateMeasure,
  ratePayouts,
  settleGroup,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { quarterly } from './plans.js';

const planOf = (changes: object) =>
  parseIncentivePlan({
    ...quarterly,
    structure: 'all-units',
    bands: [
      { from: '0', to: '100', rate: '0.01' },
      { from: '100', to: null, rate: '0.02' },
    ],
    ...changes,
  });
const growth = planOf({
  basis: {
    tier: { type: 'growth', of: 'net-amount', baseline: 'b', nonPositiveBaseline: 'no-payout' },
    pay: 'net-amount',
  },
});
const pieces = planOf({ basis: { tier: 'quantity', pay: 'net-amount' } });

const calls: readonly (readonly [string, (plan: Defined<IncentivePlan>) => unknown])[] = [
  ['accrueRebate', (plan) => accrueRebate(plan, { movements: ['150'] })],
  ['settleGroup', (plan) => settleGroup(plan, [{ id: 'a', measure: '150' }])],
  ['ratePayouts', (plan) => ratePayouts(plan, ['150'])],
  ['rateLines', (plan) => rateLines([plan], [{ date: '2026-07-03', amount: '150' }])],
  ['findMeasure', (plan) => findMeasure(plan, '1')],
  ['findThresholds', (plan) => findThresholds(plan)],
  ['findCliffs', (plan) => findCliffs(plan)],
  ['findBestPurchase', (plan) => findBestPurchase(plan, { measure: '1', budget: '1' })],
  ['effectivePriceOf', (plan) => effectivePriceOf(plan, { from: '1', to: '2' })],
];

describe('what one measure cannot say', () => {
  it.each(calls)('is not told by %s: another figure picks the band', (_name, call) => {
    for (const plan of [growth, pieces])
      expect(failureOf(() => call(plan))).toEqual({
        kind: 'domain',
        code: 'incentive/no-curve',
        path: '/plan/basis',
      });
    expect(() => call(planOf({}))).not.toThrow();
  });

  it('is told by rateMeasure with what is paid on', () => {
    expect(failureOf(() => rateMeasure(growth, { measure: '0.5' }))).toEqual({
      kind: 'input',
      code: 'input/required',
      path: '/facts/paid',
    });
    expect(rateMeasure(growth, { measure: '0.5', paid: '1000' }).payout).toBe('10.00');
    expect(rateMeasure(growth, { measure: '0', paid: '1000' }).payout).toBe('10.00');
    expect(rateMeasure(pieces, { measure: '100', paid: '1000' }).payout).toBe('20.00');
  });
});

describe('limits of a plan', () => {
  const capped = planOf({ limits: [{ type: 'cap', amount: '1' }] });

  it('hold for what is accrued, and for a group', () => {
    const accrued = accrueRebate(capped, { movements: ['50', '5000'] });
    expect(accrued).toEqual({ accrued: ['0.50', '1.00'], entitlement: '1.00', trueUp: '0.00' });
    const group = settleGroup(capped, [
      { id: 'a', measure: '3000' },
      { id: 'b', measure: '1000' },
    ]);
    expect(group.payout).toBe('1.00');
    expect(group.members.map(({ share, alone }) => [share, alone])).toEqual([
      ['0.75', '1.00'],
      ['0.25', '1.00'],
    ]);
  });

  it('are not passed by rounding', () => {
    const odd = planOf({ limits: [{ type: 'cap', amount: '1.005' }] });
    expect(accrueRebate(odd, { movements: ['5000'] }).entitlement).toBe('1.00');
  });
});
