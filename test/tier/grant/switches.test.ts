import { replayGrade } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { clubOf, memberOf } from './clubs.js';

type Grant = Parameters<typeof clubOf>[0];
type Facts = ReturnType<typeof memberOf>;

/** [start, grade] of each stretch. */
function course(grant: Grant, facts: Facts, asOf: string, bounds?: Parameters<typeof clubOf>[1]) {
  const { outcome } = replayGrade(clubOf(grant, bounds), facts, { asOf });
  return outcome?.history.map(({ start, grade }) => [start, grade]);
}

const codes = (grant: Grant, facts: Facts, asOf: string) =>
  replayGrade(clubOf(grant), facts, { asOf, explain: 'full' }).reasons.map(({ code }) => code);

/** Gold on 2024-03-01 by 500, and 200 within the last twelve months before the review of 2025-03-01. */
const gold = memberOf('2024-01-01', [
  ['2024-03-01', '500'],
  ['2024-09-01', '-300'],
]);

describe('how far down', () => {
  it.each([
    ['never', []],
    ['one-step', [['2025-03-01', 'silver']]],
    ['full', [['2025-03-01', 'silver']]],
    ['to-base', [['2025-03-01', 'base']]],
  ] as const)('%s', (downgrade, after) => {
    expect(course({ downgrade }, gold, '2025-12-31')).toEqual([
      ['2024-01-01', 'base'],
      ['2024-03-01', 'gold'],
      ...after,
    ]);
  });

  it('goes one step where the figures would go two', () => {
    const once = memberOf('2024-01-01', [['2024-03-01', '500']]);
    const grant = { downgrade: 'one-step', window: { type: 'calendar', unit: 'year' } } as const;
    expect(course(grant, once, '2026-03-01')?.slice(2)).toEqual([
      ['2025-03-01', 'silver'],
      ['2026-03-01', 'base'],
    ]);
    expect(codes(grant, once, '2025-03-01')).toContain('tier/step-limited');
  });
});

describe('grace', () => {
  it('ends exactly so many months after the review', () => {
    const grant = { graceMonths: 3 };
    expect(course(grant, gold, '2025-05-31')?.at(-1)).toEqual(['2025-03-01', 'gold']);
    expect(course(grant, gold, '2025-06-01')?.at(-1)).toEqual(['2025-06-01', 'silver']);
    const { outcome } = replayGrade(clubOf(grant), gold, { asOf: '2025-05-31' });
    expect(outcome?.source).toBe('grace');
    expect(outcome?.pending).toEqual({ grade: 'silver', on: '2025-06-01' });
    expect(outcome?.since).toBe('2024-03-01');
    expect(outcome?.keep?.deadline).toBe('2025-05-31');
  });

  it('is cancelled on its last day, not on the day the drop takes effect', () => {
    const saved = (date: string) =>
      memberOf('2024-01-01', [
        ['2024-03-01', '500'],
        ['2024-09-01', '-300'],
        [date, '1000'],
      ]);
    const grant = { graceMonths: 3 };
    expect(course(grant, saved('2025-05-31'), '2025-12-31')?.at(-1)?.[1]).toBe('gold');
    expect(course(grant, saved('2025-06-01'), '2025-06-01')?.at(-1)).toEqual([
      '2025-06-01',
      'gold',
    ]);
    expect(codes(grant, saved('2025-05-31'), '2025-06-01')).toContain('tier/drop-cancelled');
    expect(codes(grant, saved('2025-06-01'), '2025-06-01')).toContain('tier/dropped');
  });
});

