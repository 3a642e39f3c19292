import { parseIncentivePlan, settleRebates } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { collection, line, quarterly, settle, thirdQuarter } from './plans.js';

const plan = parseIncentivePlan({ ...quarterly, conditions: [collection] });
const partner = (id: string, amount: string, rate: string | null = '0.96') => ({
  id,
  lines: [line('a', amount)],
  measures: { collectionRate: rate },
});
const facts: readonly unknown[] = [
  partner('D-1', '100000'),
  { id: 'D-2', lines: [line('x', '-5')], measures: { collectionRate: '0.96' }, settled: '40' },
  partner('D-3', '1', null),
  partner('D-1', '5'),
  { id: 'D-4', lines: [line('x', '1', { currency: 'USD' }), line('y', '1')] },
  { id: 'D-5', lines: [line('x', '1', { date: '2026-13-01' })], settled: '' },
  'D-6',
];
const batch = settleRebates(plan, facts as never, thirdQuarter);

describe('a batch of partners', () => {
  it('decides about each as alone, in input order', () => {
    expect(batch.decisions.map(({ id }) => id)).toEqual(['D-1', 'D-2', 'D-3']);
    expect(batch.decisions[0]).toEqual(
      settle({ conditions: [collection] }, [line('a', '100000')], {
        id: 'D-1',
        measures: { collectionRate: '0.96' },
      }),
    );
    expect(batch.decisions[2]).toMatchObject({ outcome: null, missing: ['collectionRate'] });
  });

  it('sets aside what cannot be read, with position, id and every issue', () => {
    expect(
      batch.rejected.map(({ index, id, issues }) => [
        index,
        id,
        issues.map(({ code, path }) => [code, path]),
      ]),
    ).toEqual([
      [3, 'D-1', [['input/repeated-id', '/id']]],
      [4, 'D-4', [['incentive/mixed-currencies', '/lines/0/currency']]],
      [
        5,
        'D-5',
        [
          ['input/not-a-date', '/lines/0/date'],
          ['input/not-a-decimal', '/settled'],
        ],
      ],
      [6, null, [['input/not-an-object', '']]],
    ]);
  });

  it('counts received = accepted + rejected', () => {
    expect(batch.counts).toEqual({ received: 7, accepted: 3, rejected: 4 });
  });

  it('sums what was decided, and names plan and date', () => {
    expect(batch.summary).toEqual({
      due: '960.00',
      entitlement: '1000.00',
      measure: '99995.00',
      currency: 'CNY',
      payout: { type: 'money' },
      undetermined: 1,
    });
    expect(batch.policy).toEqual({ id: 'dealer-quarterly', version: '2026.1' });
    expect(batch.asOf).toBe('2026-10-10');
  });

  it('sums amounts of more digits than facts may have', () => {
    const rich = ['1', '2'].map((id) => partner(id, '9'.repeat(40)));
    const { summary, counts } = settleRebates(plan, rich, thirdQuarter);
    expect(counts.rejected).toBe(0);
    expect(summary.measure).toBe(`1${'9'.repeat(39)}8.00`);
  });

  it('of nobody is zero', () => {
    const empty = settleRebates(plan, new Set<never>(), thirdQuarter);
    expect(empty.decisions).toEqual([]);
    expect(empty.summary.due).toBe('0.00');
  });

  it('tells its progress at the end', () => {
    const seen: unknown[] = [];
    settleRebates(plan, facts as never, {
      ...thirdQuarter,
      onProgress: (counts) => seen.push(counts),
    });
    expect(seen).toEqual([batch.counts]);
  });
});

describe('a batch that is refused as a whole', () => {
  it.each<[string, unknown, object, string, string]>([
    ['facts that are no list', { id: 'D-1' }, {}, 'input/not-iterable', '/facts'],
    [
      'a wrong period',
      [],
      { period: { start: '2026-07-01', end: '2026-08-01' } },
      'incentive/wrong-period',
      '/options/period',
    ],
    [
      'progress that is no function',
      [],
      { onProgress: true },
      'input/not-a-function',
      '/options/onProgress',
    ],
  ])('%s', (_what, rows, options, code, path) => {
    const call = () => settleRebates(plan, rows as never, { ...thirdQuarter, ...options });
    expect(failureOf(call)).toMatchObject({ code, path });
  });
});
