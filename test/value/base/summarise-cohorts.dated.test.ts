import { attempt } from 'clientele';
import { monthOf, weekPeriodsOf } from 'clientele/calendar';
import { sumDecimals } from 'clientele/decimal';
import { en, describe as say, zhCN } from 'clientele/explain';
import {
  type CohortOptions,
  type CohortTable,
  type Order,
  summariseCohorts,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bought, someOrders } from './orders.js';

const options = { asOf: '2026-09-30', occasion: 'net-day', period: 'month' } as const;
const table = (orders: readonly Order[], change: Partial<CohortOptions> = {}) =>
  summariseCohorts(orders, { ...options, ...change });
const shares = ({ cohorts }: CohortTable) =>
  cohorts.map(({ cells }) => cells.map((cell) => cell?.share?.value ?? null));

// July: A (back in August and September), B (never back), C (back in September only). August: D (back in September).
const orders = [
  ...bought('A', '2026-07-01', '2026-07-31', '2026-08-01', '2026-09-30'),
  ...bought('B', '2026-07-15'),
  ...bought('C', '2026-07-20', '2026-09-01'),
  ...bought('D', '2026-08-31', '2026-09-02', '2026-09-03'),
];

describe('a cohort table', () => {
  it('has who bought in that very month, or with rolling retention in that or a later one', () => {
    const [third, half] = [1 / 3, 2 / 3];
    expect(shares(table(orders))).toEqual([
      [1, third, half],
      [1, 1, null],
    ]);
    expect(shares(table(orders, { retention: 'rolling' }))).toEqual([
      [1, half, half],
      [1, 1, null],
    ]);
  });

  it('has the money of each month, and up to its end per customer of the cohort', () => {
    const [july, august] = table(orders).cohorts;
    expect(july?.cells.map((cell) => cell?.spend)).toEqual(['40', '10', '20']);
    expect(july?.cells[1]?.cumulativeSpend).toMatchObject({ numerator: '50', denominator: '3' });
    expect([july?.spend, july?.purchases, july?.customers]).toEqual(['70', 7, 3]);
    expect([august?.spend, august?.purchases, august?.customers]).toEqual(['30', 3, 1]);
  });

  it('weighs cohorts by their customers', () => {
    const [first, second, third] = table(orders).averages;
    // age 1: A of three and D of one; age 2: A and C of three
    expect(first?.share).toMatchObject({ numerator: '4', denominator: '4' });
    expect(second).toMatchObject({
      ...{ age: 1, cohorts: 2, share: { numerator: '2', denominator: '4' } },
      ...{ denominator: 'customers-of-complete-cohorts', why: null },
      cumulativeSpend: { numerator: '80', denominator: '4' },
    });
    expect(third).toMatchObject({ cohorts: 1, share: { numerator: '2', denominator: '3' } });
  });
});

describe('a month that is not over', () => {
  const early = table(orders, { asOf: '2026-09-29' });

  it('has no figures but those so far', () => {
    expect(shares(early)).toEqual([
      [1, 1 / 3, null],
      [1, null, null],
    ]);
    expect(early.cohorts[0]?.cells[2]).toEqual({
      ...{ age: 2, period: monthOf(2026, 9), over: false },
      ...{ customers: null, share: null, spend: null, cumulativeSpend: null },
      soFar: { customers: 1, spend: '10' },
    });
    expect(early.cohorts[1]?.cells[2]).toBeNull();
  });

  it('is in no average', () => {
    expect(early.averages.map(({ cohorts }) => cohorts)).toEqual([2, 1, 0]);
    expect(early.averages[2]).toMatchObject({
      share: null,
      why: { code: 'value/no-complete-cohort', params: { age: 2 } },
    });
    expect(
      say(
        [early.averages[2]?.why].flatMap((why) => why ?? []),
        { locale: en },
      ),
    ).toBe('No cohort has been watched to the end of age 2 yet.');
  });

  it('leaves a cohort open', () => {
    const { cohorts } = table([...orders, ...bought('E', '2026-09-05')], { asOf: '2026-09-29' });
    expect(cohorts.map(({ open, customers }) => [open, customers])).toEqual([
      [false, 3],
      [false, 1],
      [true, 1],
    ]);
  });
});

