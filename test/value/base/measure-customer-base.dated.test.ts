import { attempt } from 'clientele';
import { monthOf, yearOf } from 'clientele/calendar';
import { en, describe as say, zhCN } from 'clientele/explain';
import {
  type CustomerBaseOptions,
  measureCustomerBase,
  type Order,
  summariseCohorts,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bought, someOrders } from './orders.js';

const august = monthOf(2026, 8);
const september = monthOf(2026, 9);
const options = {
  asOf: '2026-09-30',
  occasion: 'net-day',
  period: september,
  prior: august,
} as const;
const measure = (orders: readonly Order[], change: Partial<CustomerBaseOptions> = {}) =>
  measureCustomerBase(orders, { ...options, ...change });

describe('who is counted as what', () => {
  // Old bought in June, back in September; Kept in both; Gone in August only; New in September, twice.
  const base = measure([
    ...bought('Old', '2026-06-30', '2026-09-30'),
    ...bought('Kept', '2026-08-01', '2026-09-01'),
    ...bought('Gone', '2026-08-31'),
    ...bought('New', '2026-09-02', '2026-09-02', '2026-09-03'),
    ...bought('Later', '2026-10-01'),
  ]);

  it('splits the customers of the period and of the prior window', () => {
    expect(base.customers).toEqual({
      ...{ active: 3, new: 1, returning: 2, retained: 1, between: 0, wonBack: 1 },
      ...{ activeInPrior: 2, lapsed: 1 },
    });
    expect(base.later).toBe(1);
    expect(base.dataFrom).toBe('2026-06-30');
    // from 30 June to 1 September: 1 + 31 + 31
    expect(base.lookbackDays).toBe(63);
  });

  it('names cohort, windows and both sides of every figure', () => {
    expect(base.retention).toEqual({
      ratio: { numerator: '1', denominator: '2', value: 0.5 },
      ...{ numerator: 'retained', denominator: 'active-in-prior', cohort: 'active-in-prior' },
      ...{ cohortWindow: august, window: september, why: null },
    });
    expect(base.churn).toEqual({ ...base.retention, numerator: 'lapsed' });
    expect(base.repurchase).toMatchObject({
      ratio: { numerator: '1', denominator: '3' },
      ...{ numerator: 'bought-twice', denominator: 'active-in-period', cohort: 'active-in-period' },
      ...{ cohortWindow: september, window: september },
    });
    // purchases: Old 1, Kept 1, New 2 (lines of one day are one purchase); money: 5 lines of 10
    expect(base.purchases).toBe(4);
    expect(base.spend).toBe('50');
    expect(base.purchaseFrequency.ratio).toMatchObject({ numerator: '4', denominator: '3' });
    expect(base.averageOrder.ratio).toMatchObject({ numerator: '50', denominator: '4' });
    expect(base.spendPerCustomer.ratio).toMatchObject({ numerator: '50', denominator: '3' });
  });

  it('has the figures by days only where they are asked for', () => {
    expect(base).not.toHaveProperty('repurchaseWithin');
    expect(base).not.toHaveProperty('inactivity');
  });

  it('keeps apart who bought only between windows that do not adjoin', () => {
    const { customers } = measure(bought('A', '2026-08-15', '2026-09-05'), {
      prior: monthOf(2026, 7),
    });
    expect(customers).toMatchObject({ active: 1, new: 0, returning: 1, between: 1, wonBack: 0 });
  });
});

describe('windows that are not over', () => {
  it.each(['2026-09-29', '2026-08-15'])('refuses a period that ends after %s', (asOf) => {
    const tried = attempt(() => measure([], { asOf }));
    expect(tried.ok ? null : tried.error).toMatchObject({
      ...{ kind: 'domain', code: 'value/window-not-over', path: '/options/period/end' },
    });
  });

  it('leaves out new customers whose days to buy again are not over, above the line too', () => {
    const orders = [
      ...bought('A', '2026-09-10', '2026-09-20'), // 10 days later, followed until the 20th
      ...bought('B', '2026-09-15', '2026-09-26'), // 11 days later
      ...bought('C', '2026-09-20'), // the last day that can be followed
      ...bought('D', '2026-09-21', '2026-09-22'), // bought again, but not followed to the end
    ];
    const { repurchaseWithin } = measure(orders, { repeatWithinDays: 10 });
    expect(repurchaseWithin).toMatchObject({
      ratio: { numerator: '1', denominator: '3' },
      ...{ numerator: 'bought-again', denominator: 'followed', cohort: 'first-bought-in-period' },
      ...{ days: 10, censored: 1, window: { start: '2026-09-01', end: '2026-10-11' } },
    });
    const later = measure(orders, { repeatWithinDays: 10, asOf: '2026-10-01' });
    expect(later.repurchaseWithin).toMatchObject({ ratio: { numerator: '2' }, censored: 0 });
  });

  it('cannot tell who is inactive before the days since the prior window are over', () => {
    const orders = bought('A', '2026-08-31');
    expect(measure(orders, { inactiveAfterDays: 31 }).inactivity).toMatchObject({
      ratio: null,
      window: { start: '2026-09-01', end: '2026-10-02' },
      why: { code: 'value/days-not-over', params: { days: 31, end: '2026-10-02' } },
    });
    expect(measure(orders, { inactiveAfterDays: 30 }).inactivity).toMatchObject({
      ratio: { numerator: '1', denominator: '1' },
      window: { start: '2026-09-01', end: '2026-10-01' },
      why: null,
    });
  });

  it('counts a purchase on the first of the last days as activity', () => {
    const since = (date: string) =>
      measure(bought('A', '2026-08-01', date), { inactiveAfterDays: 10 }).inactivity?.ratio?.value;
    // the last ten days as of 30 September are 21 to 30 September
    expect([since('2026-09-20'), since('2026-09-21')]).toEqual([1, 0]);
  });
});

