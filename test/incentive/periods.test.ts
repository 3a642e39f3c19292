import { weekPeriodsOf, weekYearOf, yearOf } from 'clientele/calendar';
import { lintIncentivePlan, parseIncentivePlan, settleRebate } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { line, quarterly, settle } from './plans.js';

const life = { start: '2020-01-01', end: null };
const bands = [
  { from: '0', to: '100', rate: '0.01' },
  { from: '100', to: null, rate: '0.02' },
];

const settleIn = (changes: object, start: string, end: string, facts: object = {}) => {
  const plan = parseIncentivePlan({ ...quarterly, effective: life, bands, ...changes });
  const options = { asOf: '2030-01-01', period: { start, end } };
  return settleRebate(plan, { id: 'D', lines: [], ...facts }, options).outcome;
};

const april = { startMonth: 4, namedAfter: 'start' };
const rule = { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 } as const;
const weeks = { type: 'weeks', pattern: [4, 4, 5], year: rule };
const year = weekYearOf({ ...rule, endsInYear: 2027 });
const periods = weekPeriodsOf({ yearStart: year.start, weeks: year.weeks, pattern: [4, 4, 5] });
const [january, , march] = periods;
const custom = {
  type: 'custom',
  periods: [
    { start: '2026-11-01', end: '2026-11-12' },
    { start: '2026-12-01', end: '2026-12-13' },
  ],
};

describe('one period of the plan', () => {
  it.each<[string, unknown, string, string]>([
    ['a month', 'month', '2026-02-01', '2026-03-01'],
    ['a half-year', 'half-year', '2026-07-01', '2027-01-01'],
    [
      'a fiscal quarter',
      { type: 'fiscal', unit: 'quarter', fiscalYear: april },
      '2026-07-01',
      '2026-10-01',
    ],
    [
      'a fiscal year',
      { type: 'fiscal', unit: 'year', fiscalYear: april },
      '2026-04-01',
      '2027-04-01',
    ],
    [
      'a period of four weeks',
      { ...weeks, unit: 'period' },
      january?.start ?? '',
      january?.end ?? '',
    ],
    [
      'a quarter of thirteen weeks',
      { ...weeks, unit: 'quarter' },
      january?.start ?? '',
      march?.end ?? '',
    ],
    ['a year of weeks', { ...weeks, unit: 'year' }, year.start, year.end],
    ['a campaign', custom, '2026-12-01', '2026-12-13'],
  ])('is settled: %s', (_what, period, start, end) => {
    const lines = [line('first', '10', { date: start }), line('after', '1000', { date: end })];
    expect(settleIn({ period }, start, end, { lines })?.measure).toBe('10.00');
  });

  it.each<[string, unknown, string, string]>([
    [
      'a calendar quarter for a fiscal half',
      { type: 'fiscal', unit: 'half-year', fiscalYear: april },
      '2026-07-01',
      '2026-10-01',
    ],
    [
      'a fiscal quarter a month late',
      { type: 'fiscal', unit: 'quarter', fiscalYear: april },
      '2026-08-01',
      '2026-11-01',
    ],
    ['a month for four weeks', { ...weeks, unit: 'period' }, '2026-03-01', '2026-04-01'],
    ['between two campaigns', custom, '2026-11-20', '2026-11-30'],
    ['a campaign that ends too late', custom, '2026-11-01', '2026-11-13'],
    ['a month from a day of its own', 'month', '2026-02-17', '2026-03-17'],
    ['a quarter that begins in February', 'quarter', '2026-02-01', '2026-05-01'],
  ])('is nothing else: %s', (_what, period, start, end) => {
    expect(failureOf(() => settleIn({ period }, start, end))).toEqual({
      kind: 'domain',
      code: 'incentive/wrong-period',
      path: '/options/period',
    });
  });
});

describe('months of a plan that begins on a day of its own', () => {
  const life = { period: 'month', effective: { start: '2026-01-31', end: null } };

  it('are counted from that day, also over shorter months', () => {
    const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];
    months.slice(1).forEach((end, index) => {
      const start = months[index] ?? '';
      expect(settleIn(life, start, end)?.period).toEqual({ start, end });
    });
  });

  it('may be those of the calendar too', () => {
    expect(settleIn(life, '2026-03-01', '2026-04-01')?.measure).toBe('0.00');
  });

  it('are refused where they begin on another day', () => {
    expect(failureOf(() => settleIn(life, '2026-02-28', '2026-03-28'))).toMatchObject({
      code: 'incentive/wrong-period',
    });
  });
});

describe('a plan that ends within a period', () => {
  const effective = { start: '2026-01-01', end: '2026-08-15' };
  const lines = [
    line('last', '100', { date: '2026-08-14' }),
    line('late', '400', { date: '2026-08-15' }),
  ];

  it('counts what lies in its life, and names the rest', () => {
    const decision = settle({ effective }, lines);
    expect(decision.outcome).toMatchObject({ measure: '100.00', due: '1.00' });
    expect(decision.reasons.find(({ code }) => code === 'incentive/outside-period')?.rows).toEqual([
      'late',
    ]);
  });
});

