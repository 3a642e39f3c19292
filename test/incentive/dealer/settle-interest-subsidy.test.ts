import { trustPolicy } from 'clientele';
import { addDays } from 'clientele/calendar';
import { addDecimals } from 'clientele/decimal';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  defineIncentiveTerms,
  type InterestSubsidyDraft,
  interestSubsidyTerms,
  lintIncentiveTerms,
  type PrepaymentFacts,
  settleInterestSubsidy,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPartsToSum } from './sums.js';
import { termsOf } from './terms-of.js';

const rule = { type: 'interest-subsidy', rate: '0.006', dayCount: 'month-30' } as const;
const defined = (more: Partial<InterestSubsidyDraft> = {}) =>
  defineIncentiveTerms(termsOf<InterestSubsidyDraft>({ ...rule, ...more }));
const terms = defined();
const asOf = '2026-12-31';
const deposit = (date: string, amount: string, more: object = {}) => ({ date, amount, ...more });
const facts = (
  deposits: PrepaymentFacts['deposits'],
  pickups: PrepaymentFacts['pickups'] = [],
  more: object = {},
): PrepaymentFacts => ({ id: 'D-07', deposits, pickups, ...more });
const settle = (told: PrepaymentFacts, options: object = {}, by = terms) =>
  settleInterestSubsidy(by, told, { asOf, ...options });
const codesOf = (decision: ReturnType<typeof settle>) => decision.reasons.map(({ code }) => code);

// 1,000,000 for 30 days, then 600,000 for 30 days: 30,000,000 + 18,000,000 = 48,000,000 balance-days.
const two = facts(
  [deposit('2026-03-01', '1000000')],
  [deposit('2026-03-31', '400000'), deposit('2026-04-30', '600000')],
);