describe('what does not exist', () => {
  it('is null and says why', () => {
    const { retention, churn, averageOrder, purchaseFrequency, inactivity, repurchaseWithin } =
      measure([], { inactiveAfterDays: 5, repeatWithinDays: 5 });
    for (const rate of [
      retention,
      churn,
      averageOrder,
      purchaseFrequency,
      inactivity,
      repurchaseWithin,
    ])
      expect(rate).toMatchObject({ ratio: null, why: { code: 'value/empty-cohort' } });
    expect(retention.why?.params).toEqual({
      ...{ denominator: 'active-in-prior', start: '2026-08-01', end: '2026-09-01' },
    });
  });

  it('cannot know who is new where the data begin with the period', () => {
    const base = measure(bought('A', '2026-09-01'));
    expect(base.findings).toEqual([
      { code: 'value/no-lookback', params: { customers: 1, start: '2026-09-01' } },
    ]);
    expect(measure(bought('A', '2026-08-31', '2026-09-01')).findings).toEqual([]);
    expect(measure([]).findings).toEqual([]);
    expect(measure([]).dataFrom).toBeNull();
  });
});

describe('lines', () => {
  it('are rejected with their reasons, counted once by id, and merged by day', () => {
    const base = measure([
      { id: '1', customer: 'A', date: '2026-09-01', amount: '5' },
      { id: '1', customer: 'A', date: '2026-09-01', amount: '5' },
      { id: '2', customer: 'A', date: '2026-09-02', amount: '7' },
      { id: '2', customer: 'A', date: '2026-09-02', amount: '8' },
      { customer: 'A', date: '2026-09-03', amount: '-1' },
      { customer: '', date: '2026-09-03', amount: '1' },
    ]);
    expect(base.duplicates).toBe(1);
    expect(base.rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([
      [2, 'events/conflicting-id'],
      [3, 'events/conflicting-id'],
      [5, 'input/empty-id'],
    ]);
    expect(base.counts).toEqual({ received: 6, accepted: 3, rejected: 3 });
    expect([base.purchases, base.spend]).toEqual([1, '5']);
  });

  it('are walked once, from anything that can be walked, with progress', () => {
    const told: unknown[] = [];
    const base = measureCustomerBase(new Set(bought('A', '2026-09-01')), {
      ...options,
      onProgress: (counts) => told.push(counts),
    });
    expect(base.customers.active).toBe(1);
    expect(told).toEqual([{ received: 1, accepted: 1, rejected: 0 }]);
  });

  it.each([
    [null, {}, 'input/not-iterable'],
    [[], { onProgress: 'yes' }, 'input/not-a-function'],
  ])('%j are not walked with %j', (rows, change, code) => {
    const tried = attempt(() => measure(rows as never, change as never));
    expect(tried.ok ? null : tried.error.code).toBe(code);
    const cohorts = attempt(() =>
      summariseCohorts(rows as never, {
        ...{ asOf: '2026-09-30', occasion: 'net-day', period: 'month' },
        ...(change as object),
      }),
    );
    expect(cohorts.ok ? null : cohorts.error.code).toBe(code);
  });

  it.each([
    [
      { period: { start: '2026-09-01', end: '2026-09-01' } },
      'input/not-a-period',
      '/options/period',
    ],
    [{ prior: monthOf(2026, 9) }, 'input/out-of-range', '/options/prior'],
    [{ occasion: 'order' }, 'input/not-one-of', '/options/occasion'],
    [{ asOf: '2026-09-31' }, 'input/not-a-date', '/options/asOf'],
    [{ repeatWithinDays: 0 }, 'input/out-of-range', '/options/repeatWithinDays'],
    [{ inactiveAfterDays: 1.5 }, 'input/not-a-whole-number', '/options/inactiveAfterDays'],
    [{ perod: 1 }, 'input/unknown-key', '/options/perod'],
  ])('are not read with options %j', (change, code, path) => {
    const tried = attempt(() => measure([], change as object));
    expect(tried.ok ? null : tried.error).toMatchObject({ code, path });
  });
});

describe('in words', () => {
  it('says why a figure does not exist', () => {
    const { retention, inactivity } = measure([], { inactiveAfterDays: 60 });
    expect(
      say(
        [retention.why, inactivity?.why].flatMap((why) => why ?? []),
        { locale: en },
      ),
    ).toBe(
      'Nobody bought from Aug 1, 2026 to Aug 31, 2026, so there is nothing to take a share of.\n60 days must pass after the window: until Oct 30, 2026.',
    );
    expect(
      say(
        [retention.why, inactivity?.why].flatMap((why) => why ?? []),
        { locale: zhCN },
      ),
    ).toBe(
      '2026年8月1日至2026年8月31日没有客户购买，无法计算比率。\n窗口结束后须满 60 天，即到 2026年10月30日 才能计算。',
    );
  });

  it('says what is doubtful and what cannot be measured', () => {
    const { findings } = measure(bought('A', '2026-09-01'));
    expect(say(findings, { locale: en })).toBe(
      'No data lie before Sep 1, 2026, so that everybody in the period counts as new: 1 customer.',
    );
    const tried = attempt(() => measure([], { asOf: '2026-09-15' }));
    expect(say(tried.ok ? [] : tried.error, { locale: en })).toBe(
      'The period ends on Sep 30, 2026, but data are known through Sep 15, 2026 only (at /options/period/end).',
    );
  });
});

describe('the figures in words', () => {
  const base = measure(
    [
      ...bought('A', '2026-08-01', '2026-09-01', '2026-09-08'),
      ...bought('B', '2026-08-02'),
      ...bought('C', '2026-08-03'),
      ...bought('D', '2026-09-02', '2026-09-09'),
      ...bought('E', '2026-09-28'),
    ],
    { repeatWithinDays: 7, inactiveAfterDays: 30 },
  );

  it('say of whom each is a share', () => {
    expect(say(base.reasons, { locale: en }).split('\n')).toEqual([
      'Retention 33.3%: of 3 customers who bought from Aug 1, 2026 to Aug 31, 2026, 1 bought from Sep 1, 2026 to Sep 30, 2026',
      'Churn 66.7%: of 3 customers who bought from Aug 1, 2026 to Aug 31, 2026, 2 did not buy from Sep 1, 2026 to Sep 30, 2026',
      'Inactivity 66.7%: of 3 customers who bought from Aug 1, 2026 to Aug 31, 2026, 2 did not buy in the 30 days from Sep 1, 2026 to Sep 30, 2026',
      'Repurchase 66.7%: of 3 customers who bought from Sep 1, 2026 to Sep 30, 2026, 2 bought on two days or more',
      'Repurchase within 7 days 100%: of 1 customer who first bought from Sep 1, 2026 to Sep 30, 2026 and were watched so long, 1 bought again (1 more not watched so long yet)',
      'Purchase frequency 1.667: 5 purchases of 3 customers from Sep 1, 2026 to Sep 30, 2026',
      'Average order 10: 50 over 5 purchases from Sep 1, 2026 to Sep 30, 2026',
      'Spend per customer 16.667: 50 over 3 customers from Sep 1, 2026 to Sep 30, 2026',
    ]);
  });

  it('say it in Chinese', () => {
    expect(say(base.reasons, { locale: zhCN }).split('\n')).toEqual([
      '留存率 33.3%：2026年8月1日至2026年8月31日购买过的 3 位客户中，1 位在2026年9月1日至2026年9月30日购买',
      '流失率 66.7%：2026年8月1日至2026年8月31日购买过的 3 位客户中，2 位在2026年9月1日至2026年9月30日没有购买',
      '流失率（按天数）66.7%：2026年8月1日至2026年8月31日购买过的 3 位客户中，2 位在2026年9月1日至2026年9月30日的 30 天内没有购买',
      '复购率 66.7%：2026年9月1日至2026年9月30日购买过的 3 位客户中，2 位购买了两天或以上',
      '首购后 7 天内复购率 100%：2026年9月1日至2026年9月30日首次购买且观察期已满的 1 位客户中，1 位再次购买（另有 1 位观察期未满）',
      '购买频次 1.667：2026年9月1日至2026年9月30日 3 位客户共购买 5 次',
      '笔单价 10：2026年9月1日至2026年9月30日 5 次购买共 50',
      '客单价 16.667：2026年9月1日至2026年9月30日 3 位客户共消费 50',
    ]);
  });

  it('say why one does not exist', () => {
    const [retention] = measure([]).reasons;
    expect(say(retention ?? [], { locale: en })).toBe(
      'Retention: none, because nobody had bought before, so there was nobody at the start\n  Nobody bought from Aug 1, 2026 to Aug 31, 2026, so there is nothing to take a share of.',
    );
    expect(say(retention ?? [], { locale: zhCN })).toMatch(/^留存率：无法计算（期初没有客户）\n/);
    const none = measure([], { repeatWithinDays: 7, inactiveAfterDays: 400 }).reasons.map(
      (reason) => say(reason, { locale: en }).split('\n')[0],
    );
    expect(none).toEqual([
      'Retention: none, because nobody had bought before, so there was nobody at the start',
      'Churn: none, because nobody had bought before, so there was nobody at the start',
      'Inactivity: none, because not enough days have passed yet',
      'Repurchase: none, because nobody bought in the period',
      'Repurchase after the first purchase: none, because no new customer was watched long enough',
      'Purchase frequency: none, because nobody bought in the period',
      'Average order: none, because nothing was bought in the period',
      'Spend per customer: none, because nobody bought in the period',
    ]);
  });

  it('leave out who was not watched long enough, where there is nobody', () => {
    const params = {
      ...{ top: '1', bottom: '1', shown: '1', days: 7, censored: 0 },
      ...{ cohortStart: '2026-09-01', cohortEnd: '2026-10-01' },
    };
    const within = { code: 'value/repurchase-within', params };
    expect(say(within, { locale: en })).toMatch(/, 1 bought again$/);
    expect(say(within, { locale: zhCN })).toMatch(/，1 位再次购买$/);
  });
});

describe('properties', () => {
  const change = fc.record({
    asOf: fc.constant('2026-12-31'),
    occasion: fc.constantFrom('net-day' as const, 'every-line', 'positive-line'),
    repeatWithinDays: fc.integer({ min: 1, max: 200 }),
    inactiveAfterDays: fc.integer({ min: 1, max: 200 }),
  });

  it('churn and retention are one, customers add up, the order of lines changes nothing', () => {
    fc.assert(
      fc.property(someOrders, change, (orders, more) => {
        const base = measure(orders, more);
        const { customers: who, retention, churn } = base;
        expect(who.active).toBe(who.new + who.returning);
        expect(who.returning).toBe(who.retained + who.between + who.wonBack);
        expect(who.activeInPrior).toBe(who.retained + who.lapsed);
        for (const group of ['new', 'retained', 'between', 'wonBack', 'lapsed'] as const) {
          expect(base.members[group]).toHaveLength(who[group]);
          expect(base.members[group]).toEqual([...base.members[group]].sort());
        }
        if (who.activeInPrior === 0) expect([retention.ratio, churn.ratio]).toEqual([null, null]);
        else
          expect(Number(retention.ratio?.numerator) + Number(churn.ratio?.numerator)).toBe(
            Number(retention.ratio?.denominator),
          );
        const { repurchaseWithin: within } = base;
        expect(Number(within?.ratio?.denominator ?? 0) + (within?.censored ?? -1)).toBe(who.new);
        const bare = { ...base, rejected: [] };
        expect({ ...measure([...orders].reverse(), more), rejected: [] }).toEqual(bare);
      }),
    );
  });

  it('agrees with sets of customers by hand', () => {
    fc.assert(
      fc.property(someOrders, (orders) => {
        const plain = orders.map(({ id: _id, ...line }) => line);
        const base = measure(plain, { asOf: '2026-12-31', occasion: 'every-line' });
        const in_ = (from: string, to: string) =>
          new Set(plain.filter(({ date }) => date >= from && date < to).map((o) => o.customer));
        const [before, now, ever] = [
          in_('2026-08-01', '2026-09-01'),
          in_('2026-09-01', '2026-10-01'),
          in_('2026-01-01', '2026-09-01'),
        ];
        expect(base.customers.retained).toBe([...before].filter((id) => now.has(id)).length);
        expect(base.customers.new).toBe([...now].filter((id) => !ever.has(id)).length);
      }),
    );
  });

  it('measures years as it measures months', () => {
    const base = measure(bought('A', '2025-03-01', '2026-03-01'), {
      asOf: '2026-12-31',
      period: yearOf(2026),
      prior: yearOf(2025),
    });
    expect(base.retention.ratio?.value).toBe(1);
  });
});
