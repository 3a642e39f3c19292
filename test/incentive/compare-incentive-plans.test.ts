import { quarterOf, splitPeriod, yearOf } from 'clientele/calendar';
import { addDecimals } from 'clientele/decimal';
import { compareIncentivePlans, parseIncentivePlan, settleRebate } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums } from '../support/broken-sums.js';
import { bandsOf, cents, line, plainBands, quarterly } from './plans.js';

const plan = parseIncentivePlan(quarterly);
const allUnits = parseIncentivePlan({ ...quarterly, version: 'draft', structure: 'all-units' });
const options = { asOf: '2026-01-10', periods: splitPeriod(yearOf(2025), 'quarter') };
const partner = (id: string, ...amounts: readonly string[]) => ({
  id,
  lines: amounts.map((amount, index) =>
    line(`i-${index}`, amount, { date: `2025-0${1 + 3 * index}-15` }),
  ),
});
const histories = fc
  .array(fc.array(fc.integer({ min: -200_000, max: 900_000 }), { minLength: 3, maxLength: 3 }), {
    maxLength: 5,
  })
  .map((list) => list.map((units, index) => partner(`D-${index}`, ...units.map(cents))));

describe('a back-test of two plans', () => {
  it('tells per partner what both plans pay in all periods, and what the change costs', () => {
    const test = compareIncentivePlans(
      plan,
      allUnits,
      [partner('D-1', '400000', '1000000'), partner('D-2', '100'), partner('D-3')],
      options,
    );
    expect(test.lines.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['D-1', '26000.00', '38000.00'],
      ['D-2', '1.00', '1.00'],
      ['D-3', '0.00', '0.00'],
    ]);
    expect(test.summary).toEqual({
      change: '12000.00',
      costBefore: '26001.00',
      costAfter: '38001.00',
      gained: '12000.00',
      lost: '0.00',
      // From nothing to 300,000 at 2 % is 6,000: nine quarters of nothing. From 100 it is 5,999, from 400,000 to 600,000 at 3 % 10,000.
      costAtRisk: '69999.00',
      winners: 1,
      losers: 0,
      unchanged: 2,
      undetermined: 0,
      unit: 'CNY',
    });
    expect(
      test.lines[0]?.reasons[0]?.parts?.map(({ params, figure }) => [params['start'], figure]),
    ).toEqual([
      ['2025-01-01', '3000.00'],
      ['2025-04-01', '9000.00'],
      ['2025-07-01', '0.00'],
      ['2025-10-01', '0.00'],
    ]);
    expect([test.before.version, test.after.version, test.asOf]).toEqual([
      '2026.1',
      'draft',
      '2026-01-10',
    ]);
  });

  it('of a plan with itself changes nothing, and reasons sum', () => {
    fc.assert(
      fc.property(
        plainBands.map(bandsOf),
        plainBands.map(bandsOf),
        histories,
        (bands, others, facts) => {
          const own = parseIncentivePlan({ ...quarterly, bands });
          const same = compareIncentivePlans(own, own, facts, options);
          expect(same.summary).toMatchObject({
            change: '0.00',
            winners: 0,
            losers: 0,
            unchanged: facts.length,
          });
          const other = compareIncentivePlans(
            own,
            parseIncentivePlan({ ...quarterly, bands: others }),
            facts,
            options,
          );
          expect(other.lines.flatMap(({ reasons }) => brokenSums(reasons))).toEqual([]);
          expect(addDecimals(other.summary.change, other.summary.lost)).toBe(
            addDecimals(other.summary.gained, '0'),
          );
          expect(addDecimals(other.summary.costBefore, other.summary.change)).toBe(
            addDecimals(other.summary.costAfter, '0'),
          );
        },
      ),
    );
  });

  it('sets off what was paid in a year that is measured as one, and what is carried forward', () => {
    const yearly = parseIncentivePlan({ ...quarterly, version: 'year', reset: 'each-year' });
    const facts = partner('D-1', '200000', '200000', '-150000');
    const test = compareIncentivePlans(plan, yearly, [facts], options);
    const whole = settleRebate(
      parseIncentivePlan({
        ...quarterly,
        effective: { start: '2025-01-01', end: null },
        period: 'year',
      }),
      facts,
      { asOf: '2026-01-10', period: yearOf(2025) },
    );
    expect(test.lines[0]?.after).toBe(whole.outcome?.entitlement);
    const carried = parseIncentivePlan({
      ...quarterly,
      negativeMeasure: 'extend-first-band',
      negativeDue: 'carry-forward',
    });
    const lines = ['100', '-300', '1000'].map((amount, index) =>
      line(`i-${index}`, amount, { date: `2025-0${1 + 3 * index}-15` }),
    );
    expect(
      compareIncentivePlans(carried, carried, [{ id: 'D-1', lines }], options).lines[0]?.before,
    ).toBe('8.00');
  });

  it('sums gains and losses apart, and says what another threshold each would cost', () => {
    const falling = parseIncentivePlan({
      ...quarterly,
      structure: 'all-units',
      bands: [
        { from: '0', to: '100', rate: '0.02' },
        { from: '100', to: '200', rate: '0.05' },
        { from: '200', to: null, rate: '0.01' },
      ],
    });
    const flat = parseIncentivePlan({
      ...quarterly,
      bands: [{ from: '0', to: null, rate: '0.03' }],
    });
    const periods = [quarterOf(2025, 1)];
    const sold = ['40', '150', '500'].map((amount, index) => partner(`D-${index}`, amount));
    const { lines, summary } = compareIncentivePlans(flat, falling, sold, { ...options, periods });
    expect(lines.map(({ before, after }) => [before, after])).toEqual([
      ['1.20', '0.80'],
      ['4.50', '7.50'],
      ['15.00', '5.00'],
    ]);
    // At 100 the first gets 5.00 instead of 0.80; the second would lose by going on to 200; the third is at the top.
    expect(summary).toMatchObject({
      gained: '3.00',
      lost: '10.40',
      change: '-7.40',
      costAtRisk: '4.20',
    });
  });

  it('of a year that is measured as one only the last period is at risk', () => {
    const yearly = parseIncentivePlan({ ...quarterly, version: 'year', reset: 'each-year' });
    const facts = [partner('D-1', '200000', '200000')];
    // 400,000 in the year; 200,000 more at 2 %.
    expect(compareIncentivePlans(plan, yearly, facts, options).summary.costAtRisk).toBe('4000.00');
    const onQuantity = parseIncentivePlan({
      ...quarterly,
      structure: 'all-units',
      basis: { tier: 'quantity', pay: 'net-amount' },
    });
    expect(compareIncentivePlans(plan, onQuantity, [], options).summary.costAtRisk).toBeNull();
  });

  it('lets each plan have its own periods of the same days', () => {
    const monthly = parseIncentivePlan({ ...quarterly, version: 'month', period: 'month' });
    const facts = [partner('D-1', '400000', '100')];
    const half = { start: '2025-01-01', end: '2025-07-01' };
    const periods = { before: splitPeriod(half, 'quarter'), after: splitPeriod(half, 'month') };
    const test = compareIncentivePlans(plan, monthly, facts, { ...options, periods });
    expect(test.lines[0]).toMatchObject({ before: '5001.00', after: '5001.00' });
    expect(test.lines[0]?.reasons[0]?.parts?.map(({ params, figure }) => [params, figure])).toEqual(
      [
        [{ start: '2025-01-01', end: '2025-04-01', before: '5000.00', after: '5000.00' }, '0.00'],
        [{ start: '2025-04-01', end: '2025-07-01', before: '1.00', after: '1.00' }, '0.00'],
      ],
    );
    const turned = compareIncentivePlans(monthly, plan, facts, {
      ...options,
      periods: { before: periods.after, after: periods.before },
    });
    expect(turned.lines.flatMap(({ reasons }) => brokenSums(reasons))).toEqual([]);
    const refuse = (before: unknown, after: unknown) =>
      failureOf(() =>
        compareIncentivePlans(plan, monthly, [], {
          ...options,
          periods: { before, after } as typeof periods,
        }),
      );
    const [first, second] = [periods.before.slice(0, 1), periods.before.slice(1)];
    expect(
      [
        refuse(first, periods.after),
        refuse(periods.before, periods.after.slice(0, 5)),
        refuse(second, periods.after),
        refuse(first, [...periods.after.slice(0, 1), ...periods.after.slice(2, 3)]),
        refuse([], periods.after),
        refuse(periods.before, undefined),
      ].map(({ code, path }) => [code, path]),
    ).toEqual([
      ['incentive/periods-differ', '/options/periods'],
      ['incentive/periods-differ', '/options/periods'],
      ['incentive/periods-differ', '/options/periods'],
      ['incentive/periods-differ', '/options/periods'],
      ['input/out-of-range', '/options/periods/before'],
      ['input/not-a-list', '/options/periods/after'],
    ]);
    expect(
      failureOf(() =>
        compareIncentivePlans(plan, monthly, [], {
          ...options,
          periods: { ...periods, x: 1 } as never,
        }),
      ),
    ).toMatchObject({ code: 'input/unknown-key', path: '/options/periods/x' });
  });

  it('sets off amounts of any length', () => {
    const yearly = parseIncentivePlan({ ...quarterly, version: 'year', reset: 'each-year' });
    const huge = { amount: undefined, quantity: '9'.repeat(40), unitPrice: '9'.repeat(40) };
    const facts = partner('D-1', '1', '1');
    const lines = facts.lines.map((own) => ({ ...own, ...huge }) as never);
    const { lines: compared, rejected } = compareIncentivePlans(
      yearly,
      yearly,
      [{ ...facts, lines }],
      options,
    );
    expect(rejected).toEqual([]);
    expect(compared[0]?.before).toHaveLength(82);
  });

  it('leaves open what one plan cannot tell, and sets aside what cannot be read', () => {
    const gated = parseIncentivePlan({
      ...quarterly,
      version: 'gate',
      conditions: [{ id: 'g', type: 'gate', measure: 'rate', atLeast: '0.9' }],
    });
    const test = compareIncentivePlans(
      plan,
      gated as never,
      [partner('D-1', '5'), { id: 'D-2', lines: [], settled: 'x' }, 7] as never,
      options,
    );
    expect(
      test.lines.map(({ id, before, after, reasons }) => [id, before, after, reasons[0]?.code]),
    ).toEqual([['D-1', '0.05', null, 'incentive/measure-missing']]);
    expect(test.counts).toEqual({ received: 3, accepted: 1, rejected: 2 });
    expect(test.rejected.map(({ issues }) => issues[0]?.path)).toEqual(['/settled', '']);
    expect(test.summary).toMatchObject({ undetermined: 1, costBefore: '0.00' });
  });

  it('refuses other currencies, other periods, and options it does not know', () => {
    const compare = (more: object, other: object = {}) =>
      failureOf(() =>
        compareIncentivePlans(plan, parseIncentivePlan({ ...quarterly, ...other }), [], {
          ...options,
          ...more,
        }),
      ).code;
    expect([
      compare({}, { currency: 'USD' }),
      compare({}, { payout: { type: 'points' } }),
      compare({}, { period: 'month' }),
      compare({ periods: [quarterOf(2025, 2), quarterOf(2025, 1)] }),
      compare({ periods: {} }),
      compare({ period: quarterOf(2025, 1) }),
      compare({ asOf: '2024-01-01' }),
    ]).toEqual([
      'incentive/mixed-currencies',
      'incentive/mixed-currencies',
      'incentive/wrong-period',
      'incentive/periods-overlap',
      'input/not-a-list',
      'input/unknown-key',
      'incentive/period-not-begun',
    ]);
  });
});
