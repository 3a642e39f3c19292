import { foldRows, trustPolicy } from 'clientele';
import { addDays, daysBetween, quarterOf } from 'clientele/calendar';
import { sumDecimals } from 'clientele/decimal';
import {
  compareIncentivePlans,
  parseIncentivePlan,
  rebateFold,
  settleRebate,
  writeStatement,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../src/incentive/curve-of.js';
import { type CurvePlan, payoutAt } from '../../src/incentive/payout-curve.js';
import { Decimal, divideRounded } from '../../src/kernel/decimal/decimal.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums } from '../support/broken-sums.js';
import {
  boundaries,
  curved,
  line,
  plainBands,
  quarterly,
  settle,
  termsOf,
  thirdQuarter,
} from './plans.js';

const byDays = { proration: { method: 'days' } } as const;
const byMonths = (startedMonth: string) => ({ proration: { method: 'months', startedMonth } });
/** Half of the 92 days of the third quarter, to the day. */
const halfway = { joined: '2026-08-16' };
const noteOf = ({ reasons }: ReturnType<typeof settle>) =>
  reasons.find(({ code }) => code === 'incentive/prorated')?.params;

describe('a partner that joined within the period', () => {
  it('finds bounds scaled to its days, and the same rates', () => {
    const sold = [line('i', '250000')];
    expect(settle(byDays, sold, halfway).outcome).toMatchObject({
      // 150,000 at 1 %, 100,000 at 2 %: as if it had sold 500,000 in the whole quarter, and half of that.
      entitlement: '3500.00',
      next: { threshold: '300000.00', distance: '50000.00', gain: '1000.00' },
    });
    expect(noteOf(settle(byDays, sold, halfway))).toEqual({
      numerator: 46,
      denominator: 92,
      method: 'days',
      joined: '2026-08-16',
      left: null,
      start: '2026-07-01',
      end: '2026-10-01',
    });
    expect(settle({}, sold, halfway).outcome?.entitlement).toBe('2500.00');
  });

  it.each([
    ['joined before', { joined: '2026-07-01' }],
    ['left after', { joined: '2020-01-01', left: '2026-10-01' }],
    ['nothing told', {}],
  ])('is settled as a whole: %s', (_what, member) => {
    const decision = settle(byDays, [line('i', '250000')], member);
    expect([decision.outcome?.entitlement, noteOf(decision)]).toEqual(['2500.00', undefined]);
  });

  it('has its lumps, caps and floors scaled, and no rate, increment or condition', () => {
    const paid = (changes: object, amount: string) =>
      settle({ ...byDays, ...changes }, [line('i', amount)], halfway).outcome?.entitlement;
    const lump = { bands: [{ from: '0', to: null, lump: '101' }] };
    expect(paid(lump, '1')).toBe('50.50');
    expect(paid({ ...lump, limits: [{ type: 'cap', amount: '80' }] }, '1')).toBe('40.00');
    expect(paid({ ...lump, limits: [{ type: 'floor', amount: '300' }] }, '1')).toBe('150.00');
    expect(paid({ ...lump, limits: [{ type: 'cap-of-measure', rate: '0.3' }] }, '100')).toBe(
      '30.00',
    );
    const increments = {
      structure: 'per-increment',
      bands: [{ from: '100', to: null, lump: '7', every: '40' }],
    };
    expect(paid(increments, '49')).toBe('0.00');
    expect(paid(increments, '50')).toBe('7.00');
    expect(paid(increments, '80')).toBe('14.00');
  });

  it('is measured by months where the plan says so, with or without a started one', () => {
    const share = (startedMonth: string, member: object) => {
      const note = noteOf(settle(byMonths(startedMonth), [line('i', '1')], member));
      return note === undefined ? 'whole' : `${note['numerator']}/${note['denominator']}`;
    };
    expect([
      share('counts', { joined: '2026-08-01' }),
      share('counts', { joined: '2026-08-31' }),
      share('does-not-count', { joined: '2026-08-31' }),
      share('does-not-count', { joined: '2026-08-01' }),
      share('counts', { left: '2026-09-02' }),
      share('does-not-count', { left: '2026-09-02' }),
      share('counts', { joined: '2026-08-05', left: '2026-08-20' }),
      share('does-not-count', { joined: '2026-08-05', left: '2026-08-20' }),
      share('counts', { left: '2026-09-01' }),
    ]).toEqual(['2/3', '2/3', '1/3', '2/3', 'whole', '2/3', '1/3', '0/3', '2/3']);
  });

  it('that was none on any day of the period earns nothing on the curve', () => {
    const matrix = {
      structure: 'matrix',
      bands: [],
      matrix: { rowFrom: ['0'], column: 'm', columnFrom: ['0'], rates: [['0.1']] },
    };
    for (const member of [{ joined: '2026-10-01' }, { left: '2026-07-01' }])
      for (const changes of [{}, { limits: [{ type: 'floor', amount: '9' }] }, matrix])
        expect(
          settle({ ...byDays, ...changes }, [line('i', '900000')], {
            ...member,
            measures: { m: '1' },
          }).outcome,
        ).toMatchObject({ entitlement: '0.00', next: null });
  });

  it('has its target and its baseline scaled, exactly; bounds of ratios stay', () => {
    const basis = (type: string, of: object) => ({
      ...byDays,
      structure: 'all-units',
      basis: { tier: { type, of: 'net-amount', ...of }, pay: 'net-amount' },
      bands: [{ from: '0.9', to: null, rate: '0.01' }],
    });
    const completion = basis('completion', { target: 't' });
    const member = { joined: '2026-09-01', measures: { t: '1000' } }; // 30 of 92 days: 326.0869…
    expect(settle(completion, [line('i', '293.47')], member).outcome?.entitlement).toBe('0.00');
    expect(settle(completion, [line('i', '293.48')], member).outcome?.entitlement).toBe('2.93');
    expect(
      settle(completion, [line('i', '450')], { ...halfway, measures: { t: '1000' } }).outcome,
    ).toMatchObject({ tier: { numerator: '450', denominator: '500' }, entitlement: '4.50' });
    expect(
      settle(completion, [line('i', '270')], { joined: '2026-09-01', measures: { t: '920' } })
        .outcome,
    ).toMatchObject({ tier: { numerator: '270', denominator: '300' }, entitlement: '2.70' });
    const growth = {
      ...basis('growth', { baseline: 'b', nonPositiveBaseline: 'undetermined' }),
      basis: {
        tier: {
          type: 'growth',
          of: 'net-amount',
          baseline: 'b',
          nonPositiveBaseline: 'undetermined',
        },
        pay: 'increment',
      },
    };
    expect(
      settle(growth, [line('i', '650')], { joined: '2026-09-01', measures: { b: '1000' } }).outcome,
    ).toMatchObject({ entitlement: '3.24', tier: { numerator: '29800', denominator: '30000' } });
    const mark = {
      ...byDays,
      structure: 'all-units',
      basis: { tier: { type: 'measure', measure: 'm' }, pay: 'net-amount' },
      bands: [{ from: '90', to: null, rate: '0.01' }],
    };
    expect(
      settle(mark, [line('i', '100')], { ...halfway, measures: { m: '89' } }).outcome?.entitlement,
    ).toBe('0.00');
    const mix = basis('mix', { scope: { products: { include: ['A'] } } });
    expect(
      settle(mix, [line('i', '90', { product: 'A' }), line('j', '10', { product: 'B' })], halfway)
        .outcome?.entitlement,
    ).toBe('1.00');
  });

  it('finds the rows of a rate table scaled', () => {
    const matrix = {
      ...byDays,
      structure: 'matrix',
      bands: [],
      matrix: { rowFrom: ['0', '100'], column: 'm', columnFrom: ['0'], rates: [['0.1'], ['0.2']] },
    };
    const paid = (amount: string) =>
      settle(matrix, [line('i', amount)], { ...halfway, measures: { m: '1' } }).outcome
        ?.entitlement;
    expect([paid('49.99'), paid('50')]).toEqual(['5.00', '10.00']);
  });

  it('of a year that is measured as one is measured by the year, in every quarter', () => {
    const yearly = parseIncentivePlan({ ...quarterly, ...byDays, reset: 'each-year' });
    const facts = {
      id: 'D',
      joined: '2026-07-02',
      lines: [line('i', '200000', { date: '2026-08-01' })],
    };
    for (const [quarter, asOf] of [
      [3, '2026-10-10'],
      [4, '2027-01-10'],
    ] as const)
      expect(
        settleRebate(yearly, facts, { asOf, period: quarterOf(2026, quarter) }).reasons.find(
          ({ code }) => code === 'incentive/prorated',
        )?.params,
      ).toMatchObject({ numerator: 183, denominator: 365, start: '2026-01-01', end: '2027-01-01' });
  });

  it('finds targets by period scaled to its part of the year so far, and one for the year to its part of that', () => {
    const yearly = parseIncentivePlan({
      ...quarterly,
      ...byMonths('counts'),
      reset: 'each-year',
      basis: {
        tier: { type: 'completion', of: 'net-amount', target: 'target' },
        pay: 'net-amount',
      },
      structure: 'all-units',
    });
    const ratioBy = (target: unknown, joined: string) =>
      settleRebate(
        yearly,
        {
          id: 'D',
          joined,
          measures: { target } as never,
          lines: [line('i', '100', { date: '2026-08-01' })],
        },
        thirdQuarter,
      ).reasons.find(({ code }) => code === 'incentive/ratio')?.params['denominator'];
    const targets = [1, 2, 3, 4].map((quarter) => ({ ...quarterOf(2026, quarter), value: '100' }));
    // Three of nine months, and six of twelve.
    expect(ratioBy(targets, '2026-07-01')).toBe('100');
    expect(ratioBy('400', '2026-07-01')).toBe('200');
    expect(ratioBy(targets, '2026-10-01')).toBe('300');
  });

  it('of a year beyond the calendar is refused by its period, and only where something is prorated', () => {
    const last = (draft: object) =>
      parseIncentivePlan({
        ...quarterly,
        ...draft,
        reset: 'each-year',
        effective: { start: '9998-07-01', end: null },
      });
    const run = { asOf: '9999-09-30', period: quarterOf(9999, 3) };
    const facts = { id: 'D', lines: [] };
    expect(settleRebate(last({}), facts, run).outcome?.due).toBe('0.00');
    expect(failureOf(() => settleRebate(last(byDays), facts, run))).toEqual({
      kind: 'domain',
      code: 'calendar/out-of-range',
      path: '/options/period',
    });
  });

  it('is the same to a fold, to a back-test, and in a statement', () => {
    const plan = parseIncentivePlan({ ...quarterly, ...byDays });
    const member = { joined: '2026-09-01', left: '2026-09-21' };
    const lines = [line('i', '250000')];
    const alone = settleRebate(plan, { id: 'D', lines, ...member }, thirdQuarter);
    const fold = rebateFold(plan, { ...thirdQuarter, partners: [{ id: 'D', ...member }] });
    const batch = fold.finish(
      foldRows(
        fold,
        lines.map((one) => ({ ...one, partner: 'D' })),
      ),
    );
    expect(batch.decisions[0]?.outcome).toEqual(alone.outcome);
    const { asOf, period } = thirdQuarter;
    const test = compareIncentivePlans(
      parseIncentivePlan(quarterly),
      plan,
      [{ id: 'D', lines, ...member }],
      { asOf, periods: [period] },
    );
    expect(test.lines[0]?.after).toBe(alone.outcome?.due);
    expect(
      JSON.parse(writeStatement(plan, { id: 'D', lines, ...member }, thirdQuarter)),
    ).toMatchObject({
      ...member,
      share: { numerator: 20, denominator: 92 },
      due: alone.outcome?.due,
    });
  });
});

describe('proration that is refused', () => {
  it('by months where periods are not made of them', () => {
    const lint = (period: object) =>
      failureOf(() => parseIncentivePlan({ ...quarterly, ...byMonths('counts'), period }));
    const year = { lastDay: 'saturday', anchor: 'last-in-month', month: 1 };
    const fiscalYear = { startMonth: 4, startDay: 6, namedAfter: 'end' };
    const half = { start: '2026-01-01', end: '2026-01-16' };
    for (const period of [
      { type: 'weeks', unit: 'period', pattern: [4, 4, 5], year },
      { type: 'fiscal', unit: 'quarter', fiscalYear },
      { type: 'custom', periods: [half] },
    ])
      expect(lint(period)).toEqual({
        kind: 'policy',
        code: 'incentive/proration-mismatch',
        path: '/proration/method',
      });
    parseIncentivePlan({
      ...quarterly,
      ...byMonths('counts'),
      period: { type: 'custom', periods: [{ start: '2026-01-01', end: '2026-05-01' }] },
    });
    expect(
      failureOf(() =>
        settle(
          { ...byMonths('counts'), effective: { start: '2026-01-15', end: null } },
          [],
          {},
          { period: { start: '2026-07-15', end: '2026-10-15' } },
        ),
      ),
    ).toEqual({ kind: 'input', code: 'input/not-first-of-month', path: '/options/period/start' });
  });

  it('of somebody who left before joining, or with a month that nobody decided on', () => {
    const plan = parseIncentivePlan({ ...quarterly, ...byDays });
    const member = { joined: '2026-08-01', left: '2026-08-01' };
    expect([
      failureOf(() => settle(byDays, [], member)),
      failureOf(() => rebateFold(plan, { ...thirdQuarter, partners: [{ id: 'D', ...member }] })),
      failureOf(() => settle(byDays, [], { joined: 'x' })),
      failureOf(() => parseIncentivePlan({ ...quarterly, proration: { method: 'months' } })),
      failureOf(() => parseIncentivePlan({ ...quarterly, proration: { method: 'weeks' } })),
      failureOf(() => parseIncentivePlan({ ...quarterly, proration: 'days' })),
    ]).toEqual([
      { kind: 'input', code: 'input/not-a-period', path: '/facts/left' },
      { kind: 'input', code: 'input/not-a-period', path: '/options/partners/0/left' },
      { kind: 'input', code: 'input/not-a-date', path: '/facts/joined' },
      { kind: 'policy', code: 'policy/required', path: '/proration/startedMonth' },
      expect.objectContaining({ kind: 'policy' }),
      expect.objectContaining({ kind: 'policy' }),
    ]);
  });

  it('none for a stored plan without a word on it, and not for a broken one', () => {
    const { proration: _none, ...stored } = parseIncentivePlan(quarterly);
    const facts = { id: 'D', lines: [line('i', '100')], ...halfway };
    expect(settleRebate(trustPolicy(stored as never), facts, thirdQuarter).outcome?.due).toBe(
      '1.00',
    );
    for (const proration of [{ method: 'x' }, { method: 'months' }, 7])
      expect(
        failureOf(() =>
          settleRebate(trustPolicy({ ...stored, proration } as never), facts, thirdQuarter),
        ).code,
      ).toBe('policy/trusted-but-broken');
  });
});

describe('for any plan and any days', () => {
  const days = fc.integer({ min: 1, max: 91 });
  const joinedAfter = (member: number) => addDays('2026-10-01', -member);

  it('the payout is s·f(x ÷ s), exactly, also on the bounds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...curved.filter((structure) => structure !== 'per-increment')),
        boundaries,
        plainBands,
        days,
        fc.nat(20_000),
        fc.nat(5),
        fc.boolean(),
        (structure, boundary, bands, member, step, place, isOnBound) => {
          // Bounds are multiples of 92, so that they fall on whole hundredths whatever the part.
          const wide = termsOf(structure, bands).map(({ from, to, ...more }) => ({
            ...more,
            from: String(Number(from) * 92),
            to: to === null ? null : String(Number(to) * 92),
          }));
          const draft = { ...quarterly, structure, boundary, bands: wide };
          const bound = Number(wide[place % wide.length]?.from);
          const units = isOnBound ? (bound / 92) * 100 : step;
          const measure = new Decimal(units).times(member).div(100);
          const whole = new Decimal(units).times(92).div(100);
          const decision = settle({ ...draft, ...byDays }, [line('i', measure.toFixed())], {
            joined: joinedAfter(member),
          });
          const payout = payoutAt(curveOf(draft as unknown as CurvePlan), whole).times(member);
          expect(decision.outcome?.entitlement).toBe(
            divideRounded(payout, new Decimal(92), quarterly.rounding),
          );
          expect(brokenSums(decision.reasons)).toEqual([]);
          const [due] = decision.reasons;
          const computed = due?.parts?.find(({ code }) => code === 'incentive/computed');
          if (computed?.parts !== undefined && computed.parts.length > 0)
            expect(sumDecimals(computed.parts.map(({ figure }) => figure ?? '0'))).toBe(
              sumDecimals([computed.figure ?? '0']),
            );
          else expect(Number(computed?.figure)).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a rate table and increments keep what they pay for each', () => {
    fc.assert(
      fc.property(days, fc.nat(50_000), (member, units) => {
        const increments = {
          ...byDays,
          structure: 'per-increment',
          bands: [{ from: '9200', to: null, lump: '3', every: '100' }],
        };
        const amount = String(units);
        const reached = units >= 100 * member;
        expect(
          settle(increments, [line('i', amount)], { joined: joinedAfter(member) }).outcome
            ?.entitlement,
        ).toBe(`${reached ? Math.floor(units / 100) * 3 : 0}.00`);
      }),
    );
  });

  it('the days of membership are those from joining to leaving', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 150 }),
        fc.integer({ min: 1, max: 150 }),
        (from, length) => {
          const joined = addDays('2026-07-01', from);
          const left = addDays(joined, length);
          const decision = settle(byDays, [line('i', '1')], { joined, left });
          const [start, end] = ['2026-07-01', '2026-10-01'];
          const first = joined < start ? start : joined > end ? end : joined;
          const last = left < start ? start : left > end ? end : left;
          const own = daysBetween(first, last);
          expect(noteOf(decision)?.['numerator'] ?? 92).toBe(own);
        },
      ),
    );
  });
});
