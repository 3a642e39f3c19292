import { attempt, outcomeOf, trustPolicy } from 'clientele';
import { monthOf } from 'clientele/calendar';
import { sumDecimals } from 'clientele/decimal';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  defineIncentiveTerms,
  guaranteedCommission,
  recoverableDraw,
  settleDraw,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireSums } from './require-sums.js';

const asOf = '2026-12-31';
const recoverable = defineIncentiveTerms(recoverableDraw);
const minimum = defineIncentiveTerms(guaranteedCommission);
const months = (...earned: readonly string[]) =>
  earned.map((amount, index) => ({ ...monthOf(2026, index + 1), earned: amount }));
const settled = (terms: typeof recoverable, ...earned: readonly string[]) =>
  settleDraw(terms, { id: 'S-1', periods: months(...earned) }, { asOf }).outcome?.periods.map(
    ({ payout, balance }) => [payout, balance],
  );

describe('a recoverable draw', () => {
  it('is advanced, and recovered out of later earnings', () => {
    // 3000 − 2000 = 1000 open; 5000 − 1000 = 4000 paid; then 4000
    expect(settled(recoverable, '2000', '5000', '4000')).toEqual([
      ['3000.00', '1000.00'],
      ['4000.00', '0.00'],
      ['4000.00', '0.00'],
    ]);
  });

  it('is recovered only as far as the next draw leaves room', () => {
    // just below, on and above the draw and what is open
    expect(settled(recoverable, '2000', '3999.99')?.[1]).toEqual(['3000.00', '0.01']);
    expect(settled(recoverable, '2000', '4000')?.[1]).toEqual(['3000.00', '0.00']);
    expect(settled(recoverable, '2000', '4000.01')?.[1]).toEqual(['3000.01', '0.00']);
  });

  it('grows where commission is taken back', () => {
    expect(settled(recoverable, '-500', '7000')).toEqual([
      ['3000.00', '3500.00'],
      ['3500.00', '0.00'],
    ]);
  });

  it('goes on from a balance that was open before', () => {
    const facts = { id: 'S-1', periods: months('5000'), balance: '1000' };
    expect(settleDraw(recoverable, facts, { asOf }).outcome).toMatchObject({
      paid: '4000.00',
      balance: '0.00',
    });
    const none = settleDraw(recoverable, { ...facts, periods: [] }, { asOf });
    expect(none.outcome).toMatchObject({ periods: [], paid: '0.00', balance: '1000.00' });
  });
});

describe('a draw that is not recoverable', () => {
  it('is a minimum of each period', () => {
    expect(settled(minimum, '2000', '5000', '-1')).toEqual([
      ['3000.00', '0.00'],
      ['5000.00', '0.00'],
      ['3000.00', '0.00'],
    ]);
  });

  it('has no balance to recover', () => {
    const facts = { id: 'S-1', periods: [], balance: '1' };
    const tried = attempt(() => settleDraw(minimum, facts, { asOf }));
    const code = 'incentive/balance-not-recoverable';
    expect(tried).toMatchObject({
      ok: false,
      error: { kind: 'domain', code, path: '/facts/balance' },
    });
    if (tried.ok) return;
    expect(inWords(tried.error, { locale: en })).toContain('leaves no balance to recover');
    expect(inWords(tried.error, { locale: zhCN })).toContain('保底不抵扣');
  });
});

describe('the periods of a draw', () => {
  it('count once they have ended, in the life of the terms, by date', () => {
    const short = defineIncentiveTerms({
      ...recoverableDraw,
      effective: { start: '2026-02-01', end: null },
    });
    const periods = months('1', '5000', '2000', '9').reverse();
    const decision = settleDraw(short, { id: 'S-1', periods }, { asOf: '2026-03-31' });
    expect(decision.outcome?.periods.map(({ start }) => start)).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
    expect(inWords(decision, { locale: en })).toContain(
      'Not settled, not ended by Mar 31, 2026: 1 period\nNot settled, begun outside the life of the terms: 1 period',
    );
    expect(inWords(decision, { locale: zhCN })).toContain(
      '截至2026年3月31日尚未结束，未结算：1 期\n不在条款有效期内开始，未结算：1 期',
    );
    const eve = settleDraw(short, { id: 'S-1', periods }, { asOf: '2026-03-30' });
    expect(eve.outcome?.periods).toHaveLength(1);
  });

  it.each([
    [
      { periods: [...months('1'), ...months('2')] },
      'input/overlapping-periods',
      '/facts/periods/1',
    ],
    [
      { periods: [{ start: '2026-01-01', end: '2026-01-01', earned: '1' }] },
      'input/not-a-period',
      '/facts/periods/0',
    ],
    [{ periods: months('NaN') }, 'input/not-a-decimal', '/facts/periods/0/earned'],
    [{ periods: [], balance: '-1' }, 'input/out-of-range', '/facts/balance'],
    [{ periods: [], balance: '0.001' }, 'decimal/finer-than-scale', '/facts/balance'],
    [{ earned: [] }, 'input/required', '/facts/periods'],
  ])('are refused: %j', (facts, code, path) => {
    const tried = attempt(() =>
      settleDraw(recoverable, { id: 'S-1', ...facts } as never, { asOf }),
    );
    expect(tried).toMatchObject({ ok: false, error: { kind: 'input', code, path } });
  });

  it('are settled by terms that can be read', () => {
    const broken = (change: object) =>
      trustPolicy({ ...recoverable, terms: { ...recoverable.terms, ...change } } as never);
    for (const change of [{ draw: '-1' }, { draw: null }, { recoverable: 'yes' }])
      expect(() =>
        settleDraw(broken(change) as never, { id: 'S-1', periods: [] }, { asOf }),
      ).toThrow('policy/trusted-but-broken');
    expect(() =>
      defineIncentiveTerms({
        ...recoverableDraw,
        terms: { ...recoverableDraw.terms, draw: '-1' },
      }),
    ).toThrow('policy/wrong-value');
  });
});

