import { type Guarantee, settleGuarantee } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';

const each = { amount: '10000', timing: 'at-end', carry: 'each-period' } as const;
const cumulative = { ...each, carry: 'cumulative' } as const;
const advance = { amount: '10000', timing: 'in-advance' } as const;

describe('a guaranteed minimum', () => {
  it.each<[string, Guarantee, readonly string[], readonly string[]]>([
    ['each period alone', each, ['12000', '5000'], ['0', '5000']],
    ['to date (Dynamics 365, cumulative guarantee)', cumulative, ['12000', '5000'], ['0', '3000']],
    [
      'just below, on and just above',
      each,
      ['9999.99', '10000', '10000.01', '0'],
      ['0.01', '0', '0', '10000'],
    ],
    [
      'to date, where a top-up is never taken back',
      cumulative,
      ['5000', '20000', '0'],
      ['5000', '0', '0'],
    ],
    ['of a loss', each, ['-100'], ['10100']],
    ['in advance has no top-ups', advance, ['4000', '8000'], ['0', '0']],
  ])('%s', (_what, guarantee, earned, topUps) => {
    expect(settleGuarantee(guarantee, earned).topUps).toEqual(topUps);
  });

  it.each([
    ['4000 then 8000', ['4000', '8000'], ['10000', '2000']],
    ['more than the guarantee at once', ['12000', '1'], ['12000', '1']],
    ['never more than the guarantee', ['4000', '5000'], ['10000', '0']],
    ['a loss after a gain', ['12000', '-3000', '5000'], ['12000', '0', '2000']],
  ])('paid in advance: %s', (_what, earned, payments) => {
    expect(settleGuarantee(advance, earned).payments).toEqual(payments);
  });

  const amounts = fc.array(fc.integer({ min: -20_000, max: 40_000 }).map(String), { maxLength: 6 });

  it('pays at the end what was earned and the top-up; in advance the most that was due to date', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(each, cumulative), (earned, guarantee) => {
        const { topUps, payments } = settleGuarantee(guarantee, earned);
        payments.forEach((payment, index) => {
          expect(payment).toBe(sumOf([earned[index] ?? '0', topUps[index] ?? '0']));
        });
        expect(topUps.every((topUp) => !topUp.startsWith('-'))).toBe(true);
        if (earned.length === 0) return;
        let toDate = 0;
        const peaks = earned.map((amount) => (toDate += Number(amount)));
        const paid = sumOf(settleGuarantee(advance, earned).payments);
        expect(Number(paid)).toBe(Math.max(10_000, ...peaks));
      }),
    );
  });
});

describe('a guarantee that is refused', () => {
  it.each<[string, unknown, string, string]>([
    ['no object', null, 'policy/wrong-value', '/guarantee'],
    ['an amount below zero', { ...each, amount: '-1' }, 'policy/wrong-value', '/guarantee/amount'],
    ['no amount', { timing: 'in-advance' }, 'policy/wrong-value', '/guarantee/amount'],
    ['an unknown timing', { ...each, timing: 'later' }, 'policy/wrong-value', '/guarantee/timing'],
    [
      'no word on carrying',
      { amount: '1', timing: 'at-end' },
      'policy/wrong-value',
      '/guarantee/carry',
    ],
    [
      'carrying in advance',
      { ...advance, carry: 'cumulative' },
      'policy/unknown-key',
      '/guarantee/carry',
    ],
  ])('%s', (_what, guarantee, code, path) => {
    const call = () => settleGuarantee(guarantee as Guarantee, []);
    expect(failureOf(call)).toEqual({ kind: 'policy', code, path });
  });

  it('earnings that are none are input', () => {
    expect(failureOf(() => settleGuarantee(each, ['', '1']))).toMatchObject({
      kind: 'input',
      path: '/earned/0',
    });
  });
});