describe('minimum tenure', () => {
  const grant = { review: 'quarter', window: { type: 'calendar', unit: 'quarter' } } as const;
  const late = memberOf('2024-01-01', [['2024-03-25', '500']]);

  it('keeps a grade of a short clock so many months from its day', () => {
    // Review on 1 April keeps it (the quarter has the 500); that of 1 July finds nothing; 25 March + 6 months = 25 September.
    expect(course(grant, late, '2024-12-31')?.at(-1)).toEqual(['2024-07-01', 'base']);
    const tenure = { ...grant, minimumTenureMonths: 6 };
    expect(course(tenure, late, '2024-09-24')?.at(-1)).toEqual(['2024-07-01', 'gold']);
    expect(course(tenure, late, '2024-09-25')?.at(-1)).toEqual(['2024-09-25', 'base']);
    expect(codes(tenure, late, '2024-09-24')).toContain('tier/in-tenure');
  });

  it('changes nothing where it is over by the review', () => {
    expect(course({ ...grant, minimumTenureMonths: 3 }, late, '2024-12-31')?.at(-1)).toEqual([
      '2024-07-01',
      'base',
    ]);
  });
});

describe('cooldown', () => {
  const facts = memberOf('2024-01-01', [
    ['2024-03-01', '500'],
    ['2025-04-01', '500'],
  ]);

  it('refuses a higher grade for so many months, and looks again on the day it is over', () => {
    // The review of 2025-03-01 has the 500 of 2024-03-01; that of 2026-03-01 that of 2025-04-01: no drop. So a window of six months:
    const grant = { window: { type: 'rolling-months', months: 6 } } as const;
    expect(course(grant, facts, '2025-12-31')?.slice(2)).toEqual([
      ['2025-03-01', 'base'],
      ['2025-04-01', 'gold'],
    ]);
    const cooling = { ...grant, cooldownMonths: 3 };
    expect(course(cooling, facts, '2025-12-31')?.slice(2)).toEqual([
      ['2025-03-01', 'base'],
      ['2025-06-01', 'gold'],
    ]);
    expect(codes(cooling, facts, '2025-04-01')).toContain('tier/cooldown');
    // On 2025-10-01 the event has left the window of six months: [2025-04-02, 2025-10-02).
    expect(course({ ...grant, cooldownMonths: 7 }, facts, '2025-12-31')?.at(-1)).toEqual([
      '2025-03-01',
      'base',
    ]);
  });
});

describe('requalification', () => {
  it('begins a new period on the day the grade is earned anew', () => {
    const facts = memberOf('2024-01-01', [
      ['2024-03-01', '500'],
      ['2024-08-01', '400'],
      ['2024-10-15', '100'],
    ]);
    const end = (requalification: 'at-review' | 'extends', asOf: string) =>
      replayGrade(clubOf({ requalification }), facts, { asOf }).outcome?.end;
    expect(end('at-review', '2024-10-15')).toBe('2025-03-01');
    expect(end('extends', '2024-10-14')).toBe('2025-03-01');
    expect(end('extends', '2024-10-15')).toBe('2025-10-15');
    // What earned it is not counted again.
    const more = memberOf('2024-01-01', [
      ['2024-03-01', '500'],
      ['2024-10-15', '500'],
      ['2024-11-01', '1'],
    ]);
    expect(
      replayGrade(clubOf({ requalification: 'extends' }), more, { asOf: '2024-11-01' }).outcome
        ?.end,
    ).toBe('2025-10-15');
  });
});