describe('the interest subsidy of a prepayment', () => {
  it('counts the day of the deposit, and not the day of the pick-up', () => {
    expect(settle(two).outcome).toEqual({
      segments: [
        { start: '2026-03-01', end: '2026-03-31', balance: '1000000.00', days: 30 },
        { start: '2026-03-31', end: '2026-04-30', balance: '600000.00', days: 30 },
      ],
      balanceDays: '48000000',
      subsidy: '9600.00', // 48,000,000 × 0.006 ÷ 30
      settled: '0.00',
      due: '9600.00',
      open: '0.00',
      currency: 'CNY',
    });
  });

  it.each([
    ['month-30', '0.006', '9600.00'],
    ['year-365', '0.072', '9468.49'], // 3,456,000 ÷ 365 = 9,468.493…
    ['year-360', '0.072', '9600.00'],
  ] as const)('by %s is %s for a rate, in all %s', (dayCount, rate, subsidy) => {
    expect(settle(two, {}, defined({ dayCount, rate })).outcome?.subsidy).toBe(subsidy);
  });

  it('nets the movements of one day, whatever their order', () => {
    const told = facts(
      [deposit('2026-03-01', '100'), deposit('2026-03-11', '50')],
      [deposit('2026-03-11', '50'), deposit('2026-03-21', '100')],
    );
    expect(settle(told).outcome?.segments).toEqual([
      { start: '2026-03-01', end: '2026-03-21', balance: '100.00', days: 20 },
    ]);
  });

  it('has stretches that adjoin, with a balance of zero between two deposits', () => {
    const told = facts(
      [deposit('2026-03-01', '100'), deposit('2026-03-21', '100')],
      [deposit('2026-03-11', '100'), deposit('2026-03-31', '100')],
    );
    expect(settle(told).outcome?.segments.map(({ balance, days }) => [balance, days])).toEqual([
      ['100.00', 10],
      ['0.00', 10],
      ['100.00', 10],
    ]);
  });

  it('counts an open balance up to the close of the day of the question', () => {
    const effective = { start: '2025-11-01', end: '2026-03-01' };
    const winter = defineIncentiveTerms({ ...termsOf(rule), effective });
    const open = facts([deposit('2025-11-10', '1000000')]);
    const { outcome } = settle(open, { asOf: '2026-01-31' }, winter);
    // 21 + 31 + 31 = 83 days × 1,000,000 × 0.006 ÷ 30
    expect(outcome).toMatchObject({ subsidy: '16600.00', open: '1000000.00' });
    expect(outcome?.segments).toEqual([
      { start: '2025-11-10', end: '2026-02-01', balance: '1000000.00', days: 83 },
    ]);
    expect(settle(open, { asOf: '2025-11-10' }, winter).outcome?.subsidy).toBe('200.00');
    expect(settle(open, { asOf: '9999-12-31' }, winter).outcome?.segments[0]?.end).toBe(
      '9999-12-31',
    );
  });

  it('counts it only until the day that is told, and then tells idle days too', () => {
    const open = facts([deposit('2026-03-01', '1000')]);
    expect(settle(open, { until: '2026-03-31' }).outcome).toMatchObject({
      subsidy: '6.00',
      open: '1000.00',
    });
    const last = settle(two, { until: '2026-05-10' }).outcome?.segments.at(-1);
    expect(last).toEqual({ start: '2026-04-30', end: '2026-05-10', balance: '0.00', days: 10 });
  });

  it('is not paid for days that have not passed', () => {
    const open = facts([deposit('2026-03-01', '1000')]);
    const at = (until: string) => () => settle(open, { asOf: '2026-03-30', until });
    expect(at('2026-03-31')).not.toThrow();
    expect(at('2026-04-01')).toThrow(
      expect.objectContaining({ code: 'input/out-of-range', path: '/options/until' }) as Error,
    );
  });

  it('stays at zero where more is picked up than was prepaid, and says so', () => {
    const told = facts(
      [deposit('2026-03-01', '100'), deposit('2026-03-21', '100')],
      [deposit('2026-03-11', '130'), deposit('2026-03-31', '100')],
    );
    const decision = settle(told);
    expect(decision.outcome?.balanceDays).toBe('2000');
    expect(decision.reasons[1]).toMatchObject({
      code: 'incentive/beyond-balance',
      params: { amount: '30.00' },
    });
  });

  it('covers goods with money that earns nothing, once what earns is used up', () => {
    const idle = deposit('2026-03-05', '50', { id: 'T', earns: false });
    const told = (goods: string) =>
      settle(facts([deposit('2026-03-01', '100'), idle], [deposit('2026-03-11', goods)]));
    expect(told('150').outcome).toMatchObject({ balanceDays: '1000', open: '0.00' });
    expect(told('150').reasons.slice(1)).toEqual([
      { code: 'incentive/earns-nothing', params: { count: 1 }, rows: ['T'] },
    ]);
    expect(told('151').reasons[1]).toMatchObject({
      code: 'incentive/beyond-balance',
      params: { amount: '1.00' },
    });
    expect(inWords(told('150'), { locale: en })).toContain('Paid in, and earning nothing: 1');
    expect(inWords(told('150'), { locale: zhCN })).toContain('不计息的预付款：1 笔');
  });

  it('knows no movement later than the day of the question', () => {
    const decision = settle(two, { asOf: '2026-04-15' });
    // 6,000 for the first stretch, and 16 days × 600,000 × 0.006 ÷ 30
    expect(decision.outcome).toMatchObject({ subsidy: '7920.00', open: '600000.00' });
    expect(decision.reasons[1]).toMatchObject({
      code: 'incentive/later-lines',
      params: { count: 1 },
    });
  });

  it('counts deposits of the season only, first day in and end out', () => {
    const season = { start: '2026-03-01', end: '2026-04-01' };
    const paid = (date: string) =>
      settle(
        facts([deposit(date, '1000', { id: 'P' })]),
        { until: '2026-06-01' },
        defined({ season }),
      );
    expect(paid('2026-03-01').outcome?.subsidy).not.toBe('0.00');
    expect(paid('2026-03-31').outcome?.subsidy).not.toBe('0.00');
    for (const date of ['2026-02-28', '2026-04-01'])
      expect(paid(date).reasons[1]).toEqual({
        code: 'incentive/out-of-season',
        params: { count: 1 },
        rows: ['P'],
      });
  });

  it('does not count deposits outside the life of the terms', () => {
    const decision = settle(facts([deposit('2025-12-31', '1000')]), { until: '2026-03-01' });
    expect(decision.outcome?.segments).toEqual([]);
    expect(codesOf(decision)).toContain('incentive/outside-terms');
  });

  it('is due less what was settled, and nothing for a second run', () => {
    expect(settle({ ...two, settled: '6000' }).outcome?.due).toBe('3600.00');
    expect(settle({ ...two, settled: '9600' }).outcome?.due).toBe('0.00');
    expect(settle({ ...two, settled: '9700' }).outcome?.due).toBe('-100.00');
  });
});