describe('the words of a draw', () => {
  it('tell what was advanced, recovered, and is open', () => {
    const facts = { id: 'S-1', periods: months('2000.005', '3500') };
    const decision = settleDraw(recoverable, facts, { asOf });
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      'Paid with a recoverable draw of CN¥3,000.00 each period: CN¥6,000.00',
      '  Jan 1, 2026 to Jan 31, 2026: CN¥3,000.00',
      '    earned: CN¥2,000.005',
      '    rounded to 2 decimals (half-away-from-zero): CN¥0.005',
      '    advanced by the draw: CN¥999.99',
      '  Feb 1, 2026 to Feb 28, 2026: CN¥3,000.00',
      '    earned: CN¥3,500.00',
      '    recovered from earlier draws: -CN¥500.00',
      'Still to be recovered: CN¥499.99',
    ]);
    expect(inWords(decision, { locale: zhCN }).split('\n')).toEqual([
      '每期预支 ¥3,000.00，合计支付：¥6,000.00',
      '  2026年1月1日至2026年1月31日：¥3,000.00',
      '    本期计提：¥2,000.005',
      '    保留 2 位小数（四舍五入）：¥0.005',
      '    预支：¥999.99',
      '  2026年2月1日至2026年2月28日：¥3,000.00',
      '    本期计提：¥3,500.00',
      '    抵扣此前预支：-¥500.00',
      '尚待抵扣的预支：¥499.99',
    ]);
  });

  it('tell a minimum', () => {
    const decision = settleDraw(minimum, { id: 'S-1', periods: months('2000') }, { asOf });
    expect(inWords(decision, { locale: en })).toBe(
      'Paid with a minimum of CN¥3,000.00 each period: CN¥3,000.00\n  Jan 1, 2026 to Jan 31, 2026: CN¥3,000.00\n    earned: CN¥2,000.00\n    topped up to the minimum: CN¥1,000.00',
    );
    expect(inWords(decision, { locale: zhCN })).toContain(
      '每期保底 ¥3,000.00，合计支付：¥3,000.00',
    );
    expect(inWords(decision, { locale: zhCN })).toContain('补足保底：¥1,000.00');
  });
});

describe('properties of a draw', () => {
  const earnings = fc.array(
    fc.integer({ min: -500_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    { maxLength: 12 },
  );

  it('recovers every draw at most once: payouts = earnings + open at the end − open at the start', () => {
    fc.assert(
      fc.property(earnings, fc.integer({ min: 0, max: 5000 }), (earned, open) => {
        const facts = { id: 'S-1', periods: months(...earned), balance: String(open) };
        const decision = settleDraw(recoverable, facts, { asOf });
        const { paid, balance, periods } = outcomeOf(decision);
        requireSums(decision.reasons);
        expect(sumDecimals([paid])).toBe(sumDecimals([...earned, balance, String(-open)]));
        for (const period of periods) {
          expect(Number(period.payout)).toBeGreaterThanOrEqual(3000);
          expect(Number(period.balance)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('pays the same in one run, and cut in two with the balance handed on', () => {
    fc.assert(
      fc.property(earnings, fc.nat(12), (earned, cut) => {
        const periods = months(...earned);
        const run = (part: typeof periods, balance: string) =>
          outcomeOf(settleDraw(recoverable, { id: 'S-1', periods: part, balance }, { asOf }));
        const first = run(periods.slice(0, cut), '0');
        const second = run(periods.slice(cut), first.balance);
        expect([...first.periods, ...second.periods]).toEqual(run(periods, '0').periods);
      }),
    );
  });
});
