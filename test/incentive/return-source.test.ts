import { quarterOf } from 'clientele/calendar';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { line, settle } from './plans.js';

const rowsOf = (decision: ReturnType<typeof settle>, code: string) =>
  decision.reasons.find((reason) => reason.code === code)?.rows;

describe('a return of a sale that is among the lines', () => {
  const scope = { products: { include: ['A'] } };

  it('has the product of its sale: 100 sold, 60 returned', () => {
    const sale = line('sale', '100', { product: 'A' });
    const back = line('back', '-60', { of: 'sale' });
    expect(settle({ scope }, [sale, back]).outcome).toMatchObject({
      measure: '40.00',
      due: '0.40',
    });
  });

  it('is out of scope where its sale is', () => {
    const lines = [
      line('in', '100', { product: 'A' }),
      line('out', '80', { product: 'B' }),
      line('back', '-60', { of: 'out' }),
    ];
    const decision = settle({ scope }, lines);
    expect(decision.outcome?.measure).toBe('100.00');
    expect(rowsOf(decision, 'incentive/out-of-scope')).toEqual(['back', 'out']);
  });

  it.each([
    ['product', { product: 'B' }, { product: 'A' }],
    ['customer', { customer: 'x' }, { customer: 'y' }],
    ['region', { region: 'east' }, { region: 'west' }],
  ])('must not say another %s', (field, sold, returned) => {
    const lines = [line('sale', '100', sold), line('back', '-60', { of: 'sale', ...returned })];
    expect(failureOf(() => settle({}, lines))).toEqual({
      kind: 'input',
      code: 'incentive/return-mismatch',
      path: `/facts/lines/1/${field}`,
    });
  });

  it('does not count where its sale does not: paid 100, unpaid 60 and returned', () => {
    const lines = [
      line('paid', '100', { paid: '2026-08-01' }),
      line('unpaid', '60'),
      line('back', '-60', { of: 'unpaid' }),
    ];
    const decision = settle({ event: 'payment' }, lines);
    expect(decision.outcome?.measure).toBe('100.00');
    expect(rowsOf(decision, 'incentive/no-event-date')).toEqual(['back', 'unpaid']);
    const later = [lines[0], { ...lines[1], paid: '2026-12-01' }, lines[2]] as typeof lines;
    expect(settle({ event: 'payment' }, later).outcome?.measure).toBe('100.00');
  });

  it('is named where more came back than was sold', () => {
    const sale = line('sale', '100');
    const back = (id: string, amount: string) => line(id, amount, { of: 'sale' });
    const named = (...lines: readonly ReturnType<typeof line>[]) =>
      rowsOf(settle({}, [sale, ...lines]), 'incentive/returned-too-much');
    expect(named(back('a', '-60'), back('b', '-40'))).toBeUndefined();
    expect(named(back('a', '-60'), back('b', '-40.01'))).toEqual(['sale']);
  });
});

describe('a return of a sale of an earlier period', () => {
  const lines = [
    line('sale', '100', { date: '2026-06-10' }),
    line('back', '-100', { of: 'sale' }),
    line('other', '-50', { soldOn: '2026-06-10' }),
    line('new', '400'),
  ];

  it('is rated by the terms of this one, and said so', () => {
    const decision = settle({}, lines);
    expect(rowsOf(decision, 'incentive/late-returns')).toEqual(['back', 'other']);
    expect(inWords(decision, { locale: en })).toContain(
      'Returns of sales of other periods, rated by the terms of this one: 2',
    );
    expect(inWords(decision, { locale: zhCN })).toContain(
      '其他期间销售的退货，按本期条款计算：2 笔',
    );
  });

  it('is none of this period where it counts when it was sold', () => {
    const decision = settle({ returnsCount: 'when-sold' }, lines);
    expect(rowsOf(decision, 'incentive/late-returns')).toBeUndefined();
    expect(decision.outcome?.measure).toBe('400.00');
    const second = settle({ returnsCount: 'when-sold' }, lines, {}, { period: quarterOf(2026, 2) });
    expect(second.outcome?.measure).toBe('-50.00');
  });
});
