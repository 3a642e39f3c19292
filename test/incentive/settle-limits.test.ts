import { attempt } from 'clientele';
import { quarterOf } from 'clientele/calendar';
import { defineIncentivePlan, lintIncentivePlan, settleRebate } from 'clientele/incentive';
import { expect, it } from 'vitest';

const draft = {
  id: 'dealer',
  version: '1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.03' }],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
const plan = defineIncentivePlan(draft);
const facts = {
  id: 'D-1',
  lines: [{ id: 'i', date: '2026-07-01', type: 'sale', amount: '100' }],
} as const;
const run = { asOf: '2026-10-10', period: quarterOf(2026, 3) };

function failure(call: () => unknown) {
  const tried = attempt(call);
  return tried.ok ? null : [tried.error.kind, tried.error.code, tried.error.path];
}

it.each([
  ['3.00', null],
  ['3.000', null],
  ['3.001', ['input', 'decimal/finer-than-scale', '/facts/settled']],
])('an amount settled before of %s is money of the plan or refused', (settled, expected) => {
  expect(failure(() => settleRebate(plan, { ...facts, settled }, run))).toEqual(expected);
});

it.each([
  ['2026-06-30', ['domain', 'incentive/period-not-begun', '/options/asOf']],
  ['2026-07-01', null],
  ['2026-07-02', null],
])('a run on %s of a quarter that begins in July', (asOf, expected) => {
  expect(failure(() => settleRebate(plan, facts, { ...run, asOf }))).toEqual(expected);
});

it('a misspelt option is refused rather than lost', () => {
  const options = { ...run, explian: 'full' };
  expect(failure(() => settleRebate(plan, facts, options))).toEqual([
    'input',
    'input/unknown-key',
    '/options/explian',
  ]);
});

it.each([
  ['0.99', []],
  ['1', [['incentive/rate-above-one', '/bands/0/rate']]],
  ['2', [['incentive/rate-above-one', '/bands/0/rate']]],
])('a rate of %s', (rate, expected) => {
  const findings = lintIncentivePlan({ ...draft, bands: [{ from: '0', to: null, rate }] });
  expect(findings.map(({ code, path }) => [code, path])).toEqual(expected);
});