describe('carry-over', () => {
  const grant = {
    window: { type: 'calendar', unit: 'year' },
    review: 'year',
    carryOver: 'surplus',
  } as const;

  it('counts what lies above the bound once more, in the next window only', () => {
    // 900 in 2024 keeps gold (500), 400 go over: with 100 of 2025 they make 500. At the review of 2026 nothing lies above.
    const facts = memberOf('2024-01-01', [
      ['2024-03-01', '900'],
      ['2025-05-01', '100'],
    ]);
    const on = (asOf: string) => replayGrade(clubOf(grant), facts, { asOf }).outcome;
    expect(on('2025-01-01')?.measures).toEqual({ spend: '400' });
    expect(on('2026-01-01')?.grade).toBe('gold');
    expect(on('2026-01-01')?.measures).toEqual({ spend: '0' });
    expect(on('2027-01-01')?.grade).toBe('base');
    expect(
      codes(grant, facts, '2027-01-01').filter((code) => code === 'tier/carried-over'),
    ).toHaveLength(1);
    const without = replayGrade(clubOf({ ...grant, carryOver: 'none' }), facts, {
      asOf: '2026-01-01',
    });
    expect(without.outcome?.grade).toBe('silver');
  });

  it('never carries on what was carried', () => {
    // 2024: 1200, 700 above. 2025: nothing of its own; 700 carried keep gold with 200 above, of which 0 are own.
    const facts = memberOf('2024-01-01', [['2024-03-01', '1200']]);
    const { outcome } = replayGrade(clubOf(grant), facts, { asOf: '2026-06-01' });
    expect(outcome?.grade).toBe('gold');
    expect(outcome?.measures).toEqual({ spend: '0' });
  });
});

describe('returns', () => {
  const bought = ['2024-03-01', '500'] as const;
  const back = (more: object = {}) =>
    memberOf('2024-01-01', [bought, ['2024-04-10', '-450', more]]);

  it('open the decision again on their day, with or without the event they return', () => {
    expect(course({}, back(), '2024-12-31')?.at(-1)).toEqual(['2024-03-01', 'gold']);
    for (const more of [{ of: 'e0' }, {}, { of: 'nothing known' }])
      expect(course({ returns: 'reopen' }, back(more), '2024-12-31')?.at(-1)).toEqual([
        '2024-04-10',
        'base',
      ]);
    expect(codes({ returns: 'reopen' }, back(), '2024-04-10')).toContain('tier/reopened');
  });

  it('count on the day of what they return, so that nothing is punished twice', () => {
    const grant = {
      returns: 'reopen',
      window: { type: 'calendar', unit: 'year' },
      review: 'year',
    } as const;
    const facts = memberOf('2024-01-01', [
      ['2024-03-01', '600'],
      ['2025-02-01', '-100', { of: 'e0' }],
      ['2025-05-01', '500'],
    ]);
    // 600 − 100 still reach 500; the 500 of 2025 are whole, where on its own day the return would leave 400.
    expect(course(grant, facts, '2026-06-01')?.at(-1)).toEqual(['2024-03-01', 'gold']);
    expect(course({ ...grant, returns: 'own-day' }, facts, '2026-06-01')?.at(-1)).toEqual([
      '2026-01-01',
      'silver',
    ]);
  });

  it('change nothing where the window of the day holds the grade by itself', () => {
    const facts = memberOf('2024-01-01', [
      bought,
      ['2024-03-20', '500'],
      ['2024-04-10', '-500', { of: 'e0' }],
    ]);
    expect(course({ returns: 'reopen' }, facts, '2024-12-31')?.at(-1)).toEqual([
      '2024-03-01',
      'gold',
    ]);
  });

  it('leave the grace period', () => {
    expect(course({ returns: 'reopen', graceMonths: 2 }, back(), '2024-12-31')?.slice(-2)).toEqual([
      ['2024-04-10', 'gold'],
      ['2024-06-10', 'base'],
    ]);
  });
});

describe('lifetime grades', () => {
  const lifetime = [{ grade: 'silver', atLeast: { spend: '700' } }] as const;
  const facts = memberOf('2024-01-01', [
    ['2024-03-01', '500'],
    ['2025-05-01', '200'],
  ]);

  it('lift for good from the day they are reached', () => {
    const on = (asOf: string) => replayGrade(clubOf({ lifetime }), facts, { asOf });
    expect(on('2025-05-01').outcome?.source).toBe('rule');
    const later = on('2030-01-01');
    expect([later.outcome?.grade, later.outcome?.source, later.outcome?.byRule]).toEqual([
      'silver',
      'lifetime',
      'base',
    ]);
    expect(later.reasons.find(({ code }) => code === 'tier/lifetime')?.params['date']).toBe(
      '2025-05-01',
    );
  });

  it('ask for whole months with the grade, where they say so', () => {
    // Gold from 2024-03-01; the review of 2026-03-01 finds the 200 of 2025, silver, that of 2027-03-01 nothing: 36 months in all.
    const held = (heldMonths: number) =>
      replayGrade(clubOf({ lifetime: [{ ...lifetime[0], heldMonths }] }), facts, {
        asOf: '2030-01-01',
      });
    expect(held(36).outcome?.grade).toBe('silver');
    expect(held(36).reasons.find(({ code }) => code === 'tier/lifetime')?.params['date']).toBe(
      '2027-03-01',
    );
    expect(held(37).outcome?.grade).toBe('base');
  });
});

