import { quarterOf } from 'clientele/calendar';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums } from '../support/broken-sums.js';
import { line, settle } from './plans.js';

const bands = [
  { from: '0', to: '100', rate: '0.01' },
  { from: '100', to: null, rate: '0.02' },
];
const allUnits = { structure: 'all-units', bands };

describe('the period in which a return counts', () => {
  const sold = line('sale', '120', { date: '2026-06-10' });
  const returned = line('back', '-50', { date: '2026-07-10' });
  const second = { period: quarterOf(2026, 2) };

  it.each([
    ['when-returned', { soldOn: '2026-06-10' }, '120.00', '-50.00'],
    ['when-sold', { soldOn: '2026-06-10' }, '70.00', '0.00'],
    ['when-sold', { of: 'sale' }, '70.00', '0.00'],
    ['when-sold', {}, '120.00', '-50.00'],
  ])('%s, told %o', (returnsCount, more, before, after) => {
    const plan = { ...allUnits, returnsCount };
    const lines = [sold, { ...returned, ...more }];
    expect(settle(plan, lines, {}, second).outcome?.measure).toBe(before);
    expect(settle(plan, lines).outcome?.measure).toBe(after);
  });

  it('settled again after the return takes back what was paid too much', () => {
    const lines = [sold, { ...returned, of: 'sale' }];
    const plan = { ...allUnits, returnsCount: 'when-sold' };
    const first = settle(plan, [sold], {}, second).outcome;
    expect(first?.due).toBe('2.40');
    expect(settle(plan, lines, { settled: '2.40' }, second).outcome?.due).toBe('-1.70');
  });
});

describe('the rate of a return', () => {
  const lines = [line('sale', '120'), line('back', '-50', { of: 'sale' })];

  it('is that of the band to which it falls back, where the whole is computed again', () => {
    expect(settle(allUnits, lines).outcome?.due).toBe('0.70');
  });

  it('is the rate that was paid, where the plan says so', () => {
    const plan = { ...allUnits, returnsRated: 'at-paid-rate' };
    const { outcome, reasons } = settle(plan, lines, {}, { explain: 'full' });
    expect(outcome?.due).toBe('1.40');
    expect(reasons[0]?.parts?.[0]?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['incentive/whole', '2.40'],
      ['incentive/taken-back', '-1.00'],
    ]);
    expect(brokenSums(reasons)).toEqual([]);
  });

  it('is the average of what increments were paid', () => {
    const plan = { bands, returnsRated: 'at-paid-rate', rounding: { scale: 4, mode: 'half-even' } };
    const { outcome, reasons } = settle(plan, lines);
    // 100 at 1 % and 20 at 2 % are 1.40 on 120; 70 of 120 stay
    expect(outcome?.due).toBe('0.8167');
    expect(brokenSums(reasons)).toEqual([]);
    expect(Number(outcome?.next?.distance ?? 0)).toBe(0);
  });

  it('leaves the next band where the sales before returns put it', () => {
    const plan = { ...allUnits, returnsRated: 'at-paid-rate' };
    const few = [line('sale', '90'), line('back', '-50')];
    // 10 more make 100 sold, of which 50 stay, at 2 %: 1.00 instead of 0.40
    expect(settle(plan, few).outcome?.next).toEqual({
      threshold: '100.00',
      distance: '10.00',
      gain: '0.60',
    });
    expect(settle(plan, [...few, line('more', '10')]).outcome?.due).toBe('1.00');
  });

  it('takes nothing back below zero, unless the plan goes on there', () => {
    const plan = { ...allUnits, returnsRated: 'at-paid-rate' };
    const many = [line('sale', '50'), line('back', '-80')];
    expect(settle(plan, many).outcome?.due).toBe('0.00');
    const further = { ...plan, negativeMeasure: 'extend-first-band' };
    expect(settle(further, many).outcome?.due).toBe('-0.30');
  });

  it('of a plan that pays nothing but returns is that of the first band below zero', () => {
    const plan = {
      ...allUnits,
      returnsRated: 'at-paid-rate',
      negativeMeasure: 'extend-first-band',
    };
    expect(settle(plan, [line('back', '-300')]).outcome?.due).toBe('-3.00');
  });
});

describe('what a return takes back', () => {
  it.each([
    ['is none of the lines', { of: 'gone' }],
    ['is the return itself', { of: 'back' }],
    ['is another return', { of: 'other' }],
  ])('%s', (_what, more) => {
    const lines = [line('sale', '5'), line('other', '-1'), line('back', '-1', more)];
    expect(failureOf(() => settle({}, lines))).toEqual({
      kind: 'input',
      code: 'incentive/unknown-sale',
      path: '/facts/lines/2/of',
    });
  });

  it('need not be among the lines where its date is told', () => {
    const late = line('back', '-1', { of: 'last-year', soldOn: '2025-12-01' });
    expect(settle({}, [line('sale', '5'), late]).outcome?.measure).toBe('4.00');
  });
});