describe('a target by quarters of a year that is measured as one', () => {
  const lines = [
    line('first', '100', { date: '2026-02-01' }),
    line('second', '100', { date: '2026-05-01' }),
  ];
  const quarters = [
    { start: '2026-01-01', end: '2026-04-01', value: '100' },
    { start: '2026-04-01', end: '2026-07-01', value: '100' },
  ];
  const yearly = {
    reset: 'each-year',
    basis: { tier: { type: 'completion', of: 'net-amount', target: 'target' }, pay: 'net-amount' },
    structure: 'all-units',
    bands: [
      { from: '1', to: '1.5', rate: '0.01' },
      { from: '1.5', to: null, rate: '0.05' },
    ],
  };
  const settled = (target: unknown) =>
    settleIn(yearly, '2026-04-01', '2026-07-01', { lines, measures: { target } });

  it('is that of the year so far: 200 over 200', () => {
    expect(settled(quarters)).toMatchObject({ due: '2.00', tier: { value: 1 } });
    expect(settled([...quarters].reverse())).toMatchObject({ due: '2.00' });
  });

  it('may be told for the year so far, or as one figure', () => {
    expect(settled([{ start: '2026-01-01', end: '2026-07-01', value: '200' }])?.due).toBe('2.00');
    expect(settled('200')?.due).toBe('2.00');
  });

  it('is missing where a quarter is', () => {
    expect(settled(quarters.slice(1))).toBeNull();
    expect(settled(quarters.slice(0, 1))).toBeNull();
  });

  it('is a baseline in the same way: growth of 20 over 200', () => {
    const tier = {
      type: 'growth',
      of: 'net-amount',
      baseline: 'target',
      nonPositiveBaseline: 'no-payout',
    };
    const growth = {
      ...yearly,
      basis: { tier, pay: 'increment' },
      bands: [{ from: '0.1', to: null, rate: '0.1' }],
    };
    const grown = lines.map((one) => ({ ...one, amount: '110' }));
    const facts = { lines: grown, measures: { target: quarters } };
    expect(settleIn(growth, '2026-04-01', '2026-07-01', facts)?.due).toBe('2.00');
  });
});

describe('a measure that begins anew', () => {
  const lines = [
    line('spring', '80', { date: '2026-05-01' }),
    line('summer', '40', { date: '2026-08-01' }),
    line('last-year', '1000', { date: '2025-12-31' }),
  ];

  it('with each period', () => {
    expect(settleIn({}, '2026-07-01', '2026-10-01', { lines })).toMatchObject({
      measure: '40.00',
      due: '0.40',
    });
  });

  it('with each year, in which earlier quarters count and are set off', () => {
    const plan = { reset: 'each-year' };
    expect(settleIn(plan, '2026-04-01', '2026-07-01', { lines })?.due).toBe('0.80');
    // 100 at 1 %, 20 at 2 %: 1.40, of which 0.80 were settled in the second quarter
    expect(settleIn(plan, '2026-07-01', '2026-10-01', { lines, settled: '0.80' })).toMatchObject({
      measure: '120.00',
      due: '0.60',
    });
  });

  it.each<[string, object, string, string, string]>([
    [
      'on the anniversary of the plan',
      { period: 'quarter', effective: { start: '2020-07-01', end: null } },
      '2026-07-01',
      '2026-10-01',
      '2026-07-01',
    ],
    [
      'just before it',
      { period: 'quarter', effective: { start: '2020-07-01', end: null } },
      '2026-04-01',
      '2026-07-01',
      '2025-07-01',
    ],
    [
      'centuries after its start',
      { period: 'year', effective: { start: '1526-01-01', end: null } },
      '2026-01-01',
      '2027-01-01',
      '2026-01-01',
    ],
    [
      'of a plan from a leap day',
      { period: 'month', effective: { start: '2024-02-29', end: null } },
      '2026-02-28',
      '2026-03-29',
      '2026-02-28',
    ],
    [
      'with a fiscal year',
      { period: { type: 'fiscal', unit: 'quarter', fiscalYear: april } },
      '2026-07-01',
      '2026-10-01',
      '2026-04-01',
    ],
    [
      'with a year of weeks',
      { period: { ...weeks, unit: 'period' } },
      periods[4]?.start ?? '',
      periods[4]?.end ?? '',
      year.start,
    ],
  ])('starts %s', (_what, changes, start, end, expected) => {
    const [before, first] = [
      line('before', '1000', { date: dayBefore(expected) }),
      line('first', '7', { date: expected }),
    ];
    expect(
      settleIn({ reset: 'each-year', ...changes }, start, end, { lines: [before, first] })?.measure,
    ).toBe('7.00');
  });
});

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
}

describe('periods that contradict themselves', () => {
  const [first] = custom.periods;
  it.each<[string, unknown, string, string]>([
    [
      'one that ends before it starts',
      { type: 'custom', periods: [{ start: '2026-02-01', end: '2026-01-01' }] },
      'policy/ends-before-start',
      '/period/periods/0/end',
    ],
    [
      'two with a day in common',
      { type: 'custom', periods: [first, { start: '2026-11-11', end: '2026-12-01' }] },
      'incentive/periods-overlap',
      '/period/periods/1/start',
    ],
    [
      'an earlier one after a later',
      { type: 'custom', periods: [...custom.periods].reverse() },
      'incentive/periods-overlap',
      '/period/periods/1/start',
    ],
    [
      'weeks that make no quarter',
      { ...weeks, unit: 'quarter', pattern: [4, 4, 4] },
      'policy/wrong-value',
      '/period/pattern',
    ],
  ])('%s', (_what, period, code, path) => {
    const [found] = lintIncentivePlan({ ...quarterly, period });
    expect(found).toMatchObject({ severity: 'error', code, path });
  });
});

it('a plan of a year takes the year of the calendar', () => {
  const { start, end } = yearOf(2026);
  expect(settleIn({ period: 'year' }, start, end)?.due).toBe('0.00');
});