describe('what counts', () => {
  it('is of the types that the policy names', () => {
    const facts = memberOf('2024-01-01', [
      ['2024-02-01', '400', { type: 'purchase' }],
      ['2024-02-02', '400', { type: 'transfer' }],
      ['2024-02-03', '400'],
    ]);
    const on = (qualifyingTypes: readonly string[] | null) =>
      replayGrade(clubOf({ qualifyingTypes }), facts, { asOf: '2024-12-31' }).outcome?.measures[
        'spend'
      ];
    expect(on(null)).toBe('1200');
    expect(on(['purchase'])).toBe('400');
    expect(on(['purchase', 'transfer'])).toBe('800');
    expect(on([])).toBe('0');
  });
});

describe('rounding of the end of a period', () => {
  it.each([
    [{ type: 'months', months: 12 }, '2025-03-10'],
    [{ type: 'months', months: 12, roundTo: 'month' }, '2025-04-01'],
    [{ type: 'months', months: 12, roundTo: 'quarter' }, '2025-04-01'],
    [{ type: 'months', months: 12, roundTo: 'half-year' }, '2025-07-01'],
    [{ type: 'months', months: 12, roundTo: 'year' }, '2026-01-01'],
    [{ type: 'months', months: 12, roundTo: 'month', roundDirection: 'down' }, '2025-03-01'],
    [{ type: 'months', months: 12, roundTo: 'year', roundDirection: 'down' }, '2025-01-01'],
    // Down to the end of the year before would leave nothing of it: up.
    [{ type: 'months', months: 3, roundTo: 'year', roundDirection: 'down' }, '2025-01-01'],
  ] as const)('%j', (review, end) => {
    const facts = memberOf('2024-01-01', [['2024-03-10', '500']]);
    expect(replayGrade(clubOf({ review }), facts, { asOf: '2024-03-10' }).outcome?.end).toBe(end);
  });

  it('moves no day that is the last of a unit already', () => {
    const facts = memberOf('2024-01-01', [['2024-04-01', '500']]);
    for (const roundDirection of ['up', 'down'] as const) {
      const review = { type: 'months', months: 12, roundTo: 'quarter', roundDirection } as const;
      expect(replayGrade(clubOf({ review }), facts, { asOf: '2024-04-01' }).outcome?.end).toBe(
        '2025-04-01',
      );
    }
  });
});

describe('windows', () => {
  it('of days, of a fiscal year, since the grade', () => {
    const facts = memberOf('2024-01-01', [
      ['2024-03-31', '60'],
      ['2024-04-01', '50'],
      ['2024-04-30', '50'],
    ]);
    const figure = (window: NonNullable<Grant>['window'], asOf: string) =>
      replayGrade(clubOf(window === undefined ? {} : { window }), facts, { asOf }).outcome
        ?.measures['spend'];
    expect(figure({ type: 'rolling-days', days: 30 }, '2024-04-30')).toBe('100');
    expect(figure({ type: 'rolling-days', days: 31 }, '2024-04-30')).toBe('160');
    const fiscalYear = { startMonth: 4, namedAfter: 'start' } as const;
    expect(figure({ type: 'calendar', unit: 'year', fiscalYear }, '2024-04-30')).toBe('100');
    // Silver (100) on 1 April; the window begins there, with the events of that day.
    expect(figure({ type: 'since-grade' }, '2024-04-30')).toBe('100');
  });
});

