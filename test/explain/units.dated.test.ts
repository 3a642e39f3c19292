import { en, describe as inWords, zhCN } from 'clientele/explain';
import { describe, expect, it } from 'vitest';
import { line, settle } from '../incentive/plans.js';

const computed = (plan: object, lines: readonly ReturnType<typeof line>[], locale = en) =>
  inWords(settle(plan, lines), { locale })
    .split('\n')
    .filter((text) => /^ {2,}/.test(text))
    .slice(0, 2)
    .map((text) => text.trim());
const sold = (quantity: string) =>
  ({ ...line('a', '1'), amount: undefined, quantity, unitPrice: '10' }) as never;

describe('the words for what is measured in another unit than what is paid', () => {
  const perUnit = { basis: 'quantity', bands: [{ from: '0', to: null, perUnit: '2' }] };
  const points = { payout: { type: 'points' }, bands: [{ from: '0', to: null, rate: '0.01' }] };

  it('say pieces, and an amount for each', () => {
    expect(computed(perUnit, [sold('700')])).toEqual([
      'computed slice by slice on 700 pieces: CN¥1,400.00',
      'CN¥2 for each of the 700 pieces in the band from 0 up: CN¥1,400.00',
    ]);
    expect(computed(perUnit, [sold('700')], zhCN)).toEqual([
      '以 700 件 分段累进计算：¥1,400.00',
      '0 及以上档内的 700 件 每单位 ¥2：¥1,400.00',
    ]);
  });

  it('say the currency of what is measured where points are paid', () => {
    expect(computed(points, [line('a', '3500')])).toEqual([
      'computed slice by slice on 3,500.00 CNY: 35.00 points',
      '1% of the 3,500.00 CNY in the band from 0 up: 35.00 points',
    ]);
    expect(computed(points, [line('a', '3500')], zhCN)[0]).toBe(
      '以 3,500.00 CNY 分段累进计算：35.00 积分',
    );
  });

  it('say what is earned in proportion', () => {
    const plan = { structure: 'interpolated', bands: [{ from: '0', to: '2000', lump: '40' }] };
    expect(computed(plan, [line('a', '500')])[1]).toBe(
      'CN¥40 in proportion to the CN¥500.00 in the band from 0 to below 2,000: CN¥10.00',
    );
    expect(computed(plan, [line('a', '500')], zhCN)[1]).toBe(
      '0（含）至 2,000（不含）档内的 ¥500.00，按比例计 ¥40：¥10.00',
    );
  });

  it('do not say that less than nothing counts as zero where it does not', () => {
    const plan = { negativeMeasure: 'extend-first-band' };
    expect(computed(plan, [line('a', '-3000')])[0]).toBe(
      'computed slice by slice on -CN¥3,000.00: -CN¥30.00',
    );
  });
});
