import { quarterOf } from 'clientele/calendar';
import { type ChannelSale, type ChannelSummary, summariseChannels } from 'clientele/channel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';

const options = {
  asOf: '2026-09-30',
  period: quarterOf(2026, 3),
  prior: quarterOf(2026, 2),
} as const;
const now = (channel: string, amount: string, more: Partial<ChannelSale> = {}): ChannelSale => ({
  channel,
  date: '2026-07-10',
  amount,
  ...more,
});
const earlier = (channel: string, amount: string, more: Partial<ChannelSale> = {}) =>
  now(channel, amount, { date: '2026-04-10', ...more });
const summarise = (sales: readonly unknown[], more: object = {}) =>
  summariseChannels(sales as readonly ChannelSale[], { ...options, ...more });
const rowOf = (sales: readonly ChannelSale[], more: object = {}): ChannelSummary => {
  const [row] = summarise(sales, more).rows;
  if (row === undefined) throw new Error('no row');
  return row;
};
const whyNot = ({ undetermined }: ChannelSummary) =>
  undetermined.map(({ code, params }) => [params['ratio'], code]);
const target = (amount: unknown) => ({ targets: [{ channel: 'east', target: amount }] });

describe('the ratios of a channel', () => {
  it('completion is sales over target', () => {
    expect(rowOf([now('east', '920000')], target('1000000')).completion).toEqual({
      numerator: '920000',
      denominator: '1000000',
      value: 0.92,
    });
  });

  it('growth is what was sold more over what was sold before', () => {
    const row = rowOf([now('east', '1150'), earlier('east', '1000')]);
    expect(row).toMatchObject({ sales: '1150', priorSales: '1000' });
    expect(row.growth).toEqual({ numerator: '150', denominator: '1000', value: 0.15 });
  });

  it('margin rate is sales less cost over sales, of the period alone', () => {
    const row = rowOf([
      now('east', '50000', { cost: '40000' }),
      now('east', '30000', { cost: '20000' }),
      earlier('east', '1'),
    ]);
    expect(row.marginRate).toEqual({ numerator: '20000', denominator: '80000', value: 0.25 });
  });

  it('retention is who bought before and again, over who bought before', () => {
    const row = rowOf([
      earlier('east', '1', { customer: 'a' }),
      earlier('east', '1', { customer: 'a' }),
      earlier('east', '1', { customer: 'b' }),
      now('east', '1', { customer: 'a' }),
      now('east', '1', { customer: 'c' }),
    ]);
    expect(row.customers).toBe(2);
    expect(row.retention).toEqual({ numerator: '1', denominator: '2', value: 0.5 });
  });

  it('who returned all they bought did not buy', () => {
    const row = rowOf([
      earlier('east', '5', { customer: 'a' }),
      earlier('east', '5', { customer: 'b' }),
      earlier('east', '-5', { customer: 'b' }),
      now('east', '9', { customer: 'c' }),
      now('east', '-3', { customer: 'a' }),
    ]);
    expect(row.customers).toBe(1);
    expect(row.retention).toEqual({ numerator: '0', denominator: '1', value: 0 });
  });

  it('share is sales over the sales of all channels', () => {
    const { rows } = summarise([now('west', '30'), now('east', '10'), earlier('north', '99')]);
    expect(rows.map(({ id, share }) => [id, share?.numerator, share?.denominator])).toEqual([
      ['east', '10', '40'],
      ['north', '0', '40'],
      ['west', '30', '40'],
    ]);
  });

  it('a customer of one channel is none of another', () => {
    const { rows } = summarise([
      earlier('east', '1', { customer: 'a' }),
      now('west', '1', { customer: 'a' }),
    ]);
    expect(rows.map(({ id, customers }) => [id, customers])).toEqual([
      ['east', 0],
      ['west', 1],
    ]);
    expect(rows[0]?.retention?.value).toBe(0);
  });

  it('exist all together without a word of what is undetermined', () => {
    const row = rowOf(
      [now('east', '2', { cost: '1', customer: 'a' }), earlier('east', '1', { customer: 'a' })],
      target('1'),
    );
    expect(row.undetermined).toEqual([]);
  });
});

