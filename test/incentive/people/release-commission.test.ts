import { attempt, outcomeOf, trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { commissionOnPayment, defineIncentiveTerms, releaseCommission } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireSums } from './require-sums.js';

const asOf = '2026-06-30';
const capped = defineIncentiveTerms(commissionOnPayment);
const literal = defineIncentiveTerms({
  ...commissionOnPayment,
  terms: { type: 'commission-release', overpayment: 'in-proportion' },
});
const paid = (...amounts: readonly string[]) =>
  amounts.map((amount, index) => ({
    id: `P-${index + 1}`,
    date: `2026-0${index + 1}-10`,
    amount,
  }));
const sale = { id: 'INV-1', commission: '100', invoice: '300' };
const releasedBy = (terms: typeof capped, payments: ReturnType<typeof paid>) =>
  releaseCommission(terms, { ...sale, payments }, { asOf }).outcome?.releases.map(
    ({ released }) => released,
  );

describe('the release of commission', () => {
  it('follows the payments, and loses no cent', () => {
    // to date 33.333…, 66.666…, 100 → 33.33, 66.67, 100.00; the differences
    expect(releasedBy(capped, paid('100', '100', '100'))).toEqual(['33.33', '33.34', '33.33']);
  });

  it('takes its commission back with a payment that is taken back', () => {
    expect(releasedBy(capped, paid('100', '-100', '300'))).toEqual(['33.33', '-33.33', '100.00']);
  });

  it('stops at the invoice, or goes on in proportion, as the terms say', () => {
    expect(releasedBy(capped, paid('299.99', '0.01', '30'))).toEqual(['100.00', '0.00', '0.00']);
    expect(releasedBy(literal, paid('300', '30'))).toEqual(['100.00', '10.00']);
    expect(releasedBy(capped, paid('-30', '60'))).toEqual(['0.00', '10.00']);
    expect(releasedBy(literal, paid('-30', '60'))).toEqual(['-10.00', '20.00']);
  });

  it('mirrors it for a credit note', () => {
    const note = { id: 'CN-1', commission: '-100', invoice: '-300', payments: paid('-600') };
    expect(releaseCommission(capped, note, { asOf }).outcome?.released).toBe('-100.00');
    expect(releaseCommission(literal, note, { asOf }).outcome?.released).toBe('-200.00');
  });

  it('knows no later payment, counts a repeated one once, and sorts by date', () => {
    const [first, second, third] = paid('100', '50', '25');
    const payments = [third, second, first, second].flatMap((one) => one ?? []);
    const decision = releaseCommission(capped, { ...sale, payments }, { asOf: '2026-02-10' });
    expect(decision.outcome?.releases.map(({ id }) => id)).toEqual(['P-1', 'P-2']);
    expect(decision.outcome?.released).toBe('50.00');
    expect(decision.reasons.slice(-2)).toMatchObject([
      { code: 'incentive/later-lines', params: { count: 1 } },
      { code: 'incentive/duplicate-lines', params: { count: 1 } },
    ]);
  });

  it('pays what was not settled before, and nothing in a repeated run', () => {
    const facts = { ...sale, payments: paid('100', '100') };
    const due = (settled: string) =>
      releaseCommission(capped, { ...facts, settled }, { asOf }).outcome?.due;
    expect([due('0'), due('33.33'), due('66.67'), due('70')]).toEqual([
      '66.67',
      '33.34',
      '0.00',
      '-3.33',
    ]);
  });

  it('cannot be told for an invoice of zero', () => {
    const decision = releaseCommission(capped, { ...sale, invoice: '0', payments: [] }, { asOf });
    expect(decision.outcome).toBeNull();
    expect(decision.reasons).toEqual([{ code: 'incentive/no-invoice', params: {} }]);
    expect(inWords(decision, { locale: en })).toContain('no part of it can be paid');
    expect(inWords(decision, { locale: zhCN })).toContain('发票金额为零');
  });

  it.each([
    [{ payments: paid('') }, 'input/not-a-decimal', '/facts/payments/0/amount'],
    [{ payments: [...paid('1'), ...paid('2')] }, 'events/conflicting-id', '/facts/payments/0/id'],
    [{ payments: [], settled: '0.001' }, 'decimal/finer-than-scale', '/facts/settled'],
    [{ payments: {} }, 'input/not-a-list', '/facts/payments'],
    [{}, 'input/required', '/facts/payments'],
    [{ payments: [], paid: '1' }, 'input/unknown-key', '/facts/paid'],
  ])('refuses %j', (change, code, path) => {
    const tried = attempt(() =>
      releaseCommission(capped, { ...sale, ...change } as never, { asOf }),
    );
    expect(tried).toMatchObject({ ok: false, error: { kind: 'input', code, path } });
  });

  it('reads trusted terms again', () => {
    const broken = trustPolicy({ ...capped, terms: { type: 'commission-release' } } as never);
    expect(() => releaseCommission(broken as never, { ...sale, payments: [] }, { asOf })).toThrow(
      'policy/trusted-but-broken',
    );
  });
});