describe('deposits that earn from their value date', () => {
  const byValueDate = defined({ earnsFrom: 'value-date' });

  it('earn nothing before it', () => {
    const told = facts(
      [deposit('2026-03-01', '1000', { valueDate: '2026-03-11' })],
      [deposit('2026-03-21', '1000')],
    );
    expect(settle(told, {}, byValueDate).outcome?.balanceDays).toBe('10000');
    expect(settle(told).outcome?.balanceDays).toBe('20000');
  });

  it('are used up by pick-ups also while they do not earn yet', () => {
    const told = facts(
      [deposit('2026-03-01', '1000', { valueDate: '2026-03-11' })],
      [deposit('2026-03-05', '400'), deposit('2026-03-21', '700')],
    );
    const decision = settle(told, {}, byValueDate);
    expect(decision.outcome?.balanceDays).toBe('6000'); // 600 × 10 days
    expect(decision.reasons[1]?.params).toMatchObject({ amount: '100.00' });
  });

  it('are told where they do not earn yet', () => {
    const told = facts([deposit('2026-03-01', '1000', { id: 'P', valueDate: '2027-02-01' })]);
    const decision = settle(told, {}, byValueDate);
    expect(decision.outcome).toMatchObject({ subsidy: '0.00', open: '1000.00' });
    expect(codesOf(decision)).toContain('incentive/not-yet-earning');
  });

  it('cannot be told without it', () => {
    const told = facts([deposit('2026-03-01', '1000', { id: 'P' })]);
    expect(settle(told, {}, byValueDate)).toMatchObject({
      outcome: null,
      missing: ['valueDate'],
      reasons: [{ code: 'incentive/value-date-missing', rows: ['P'] }],
    });
    expect(settle(told, { explain: 'none' }, byValueDate).reasons).toEqual([]);
  });
});