describe('a ratio that does not exist', () => {
  const cases: readonly (readonly [string, string, readonly ChannelSale[], object, string])[] = [
    ['completion', 'no target', [now('east', '5')], {}, 'channel/no-target'],
    ['completion', 'a target of zero', [now('east', '5')], target('0'), 'channel/no-base'],
    ['growth', 'nothing sold before', [now('east', '5')], {}, 'channel/no-base'],
    [
      'growth',
      'as much returned as sold before',
      [now('east', '5'), earlier('east', '2'), earlier('east', '-2')],
      {},
      'channel/no-base',
    ],
    [
      'growth',
      'more returned than sold before',
      [now('east', '5'), earlier('east', '-2')],
      {},
      'channel/no-base',
    ],
    [
      'marginRate',
      'one cost that is not told',
      [now('east', '5', { cost: '1' }), now('east', '5')],
      {},
      'channel/no-cost',
    ],
    ['marginRate', 'nothing sold', [earlier('east', '5')], {}, 'channel/no-base'],
    [
      'retention',
      'a customer that is not told',
      [now('east', '5'), earlier('east', '5', { customer: 'a' })],
      {},
      'channel/no-customers',
    ],
    [
      'retention',
      'a customer that was not told before',
      [now('east', '5', { customer: 'a' }), earlier('east', '5')],
      {},
      'channel/no-customers',
    ],
    [
      'retention',
      'no customers before',
      [now('east', '5', { customer: 'a' })],
      {},
      'channel/no-base',
    ],
    [
      'share',
      'nothing sold anywhere',
      [now('east', '5'), now('west', '-5')],
      {},
      'channel/no-base',
    ],
  ];

  it.each(cases)('%s: %s', (ratio, _why, sales, more, code) => {
    const row = rowOf(sales, more);
    expect(row[ratio as 'share']).toBeNull();
    expect(whyNot(row)).toContainEqual([ratio, code]);
  });

  it('is told beside those that exist', () => {
    const row = rowOf([now('east', '5', { cost: '1', customer: 'a' })], target('10'));
    expect(whyNot(row)).toEqual([
      ['growth', 'channel/no-base'],
      ['retention', 'channel/no-base'],
    ]);
    expect([row.completion?.value, row.marginRate?.value, row.share?.value]).toEqual([0.5, 0.8, 1]);
  });
});

