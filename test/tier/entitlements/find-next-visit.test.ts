import { addDays } from 'clientele/calendar';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { findNextVisit, type GradeEntitlement, type VisitFacts } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { policyWith } from './policies.js';

const every = (id: string, gold: string, unit: 'day' | 'week' | 'month'): GradeEntitlement => ({
  ...{ id, type: 'visit-cadence', better: 'less', values: { gold } },
  standard: { type: 'visit-every', unit },
});
const monthly = policyWith([every('visits', '1', 'month')]);
const next = (
  policy: typeof monthly,
  dates: readonly string[],
  asOf: string,
  more: Partial<VisitFacts> = {},
) =>
  findNextVisit(
    policy,
    { id: 'C-1', grade: 'gold', visits: dates.map((date) => ({ date })), ...more },
    { asOf },
  );

describe('the next visit', () => {
  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2026-02-28', '2026-03-28'],
    ['2026-03-31', '2026-04-30'],
    ['2026-04-30', '2026-05-30'],
  ])('a month after %s is due on %s', (last, due) => {
    expect(next(monthly, [last], '2026-05-01').outcome).toMatchObject({
      due,
      last,
      every: '1',
      unit: 'month',
      entitlement: 'visits',
    });
  });

  it('counts days to the due day, below zero where it is over', () => {
    const days = ['2026-03-27', '2026-03-28', '2026-03-29'].map(
      (asOf) => next(monthly, ['2026-02-28'], asOf).outcome?.days,
    );
    expect(days).toEqual([1, 0, -1]);
  });

  it('counts from the last visit that is known', () => {
    expect(
      next(monthly, ['2026-03-10', '2026-02-01', '2026-03-12'], '2026-03-11').outcome,
    ).toMatchObject({ last: '2026-03-10', due: '2026-04-10' });
  });

  it('counts from the first day with the grade where there was none, or only before', () => {
    expect(next(monthly, [], '2026-03-11', { since: '2026-03-01' }).outcome).toMatchObject({
      last: null,
      due: '2026-04-01',
    });
    expect(
      next(monthly, ['2026-01-05'], '2026-03-11', { since: '2026-03-01' }).outcome,
    ).toMatchObject({ last: '2026-01-05', due: '2026-04-01' });
    expect(next(monthly, ['2025-06-01'], '2026-01-11').outcome).toMatchObject({
      due: '2026-02-01',
    });
  });

  it('cannot be told without either', () => {
    const decision = next(monthly, [], '2026-03-11');
    expect(decision).toMatchObject({
      outcome: null,
      missing: ['since'],
      reasons: [{ code: 'tier/no-visit-to-count-from' }],
    });
    const unknown = findNextVisit(monthly, { id: 'C-1', grade: 'gold' } as never, {
      asOf: '2026-03-11',
    });
    expect(unknown).toMatchObject({ outcome: null, missing: ['visits'] });
  });

  it('is the first of several cadences, and none without one', () => {
    const both = policyWith([every('sales', '6', 'week'), every('service', '20', 'day')]);
    expect(next(both, ['2026-03-01'], '2026-03-02').outcome).toMatchObject({
      due: '2026-03-21',
      entitlement: 'service',
    });
    expect(next(both, ['2026-03-01'], '2026-03-02', { grade: 'base' })).toMatchObject({
      outcome: { due: null, days: null },
      missing: [],
      reasons: [{ code: 'tier/no-cadence' }],
    });
  });

  it('is never earlier after a later visit', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days));
    const cadence = fc.record({
      every: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('day', 'week', 'month'),
    });
    fc.assert(
      fc.property(day, day, cadence, (one, other, { every: count, unit }) => {
        const policy = policyWith([every('visits', String(count), unit)]);
        const [first, second] = [one, other].toSorted();
        const due = (last: string | undefined) =>
          next(policy, [last ?? ''], '2026-12-31').outcome?.due ?? '';
        expect(due(first) <= due(second)).toBe(true);
      }),
    );
  });

  it('is said in both languages', () => {
    const late = next(monthly, ['2026-01-31'], '2026-03-05');
    expect(inWords(late, { locale: en })).toBe(
      'Next visit by Feb 28, 2026 (5 days overdue): every month, counted from the last visit on Jan 31, 2026',
    );
    expect(inWords(late, { locale: zhCN })).toBe(
      '下次拜访不晚于2026年2月28日（已逾期 5 天）：自上次拜访（2026年1月31日）起每 1 个月一次',
    );
    const soon = next(monthly, [], '2026-03-05', { since: '2026-03-01' });
    expect(inWords(soon, { locale: en })).toBe(
      'Next visit by Apr 1, 2026 (in 27 days): every month, counted from the start of the promise',
    );
    expect(inWords(soon, { locale: zhCN })).toBe(
      '下次拜访不晚于2026年4月1日（还有 27 天）：自承诺生效之日起每 1 个月一次',
    );
  });

  it('refuses a grade to come and a day to come', () => {
    expect(failureOf(() => next(monthly, [], '2026-03-11', { grade: 'top' }))).toEqual({
      kind: 'input',
      code: 'input/not-one-of',
      path: '/facts/grade',
    });
    expect(failureOf(() => next(monthly, [], '2026-03-11', { since: '2026-03-12' }))).toEqual({
      kind: 'domain',
      code: 'tier/since-after-as-of',
      path: '/facts/since',
    });
  });
});