describe('periods', () => {
  const starts = ({ periods }: CohortTable) => periods.map(({ start }) => start);
  const two = bought('A', '2026-07-01', '2026-09-30');

  it('are those of the calendar, of a fiscal year, or weeks', () => {
    expect(starts(table(two, { period: 'quarter' }))).toEqual(['2026-07-01']);
    const fiscalYear = { startMonth: 2, namedAfter: 'start' } as const;
    expect(starts(table(two, { period: 'quarter', fiscalYear }))).toEqual([
      '2026-05-01',
      '2026-08-01',
    ]);
    const weeks = table(bought('A', '2026-09-16'), { period: 'week' });
    // 16 September 2026 is a Wednesday
    expect(starts(weeks)).toEqual(['2026-09-14', '2026-09-21', '2026-09-28']);
    expect(
      starts(table(bought('A', '2026-09-16'), { period: 'week', weekStart: 'wednesday' })),
    ).toEqual(['2026-09-16', '2026-09-23', '2026-09-30']);
  });

  it('may be given, such as 4-4-5 weeks', () => {
    const period = weekPeriodsOf({ yearStart: '2026-06-29', weeks: 52, pattern: [4, 4, 5] }).map(
      ({ start, end }) => ({ start, end }),
    );
    const given = table(two, { period });
    expect(given.unit).toBe('given');
    expect(starts(given)).toEqual(['2026-06-29', '2026-07-27', '2026-08-24', '2026-09-28']);
  });

  it.each([
    [[monthOf(2026, 7), monthOf(2026, 9)], 'value/periods-not-adjoining', '/options/period/1'],
    [[monthOf(2026, 8), monthOf(2026, 7)], 'value/periods-not-adjoining', '/options/period/1'],
    [[monthOf(2026, 8), monthOf(2026, 9)], 'value/purchase-outside-periods', '/options/period'],
    [[monthOf(2026, 7), monthOf(2026, 8)], 'value/purchase-outside-periods', '/options/period'],
    [[], 'input/out-of-range', '/options/period'],
    [['month'], 'input/not-a-period', '/options/period/0'],
    ['day', 'input/not-one-of', '/options/period'],
    [undefined, 'input/not-one-of', '/options/period'],
  ])('%j are refused', (period, code, path) => {
    const tried = attempt(() => table(two, { period } as never));
    expect(tried.ok ? null : tried.error).toMatchObject({ code, path });
  });

  it('are at most 1200, which a mistyped year exceeds', () => {
    const years = (first: string) => () => table(bought('A', first, '2026-09-01'));
    expect(table(bought('A', '1926-10-01')).periods).toHaveLength(1200);
    const tried = attempt(years('1926-09-30'));
    const error = tried.ok ? null : tried.error;
    expect(error).toMatchObject({ kind: 'domain', code: 'value/too-many-periods' });
    expect(say(error ?? [], { locale: zhCN })).toBe(
      '1926年9月30日至2026年9月30日之间的期间超过 1,200 个（位置：/options/period）。',
    );
  });

  it.each([
    [{ retention: 'any' }, 'input/not-one-of', '/options/retention'],
    [{ weekStart: 'mon' }, 'input/not-one-of', '/options/weekStart'],
    [{ fiscalYear: 4 }, 'input/not-an-object', '/options/fiscalYear'],
    [{ unit: 'day' }, 'input/unknown-key', '/options/unit'],
  ])('are not read with %j', (change, code, path) => {
    const tried = attempt(() => table([], change as object));
    expect(tried.ok ? null : tried.error).toMatchObject({ code, path });
  });
});

it('of nothing is empty', () => {
  expect(table([])).toMatchObject({ periods: [], cohorts: [], averages: [], spend: '0' });
});

describe('properties', () => {
  const change = fc.record({
    asOf: fc.constantFrom('2026-06-15', '2026-06-30', '2026-12-31'),
    occasion: fc.constantFrom('net-day' as const, 'every-line', 'positive-line'),
    period: fc.constantFrom('week' as const, 'month', 'quarter', 'half-year', 'year'),
    retention: fc.constantFrom('classic' as const, 'rolling'),
  });

  it('customers and money add up, the order of lines changes nothing', () => {
    fc.assert(
      fc.property(someOrders, change, (lines, more) => {
        const found = table(lines, more);
        const { cohorts } = found;
        const sum = (figures: readonly number[]) => figures.reduce((total, one) => total + one, 0);
        expect(sum(cohorts.map(({ customers }) => customers))).toBe(found.customers);
        expect(sum(cohorts.map(({ purchases }) => purchases))).toBe(found.purchases);
        const cells = cohorts.flatMap((cohort) => cohort.cells.flatMap((cell) => cell ?? []));
        expect(sumDecimals(cells.map((cell) => cell.spend ?? cell.soFar?.spend ?? 'none'))).toBe(
          found.spend,
        );
        expect(sumDecimals(cohorts.map(({ spend }) => spend))).toBe(found.spend);
        for (const cohort of cohorts)
          expect(cohort.cells[0]?.customers ?? cohort.cells[0]?.soFar?.customers).toBe(
            cohort.customers,
          );
        expect({ ...table([...lines].reverse(), more), rejected: [] }).toEqual({
          ...found,
          rejected: [],
        });
      }),
    );
  });

  it('rolling retention never rises with age and is never below classic retention', () => {
    fc.assert(
      fc.property(someOrders, change, (lines, more) => {
        const classic = table(lines, { ...more, retention: 'classic' }).cohorts;
        table(lines, { ...more, retention: 'rolling' }).cohorts.forEach(({ cells }, row) => {
          const rolling = cells.flatMap((cell) => cell?.customers ?? []);
          expect(rolling).toEqual([...rolling].sort((left, right) => right - left));
          rolling.forEach((customers, age) => {
            expect(customers).toBeGreaterThanOrEqual(classic[row]?.cells[age]?.customers ?? 0);
          });
        });
      }),
    );
  });

  it('a later date changes no cell that was over', () => {
    fc.assert(
      fc.property(someOrders, (lines) => {
        const plain = lines.map(({ id: _id, ...line }) => line);
        const later = table(plain, { asOf: '2026-12-31' });
        table(plain, { asOf: '2026-06-15' }).cohorts.forEach((cohort, row) => {
          if (cohort.open) return;
          cohort.cells.forEach((cell, age) => {
            if (cell?.over) expect(later.cohorts[row]?.cells[age]).toEqual(cell);
          });
        });
      }),
    );
  });
});