describe('floors and pins', () => {
  it('of the last pin to begin, the highest floor', () => {
    const more = {
      pins: [
        { grade: 'gold', start: '2024-02-01', end: '2024-12-01' },
        { grade: 'silver', start: '2024-03-01', end: '2024-04-01', by: 'm-3', why: 'error' },
      ],
      floors: [
        { grade: 'silver', start: '2024-01-10', end: null },
        { grade: 'gold', start: '2025-01-01', end: '2025-02-01', source: 'gift' },
      ],
    } as const;
    expect(course({}, memberOf('2024-01-01', [], more), '2026-01-01')).toEqual([
      ['2024-01-01', 'base'],
      ['2024-01-10', 'silver'],
      ['2024-02-01', 'gold'],
      ['2024-03-01', 'silver'],
      ['2024-04-01', 'gold'],
      ['2024-12-01', 'silver'],
      ['2025-01-01', 'gold'],
      ['2025-02-01', 'silver'],
    ]);
    const { outcome } = replayGrade(clubOf(), memberOf('2024-01-01', [], more), {
      asOf: '2024-03-15',
    });
    expect(outcome?.assigned).toEqual({
      source: 'manual',
      by: 'm-3',
      why: 'error',
      start: '2024-03-01',
      end: '2024-04-01',
    });
  });

  it('are not known before they were recorded, and only for their policy', () => {
    const floor = { grade: 'gold', start: '2024-02-01', end: null } as const;
    const on = (more: object, asOf: string) =>
      replayGrade(clubOf(), memberOf('2024-01-01', [], { floors: [{ ...floor, ...more }] }), {
        asOf,
      }).outcome?.grade;
    expect(on({ recordedOn: '2024-03-01' }, '2024-02-29')).toBe('base');
    expect(on({ recordedOn: '2024-03-01' }, '2024-03-01')).toBe('gold');
    expect(on({ policy: 'other' }, '2024-03-01')).toBe('base');
    expect(on({ policy: 'club' }, '2024-03-01')).toBe('gold');
  });

  it('a challenge that is made good moves the end', () => {
    const match = {
      grade: 'gold',
      start: '2024-02-01',
      end: '2024-05-01',
      source: 'match',
      challenge: { atLeast: { spend: '90' }, extendTo: '2025-05-01' },
    } as const;
    const on = (date: string, amount: string) =>
      course({}, memberOf('2024-01-01', [[date, amount]], { floors: [match] }), '2026-01-01')?.at(
        -1,
      );
    expect(on('2024-04-30', '90')).toEqual(['2025-05-01', 'base']);
    expect(on('2024-04-30', '89.99')).toEqual(['2024-05-01', 'base']);
    expect(on('2024-05-01', '90')).toEqual(['2024-05-01', 'base']);
    expect(on('2024-01-31', '90')).toEqual(['2024-05-01', 'base']);
  });
});

describe('an upgrade while a drop waits that a return had led to', () => {
  it('leaves the end of the running period alone where upgrades do not begin one', () => {
    const facts = memberOf('2024-01-01', [
      ['2024-03-01', '100'],
      ['2024-04-01', '-50', { of: 'e0' }],
      ['2024-04-15', '500'],
    ]);
    const policy = clubOf({
      review: { type: 'calendar', unit: 'year', extra: 1 },
      restartOnUpgrade: false,
      returns: 'reopen',
      graceMonths: 3,
    });
    const asOf = (date: string) => replayGrade(policy, facts, { asOf: date }).outcome;
    expect(asOf('2024-03-31')?.end).toBe('2026-01-01');
    expect(asOf('2024-04-14')?.pending).toEqual({ grade: 'base', on: '2024-07-01' });
    expect(asOf('2024-04-15')).toMatchObject({ grade: 'gold', pending: null, end: '2026-01-01' });
  });
});