describe('the words of a release', () => {
  const facts = { ...sale, payments: paid('200', '-50', '300'), settled: '50' };
  const decision = releaseCommission(capped, facts, { asOf });

  it('are English', () => {
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      'Commission released, as of Jun 30, 2026, with CN¥450.00 of CN¥300.00 paid: CN¥50.00',
      '  payment P-1 of Jan 10, 2026, CN¥200.00: CN¥66.67',
      '  money taken back P-2 of Feb 10, 2026, -CN¥50.00: -CN¥16.67',
      '  payment P-3 of Mar 10, 2026, CN¥300.00: CN¥50.00',
      '  settled before: -CN¥50.00',
      'Of the CN¥450.00 paid CN¥300 count; nothing is released beyond the invoice',
      'Waits for payment: CN¥0.00',
    ]);
  });

  it('are Chinese', () => {
    expect(inWords(decision, { locale: zhCN }).split('\n')).toEqual([
      '截至2026年6月30日，发票 ¥300.00 已回款 ¥450.00，应兑现提成：¥50.00',
      '  2026年1月10日 回款 P-1，¥200.00：¥66.67',
      '  2026年2月10日 退款 P-2，-¥50.00：-¥16.67',
      '  2026年3月10日 回款 P-3，¥300.00：¥50.00',
      '  此前已结算：-¥50.00',
      '已回款 ¥450.00，只计 ¥300，超出发票的部分不兑现',
      '待回款后兑现：¥0.00',
    ]);
  });

  it('say what was released beyond the commission', () => {
    const over = releaseCommission(literal, { ...sale, payments: paid('330') }, { asOf });
    expect(inWords(over, { locale: en })).toContain(
      'Released beyond the whole commission: CN¥10.00',
    );
    expect(inWords(over, { locale: zhCN })).toContain('超出全部提成兑现：¥10.00');
  });
});

describe('properties of releasing', () => {
  const cents = fc.integer({ min: -50_000, max: 50_000 }).map((units) => (units / 100).toFixed(2));

  it('an invoice paid in any parts releases its commission; parts sum; capped stays between', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 6 }), cents, (amounts, commission) => {
        const sum = amounts.reduce((total, amount) => total + Math.round(Number(amount) * 100), 0);
        const rest = ((30_000 - sum) / 100).toFixed(2);
        const payments = [...amounts, rest].map((amount, index) => ({
          id: String(index),
          date: '2026-01-01',
          amount,
        }));
        for (const terms of [capped, literal]) {
          const decision = releaseCommission(terms, { ...sale, commission, payments }, { asOf });
          const outcome = outcomeOf(decision);
          requireSums(decision.reasons);
          expect(Number(outcome.released)).toBe(Number(commission));
          expect(Number(outcome.held)).toBe(0);
        }
      }),
    );
  });
});
