import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums } from '../support/broken-sums.js';
import { line, settle } from './plans.js';

const reasonsOf = (decision: ReturnType<typeof settle>, code: string) =>
  decision.reasons.filter((reason) => reason.code === code);

describe('the measure of a period', () => {
  it('is sales less returns', () => {
    const { outcome, reasons } = settle({}, [
      line('a', '100.5'),
      line('b', '20'),
      line('c', '-0.75'),
    ]);
    expect(outcome?.measure).toBe('119.75');
    expect(reasons[1]).toEqual({
      code: 'incentive/measured',
      figure: '119.75',
      params: {
        start: '2026-07-01',
        end: '2026-10-01',
        measure: 'net-amount',
        currency: 'CNY',
      },
      parts: [
        { code: 'incentive/sales', figure: '120.50', params: { count: 2 }, rows: ['a', 'b'] },
        { code: 'incentive/returns', figure: '-0.75', params: { count: 1 }, rows: ['c'] },
      ],
    });
  });

  it('takes quantity × unit price exactly', () => {
    const { amount: _none, ...bare } = line('a', '0');
    const priced = { ...bare, quantity: '3', unitPrice: '0.3333' };
    expect(settle({}, [priced]).outcome?.measure).toBe('0.9999');
  });

  it('takes an amount beside a quantity alone', () => {
    expect(settle({}, [line('a', '10', { quantity: '4' })]).outcome?.measure).toBe('10.00');
  });

  it('with explain full is told down to each line', () => {
    const { reasons } = settle(
      {},
      [line('a', '10'), line('b', '5'), line('c', '-1')],
      {},
      { explain: 'full' },
    );
    expect(reasons[1]?.parts?.map(({ parts }) => parts)).toEqual([
      [
        {
          code: 'incentive/line',
          figure: '10.00',
          params: { id: 'a', date: '2026-07-03', type: 'sale' },
          rows: ['a'],
        },
        {
          code: 'incentive/line',
          figure: '5.00',
          params: { id: 'b', date: '2026-07-03', type: 'sale' },
          rows: ['b'],
        },
      ],
      [
        {
          code: 'incentive/line',
          figure: '-1.00',
          params: { id: 'c', date: '2026-07-03', type: 'return' },
          rows: ['c'],
        },
      ],
    ]);
  });

  it('of no lines is zero', () => {
    const { outcome, reasons } = settle({}, []);
    expect(outcome).toMatchObject({ measure: '0.00', due: '0.00' });
    expect(reasons[1]?.parts).toEqual([]);
  });

  it('of figures of forty digits is exact', () => {
    const { outcome, reasons } = settle({}, [
      line('a', '9'.repeat(40)),
      line('b', `0.${'9'.repeat(39)}`),
    ]);
    expect(outcome?.measure).toBe(`${'9'.repeat(40)}.${'9'.repeat(39)}`);
    expect(brokenSums(reasons)).toEqual([]);
  });
});

describe('a negative measure', () => {
  const { outcome, reasons } = settle({}, [line('a', '2000'), line('b', '-5000')]);

  it('earns nothing, and is told', () => {
    expect(outcome).toMatchObject({ measure: '-3000.00', entitlement: '0.00', due: '0.00' });
    expect(reasons).toContainEqual({
      code: 'incentive/negative-measure',
      params: { measure: '-3000.00', currency: 'CNY' },
    });
  });

  it('has the first band before it', () => {
    expect(outcome?.next).toEqual({ threshold: '0.00', distance: '3000.00', gain: '0.00' });
  });

  it('is not said of zero', () => {
    const zero = settle({}, [line('a', '5'), line('b', '-5')]);
    expect(reasonsOf(zero, 'incentive/negative-measure')).toEqual([]);
  });
});