describe('which lines count', () => {
  it('those of the two half-open periods, up to the close of asOf', () => {
    const at = (date: string, amount: string) => now('east', amount, { date });
    const sales = [
      at('2026-03-31', '1'),
      at('2026-04-01', '10'),
      at('2026-06-30', '10'),
      at('2026-07-01', '100'),
      at('2026-08-15', '100'),
      at('2026-08-16', '1000'),
      at('2026-10-01', '1000'),
    ];
    const summary = summarise(sales, { asOf: '2026-08-15' });
    expect(summary.rows[0]).toMatchObject({ sales: '200', priorSales: '20' });
    expect(summary.outside).toBe(3);
    expect(summary.counts).toEqual({ received: 7, accepted: 7, rejected: 0 });
  });

  it('the day on which a period ends is none of its own', () => {
    const sales = [
      now('east', '1', { date: '2026-05-31' }),
      now('east', '10', { date: '2026-06-01' }),
      now('east', '100', { date: '2026-10-01' }),
    ];
    const prior = { start: '2026-04-01', end: '2026-06-01' };
    const summary = summarise(sales, { asOf: '2026-12-31', prior });
    expect(summary.rows[0]).toMatchObject({ sales: '0', priorSales: '1' });
    expect(summary.outside).toBe(2);
  });

  it('the prior period need not touch the period', () => {
    const lastYear = earlier('east', '7', { date: '2025-08-01' });
    expect(rowOf([lastYear], { prior: quarterOf(2025, 3) }).priorSales).toBe('7');
  });

  it('a line with an id counts once, and without one each time', () => {
    const summary = summarise([
      now('east', '1', { id: 'a' }),
      now('east', '1', { id: 'a' }),
      now('east', '10'),
      now('east', '10'),
    ]);
    expect(summary.rows[0]?.sales).toBe('21');
    expect(summary.duplicates).toBe(1);
    expect(summary.counts).toEqual({ received: 4, accepted: 4, rejected: 0 });
  });

  it('lines of one id and two contents are rejected, all of them', () => {
    const summary = summarise([
      now('east', '1', { id: 'a' }),
      now('west', '5', { id: 'b' }),
      now('east', '2', { id: 'a' }),
    ]);
    expect(summary.rows.map(({ id, sales }) => [id, sales])).toEqual([['west', '5']]);
    expect(summary.rejected).toEqual(
      [0, 2].map((index) => ({
        index,
        id: 'a',
        issues: [{ code: 'events/conflicting-id', params: { id: 'a' }, path: '/id' }],
      })),
    );
    expect(summary.counts).toEqual({ received: 3, accepted: 1, rejected: 2 });
  });

  it('lines that cannot be read are rejected in input order, with every issue', () => {
    const summary = summarise([
      now('east', '1', { id: 'a' }),
      { channel: '', date: '2026-02-30', amount: '1e3', id: 'bad' },
      now('east', '2', { id: 'a' }),
      null,
      { ...now('east', '4'), amuont: '4' },
      now('east', '8'),
    ]);
    expect(
      summary.rejected.map(({ index, id, issues }) => [index, id, issues.map(({ code }) => code)]),
    ).toEqual([
      [0, 'a', ['events/conflicting-id']],
      [1, 'bad', ['input/empty-id', 'input/not-a-date', 'input/not-a-decimal']],
      [2, 'a', ['events/conflicting-id']],
      [3, null, ['input/not-an-object']],
      [4, null, ['input/unknown-key']],
    ]);
    expect(summary.rows[0]?.sales).toBe('8');
    expect(summary.counts).toEqual({ received: 6, accepted: 1, rejected: 5 });
  });

  it('progress is told every 65,536 lines and at the end', () => {
    const received: number[] = [];
    summarise(Array<ChannelSale>(65_537).fill(now('east', '1')), {
      onProgress: (counts: { received: number }) => received.push(counts.received),
    });
    expect(received).toEqual([65_536, 65_537]);
  });
});

describe('the rows', () => {
  it('stand by id, also of a channel that has nothing but a target', () => {
    const { rows } = summarise([now('west', '1')], target('10'));
    expect(rows.map(({ id, sales }) => [id, sales])).toEqual([
      ['east', '0'],
      ['west', '1'],
    ]);
    expect(rows[0]).toMatchObject({ customers: 0, completion: { numerator: '0', value: 0 } });
  });

  it('carry the dates they speak of, as copies', () => {
    const period = { start: '2026-07-01', end: '2026-10-01' };
    const summary = summarise([], { period });
    period.end = '2030-01-01';
    expect(summary).toMatchObject({
      rows: [],
      period: { start: '2026-07-01', end: '2026-10-01' },
      prior: { start: '2026-04-01', end: '2026-07-01' },
      asOf: '2026-09-30',
    });
  });

  it('sum more digits than one line may have', () => {
    const { rows } = summarise([now('east', '9'.repeat(40)), now('east', '9'.repeat(40))]);
    expect(rows[0]?.sales).toBe(`1${'9'.repeat(39)}8`);
    expect(rows[0]?.share?.value).toBe(1);
  });
});