describe('what is asked', () => {
  it.each([
    [facts([deposit('2026-02-30', '1')]), {}, 'input/not-a-date', '/facts/deposits/0/date'],
    [facts([deposit('2026-03-01', '-1')]), {}, 'input/out-of-range', '/facts/deposits/0/amount'],
    [
      facts([], [deposit('2026-03-01', 'NaN')]),
      {},
      'input/not-a-decimal',
      '/facts/pickups/0/amount',
    ],
    [{ ...two, extra: 1 }, {}, 'input/unknown-key', '/facts/extra'],
    [
      facts([deposit('2026-03-02', '1', { valueDate: '2026-03-01' })]),
      {},
      'input/out-of-range',
      '/facts/deposits/0/valueDate',
    ],
    [
      facts([deposit('2026-03-02', '1', { id: 'a' }), deposit('2026-03-02', '1', { id: 'a' })]),
      {},
      'input/repeated-id',
      '/facts/deposits/1/id',
    ],
    [{ ...two, settled: '0.001' }, {}, 'decimal/finer-than-scale', '/facts/settled'],
    [two, { until: '2026-03-01', from: '2026-03-01' }, 'input/out-of-range', '/options/until'],
    [two, { unti: '2026-03-01' }, 'input/unknown-key', '/options/unti'],
    [two, { asOf: '2025-12-31' }, 'policy/not-in-force', '/options/asOf'],
  ])('is refused where it cannot be read: %j %j', (told, options, code, path) => {
    expect(() => settle(told as PrepaymentFacts, options)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });

  it('may come after the end of the terms', () => {
    expect(settle(two, { asOf: '2027-03-31' }).outcome?.due).toBe('9600.00');
  });
});

describe('terms of an interest subsidy', () => {
  it('refuse a season that is empty, in words for everyone', () => {
    const season = { start: '2026-03-01', end: '2026-03-01' };
    expect(() => defined({ season })).toThrow('a season ends after its start, 2026-03-01');
    const [found] = lintIncentiveTerms(termsOf({ ...rule, season }));
    expect(found).toMatchObject({ severity: 'error', code: 'incentive/season-empty' });
    expect(inWords(found as never, { locale: en })).toContain('not after its start');
    expect(inWords(found as never, { locale: zhCN })).toContain('活动期截止日');
  });

  it('warn of a rate that was meant as a percentage', () => {
    expect(lintIncentiveTerms(termsOf({ ...rule, rate: '0.6' }))).toEqual([]);
    expect(lintIncentiveTerms(termsOf({ ...rule, rate: '1' }))).toMatchObject([
      { severity: 'warning', code: 'incentive/rate-above-one', path: '/terms/rate' },
    ]);
  });

  it('are read again where they were trusted', () => {
    const broken = trustPolicy({
      ...terms,
      terms: { ...terms.terms, dayCount: 'weekly' },
    } as never);
    expect(() => settle(two, {}, broken as never)).toThrow('policy/trusted-but-broken');
  });

  it('have a preset', () => {
    const preset = defineIncentiveTerms(interestSubsidyTerms);
    expect(settle(two, {}, preset).outcome?.due).toBe('9600.00');
  });
});

describe('the words', () => {
  it('say the stretches and what is due', () => {
    const decision = settle({ ...two, settled: '6000' });
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      'Interest subsidy due as of Dec 31, 2026, at 0.6% for a month of 30 days: CN¥3,600.00',
      '  30 days on CN¥1,000,000.00, from Mar 1, 2026 to Mar 30, 2026: CN¥6,000.00',
      '  30 days on CN¥600,000.00, from Mar 31, 2026 to Apr 29, 2026: CN¥3,600.00',
      '  settled before: -CN¥6,000.00',
    ]);
    expect(inWords(decision, { locale: zhCN }).split('\n').slice(0, 2)).toEqual([
      '截至2026年12月31日应付打款贴息，月息 0.6%（每月按 30 天计）：¥3,600.00',
      '  2026年3月1日至2026年3月30日余额 ¥1,000,000.00，计 30 天：¥6,000.00',
    ]);
  });
});

const dates = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-03-01', days));
const entries = fc.array(
  fc.record({ date: dates, amount: fc.integer({ min: 0, max: 1_000_000 }).map(String) }),
  { maxLength: 6 },
);

describe('for any movements', () => {
  it('the interest of adjoining periods adds up, also once it is settled', () => {
    fc.assert(
      fc.property(entries, entries, dates, (deposits, pickups, middle) => {
        const told = facts(deposits, pickups);
        const until = '2026-07-01';
        const whole = settle(told, { until });
        const first = settle(told, { until: middle, from: '2026-02-01' });
        const second = settle(told, { from: middle, until });
        const days = addDecimals(
          first.outcome?.balanceDays ?? '',
          second.outcome?.balanceDays ?? '',
        );
        expect(days).toBe(whole.outcome?.balanceDays);
        const settled = first.outcome?.subsidy ?? '';
        const rest = settle({ ...told, settled }, { until }).outcome?.due ?? '';
        expect(addDecimals(settled, rest)).toBe(addDecimals(whole.outcome?.subsidy ?? '', '0'));
      }),
    );
  });

  it('the parts sum to what is due, the stretches adjoin, and order changes nothing', () => {
    const by365 = defined({ dayCount: 'year-365', rate: '0.0725' });
    fc.assert(
      fc.property(entries, entries, (deposits, pickups) => {
        const decision = settle(facts(deposits, pickups), { until: '2026-07-01' }, by365);
        expectPartsToSum(decision);
        const { segments = [] } = decision.outcome ?? {};
        expect(segments.slice(1).map(({ start }) => start)).toEqual(
          segments.slice(0, -1).map(({ end }) => end),
        );
        const turned = facts([...deposits].reverse(), [...pickups].reverse());
        expect(settle(turned, { until: '2026-07-01' }, by365).outcome).toEqual(decision.outcome);
      }),
    );
  });
});
