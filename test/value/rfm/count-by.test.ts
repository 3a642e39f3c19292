import { en, describe as say, zhCN } from 'clientele/explain';
import { defineRfmPolicy, rfmFixedBreaks, scoreCustomers } from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { order, summarise } from '../orders.js';

const breaks = ['2', '3', '5', '10'];
const policyOf = (countBy: 'purchase-day' | 'line') =>
  defineRfmPolicy({ ...rfmFixedBreaks, frequency: { type: 'breaks', breaks, countBy } });
// Three lines on one day.
const purchases = summarise(['5', '6', '7'].map((amount) => order('a', '2026-01-30', amount)));

describe('frequency', () => {
  it.each([
    ['purchase-day', 1, 1],
    ['line', 3, 3],
  ] as const)('counted by %s is %i and scores %i', (countBy, measured, score) => {
    const [decision] = scoreCustomers(policyOf(countBy), purchases).decisions;
    expect(decision?.outcome?.measured.frequency).toBe(measured);
    expect(decision?.outcome?.scores.frequency).toBe(score);
  });

  it('is said as what was counted', () => {
    const told = (countBy: 'purchase-day' | 'line', locale: typeof en) => {
      const [decision] = scoreCustomers(policyOf(countBy), purchases).decisions;
      return say(decision as never, { locale });
    };
    expect(told('line', en)).toContain('frequency 3 of 5: 3 order lines');
    expect(told('purchase-day', en)).toContain('frequency 1 of 5: 1 purchase');
    expect(told('line', zhCN)).toContain('购买频次得分 3（满分 5）：共 3 行订单明细');
    expect(told('purchase-day', zhCN)).toContain('购买频次得分 1（满分 5）：共购买 1 次');
  });

  it.each([
    ['absent', undefined, 'value/lines-not-counted'],
    ['none', 0, 'value/not-summarised'],
    ['no whole number', 1.5, 'value/not-summarised'],
  ])('by lines that are %s is refused, and by days is not', (_what, lines, code) => {
    const given = { ...purchases, rows: purchases.rows.map((row) => ({ ...row, lines })) } as never;
    expect(failureOf(() => scoreCustomers(policyOf('line'), given))).toEqual({
      kind: 'input',
      code,
      path: '/purchases/rows/0/lines',
    });
    expect(scoreCustomers(policyOf('purchase-day'), given).counts.accepted).toBe(1);
  });
});