describe('options that are refused', () => {
  const overlap = { start: '2026-04-01', end: '2026-07-02' };

  it.each<[string, object, string, string]>([
    [
      'a prior period that reaches into the period',
      { prior: overlap },
      'input/out-of-range',
      '/options/prior',
    ],
    [
      'a prior period that is the period',
      { prior: options.period },
      'input/out-of-range',
      '/options/prior',
    ],
    ['no prior period', { prior: undefined }, 'input/not-a-period', '/options/prior'],
    ['no date', { asOf: undefined }, 'input/not-a-date', '/options/asOf'],
    ['a target that is none', target('1,000'), 'input/not-a-decimal', '/options/targets/0/target'],
    ['a target below zero', target('-1'), 'input/out-of-range', '/options/targets/0/target'],
    [
      'two targets of one channel',
      { targets: [...target('1').targets, ...target('1').targets] },
      'input/repeated-id',
      '/options/targets/1/channel',
    ],
    [
      'a target of nobody',
      { targets: [{ target: '1' }] },
      'input/not-a-text',
      '/options/targets/0/channel',
    ],
    ['targets that are no list', { targets: null }, 'input/not-a-list', '/options/targets'],
    [
      'progress that is no function',
      { onProgress: 'yes' },
      'input/not-a-function',
      '/options/onProgress',
    ],
  ])('%s', (_what, more, code, path) => {
    expect(failureOf(() => summarise([], more))).toEqual({ kind: 'input', code, path });
  });

  it('sales that are no rows', () => {
    expect(failureOf(() => summariseChannels('east' as never, options))).toEqual({
      kind: 'input',
      code: 'input/not-iterable',
      path: '/sales',
    });
  });
});

describe('for any lines', () => {
  const sale: fc.Arbitrary<ChannelSale> = fc
    .record({
      id: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
      channel: fc.constantFrom('east', 'west', 'north'),
      date: fc.constantFrom('2026-03-01', '2026-05-01', '2026-07-01', '2026-09-30', '2026-10-01'),
      amount: fc.integer({ min: -500, max: 2000 }).map((units) => String(units / 8)),
      customer: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    })
    .map(({ id, customer, ...rest }) => ({
      ...rest,
      ...(id === undefined ? {} : { id }),
      ...(customer === undefined ? {} : { customer }),
    }));
  const sales = fc.array(sale, { maxLength: 15 });

  it('sales sum to those of all lines that count, and shares to one', () => {
    fc.assert(
      fc.property(sales, (lines) => {
        const { rows, rejected, counts, outside, duplicates } = summarise(lines);
        const isRejected = new Set(rejected.map(({ index }) => index));
        const kept = lines
          .filter((_, index) => !isRejected.has(index))
          .filter(
            ({ id, date }, index, list) =>
              id === undefined ||
              date > '2026-09-30' ||
              list.findIndex((one) => one.id === id && one.date <= '2026-09-30') === index,
          );
        const counted = kept.filter(({ date }) => date >= '2026-07-01' && date <= '2026-09-30');
        const total = sumOf(counted.map(({ amount }) => String(amount)));
        expect(sumOf(rows.map((row) => row.sales))).toBe(total);
        for (const { share } of rows) expect(share?.denominator ?? '0').toBe(total);
        if (total !== '0')
          expect(sumOf(rows.map(({ share }) => share?.numerator ?? ''))).toBe(total);
        expect(counts.received).toBe(counts.accepted + counts.rejected);
        expect(duplicates).toBe(counts.accepted - kept.length);
        expect(outside).toBe(
          kept.filter(({ date }) => date < '2026-04-01' || date > '2026-09-30').length,
        );
      }),
    );
  });

  it('the order of lines changes no row', () => {
    const shuffled = sales.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const { rejected: _left, ...one } = summarise(list);
        const { rejected: _right, ...same } = summarise(other);
        expect(same).toEqual(one);
      }),
    );
  });

  it('a sale and its full return in one period leave every figure as it was', () => {
    const purchase = fc.record({
      amount: fc.integer({ min: 1, max: 99 }).map(String),
      cost: fc.constantFrom('1', '2'),
    });
    fc.assert(
      fc.property(sales, purchase, (list, { amount, cost }) => {
        const told = now('east', '1', { cost: '1', customer: 'z' });
        const sold = now('east', amount, { cost, customer: 'y' });
        const back = now('east', `-${amount}`, { cost: `-${cost}`, customer: 'y' });
        expect(summarise([...list, told, sold, back]).rows).toEqual(
          summarise([...list, told]).rows,
        );
      }),
    );
  });
});