describe('lines that do not count', () => {
  it('are those outside the half-open period, by name', () => {
    const decision = settle({}, [
      line('before', '1', { date: '2026-06-30' }),
      line('first', '10', { date: '2026-07-01' }),
      line('last', '100', { date: '2026-09-30' }),
      line('after', '1000', { date: '2026-10-01' }),
    ]);
    expect(decision.outcome?.measure).toBe('110.00');
    expect(reasonsOf(decision, 'incentive/outside-period')).toEqual([
      { code: 'incentive/outside-period', params: { count: 2 }, rows: ['before', 'after'] },
    ]);
  });

  it('are those dated after the close of asOf, by name', () => {
    const decision = settle(
      {},
      [line('on', '10', { date: '2026-08-01' }), line('after', '100', { date: '2026-08-02' })],
      {},
      { asOf: '2026-08-01' },
    );
    expect(decision.outcome?.measure).toBe('10.00');
    expect(reasonsOf(decision, 'incentive/later-lines')).toEqual([
      { code: 'incentive/later-lines', params: { count: 1 }, rows: ['after'] },
    ]);
  });

  it('are repetitions word for word', () => {
    const decision = settle({}, [line('a', '10'), line('a', '10'), line('a', '10')]);
    expect(decision.outcome?.measure).toBe('10.00');
    expect(reasonsOf(decision, 'incentive/duplicate-lines')).toEqual([
      { code: 'incentive/duplicate-lines', params: { count: 2 } },
    ]);
  });

  it('leave no note where there are none', () => {
    expect(settle({}, [line('a', '10')]).reasons.map(({ code }) => code)).toEqual([
      'incentive/due',
      'incentive/measured',
      'incentive/next-band',
    ]);
  });
});

describe('lines that are refused', () => {
  const { amount: _none, ...bare } = line('a', '0');

  it.each<[string, readonly object[], string, string, string]>([
    [
      'one id with two contents',
      [line('a', '10'), line('a', '11')],
      'input',
      'events/conflicting-id',
      '/facts/lines/1/id',
    ],
    [
      'another currency',
      [line('a', '1', { currency: 'CNY' }), line('b', '1', { currency: 'USD' })],
      'domain',
      'incentive/mixed-currencies',
      '/facts/lines/1/currency',
    ],
    ['no amount', [bare], 'input', 'incentive/no-amount', '/facts/lines/0/amount'],
    [
      'a quantity without a price',
      [{ ...bare, quantity: '2' }],
      'input',
      'incentive/no-amount',
      '/facts/lines/0/amount',
    ],
    [
      'two amounts',
      [line('a', '6', { quantity: '2', unitPrice: '3' })],
      'input',
      'incentive/two-amounts',
      '/facts/lines/0/amount',
    ],
    [
      'a negative amount',
      [{ ...bare, amount: '-1' }],
      'input',
      'input/out-of-range',
      '/facts/lines/0/amount',
    ],
    [
      'a negative quantity',
      [{ ...bare, quantity: '-1', unitPrice: '3' }],
      'input',
      'input/out-of-range',
      '/facts/lines/0/quantity',
    ],
    [
      'an amount of 400 digits',
      [line('a', '9'.repeat(400))],
      'input',
      'input/not-a-decimal',
      '/facts/lines/0/amount',
    ],
    [
      'a day that does not exist',
      [line('a', '1', { date: '2026-02-30' })],
      'input',
      'input/not-a-date',
      '/facts/lines/0/date',
    ],
    [
      'an unknown type',
      [{ ...line('a', '1'), type: 'credit' }],
      'input',
      'input/not-one-of',
      '/facts/lines/0/type',
    ],
    [
      'an unknown key',
      [{ ...line('a', '1'), amuont: '1' }],
      'input',
      'input/unknown-key',
      '/facts/lines/0/amuont',
    ],
    ['a line without id', [line('', '1')], 'input', 'input/empty-id', '/facts/lines/0/id'],
  ])('%s', (_what, lines, kind, code, path) => {
    expect(failureOf(() => settle({}, lines as never))).toEqual({ kind, code, path });
  });

  it('are no conflict while the second is not yet known', () => {
    const lines = [line('a', '10'), line('a', '11', { date: '2026-09-01' })];
    expect(settle({}, lines, {}, { asOf: '2026-08-31' }).outcome?.measure).toBe('10.00');
  });
});
