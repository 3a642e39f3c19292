import { en, describe as say, zhCN } from 'clientele/explain';
import { defineTierPolicy, lintTierPolicy, replayGrade } from 'clientele/tier';
import { describe, expect, it } from 'vitest';

const base = {
  window: { type: 'rolling-months', months: 12 },
  review: { type: 'months', months: 12 },
  upgrade: 'immediate',
  downgrade: 'full',
} as const;
const draftOf = (grant: object) => ({
  id: 'p',
  version: '1',
  effective: { start: '2024-01-01', end: null },
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      { grade: 'gold', when: { measure: 'nights', atLeast: '50' } },
      { grade: 'silver', match: 'all', atLeast: { spend: '200' } },
    ],
  },
  grant: { ...base, ...grant },
});
const lint = (grant: object) =>
  lintTierPolicy(draftOf(grant)).map(({ severity, code, path, params }) => {
    expect(severity).toBe('warning');
    return [code, path, params];
  });

it('finds nothing in the usual', () => {
  expect(lint({})).toEqual([]);
});

describe('a review that never comes', () => {
  it.each([
    [{ review: 'never', downgrade: 'full' }, ['/grant/downgrade']],
    [{ review: 'never', downgrade: 'never' }, []],
    [{ review: 'never', downgrade: 'never', upgrade: 'at-review' }, ['/grant/upgrade']],
  ])('%j: %j', (grant, paths) => {
    const found = paths.map((path) => ['tier/never-reviewed', path]);
    expect(lint(grant).map(([code, path]) => [code, path])).toEqual(found);
  });
});

describe('a wait longer than a period', () => {
  it.each([
    ['graceMonths', 12, 0],
    ['graceMonths', 13, 1],
    ['minimumTenureMonths', 12, 0],
    ['minimumTenureMonths', 13, 1],
    ['cooldownMonths', 12, 0],
    ['cooldownMonths', 13, 1],
  ])('%s %i: %i', (field, months, count) => {
    const found = lint({ [field]: months });
    const params = { field, months, period: 12 };
    expect(found).toEqual(
      count === 0 ? [] : [['tier/longer-than-period', `/grant/${field}`, params]],
    );
  });

  it.each([
    ['quarter', 3, 0],
    ['quarter', 4, 1],
    ['half-year', 7, 1],
    ['anniversary', 12, 0],
    ['anniversary', 13, 1],
    ['never', 1000, 0],
  ])('with review %s and %i months of grace: %i', (review, graceMonths, count) => {
    const codes = lint({ review, graceMonths }).map(([code]) => code);
    expect(codes.filter((code) => code === 'tier/longer-than-period')).toHaveLength(count);
  });
});

describe('a grade of a few days', () => {
  const shortest = (grant: object) =>
    lint(grant).flatMap(([code, , params]) =>
      code === 'tier/short-period' ? [(params as { days: number }).days] : [],
    );

  it.each([
    [{ review: 'year' }, [1]],
    [{ review: 'anniversary' }, [1]],
    [{ review: 'year', window: { type: 'since-grade' } }, [1]],
    [{ review: { type: 'calendar', unit: 'month', extra: 1 } }, []],
    [{ review: { type: 'calendar', unit: 'month', extra: 1 }, restartOnUpgrade: false }, [1]],
    [{ restartOnUpgrade: false }, [1]],
    [{ review: { type: 'months', months: 1, roundTo: 'month', roundDirection: 'down' } }, [1]],
    [{ review: { type: 'months', months: 2, roundTo: 'month', roundDirection: 'down' } }, []],
    [{ review: { type: 'months', months: 1, roundTo: 'month' } }, []],
    // what protects it
    [{ review: 'year', graceMonths: 1 }, []],
    [{ review: 'year', minimumTenureMonths: 1 }, []],
    [{ review: 'year', upgrade: 'at-review' }, []],
    [{ review: 'year', downgrade: 'never' }, []],
    // the window of the review begins where that of the upgrade began
    [{ review: 'year', window: { type: 'calendar', unit: 'year' } }, []],
    [{ review: 'quarter', window: { type: 'calendar', unit: 'year' } }, []],
    [{ review: 'anniversary', window: { type: 'anniversary' } }, []],
    [{ review: 'year', window: { type: 'since-joined' } }, []],
    // and here it does not
    [{ review: 'anniversary', window: { type: 'calendar', unit: 'year' } }, [1]],
    [{ review: 'year', window: { type: 'anniversary' } }, [1]],
    [
      {
        review: 'year',
        window: {
          type: 'calendar',
          unit: 'year',
          fiscalYear: { startMonth: 4, namedAfter: 'start' },
        },
      },
      [1],
    ],
  ])('%j: %j days', (grant, days) => {
    expect(shortest(grant)).toEqual(days);
  });

  // 200 spent on 5 January 2025 and 50 on 30 December: silver from then, and of that 50 are left at the review of 10 January
  it('is what a replay makes of such a policy', () => {
    const club = defineTierPolicy(draftOf({ review: 'anniversary' }) as never);
    const member = {
      id: 'C',
      joined: '2024-01-10',
      events: [
        { id: 'a', date: '2025-01-05', measures: { spend: '199' } },
        { id: 'b', date: '2025-12-30', measures: { spend: '50' } },
      ],
    };
    const { outcome } = replayGrade(club, member as never, { asOf: '2026-01-31' });
    expect(outcome?.history.map(({ start, grade }) => [start, grade])).toEqual([
      ['2024-01-10', 'base'],
      ['2025-12-30', 'silver'],
      ['2026-01-10', 'base'],
    ]);
  });
});

describe('a window shorter than a period', () => {
  it.each([
    [{ window: { type: 'rolling-months', months: 12 } }, 0],
    [{ window: { type: 'rolling-months', months: 11 } }, 1],
    // twelve months of at least 28 days
    [{ window: { type: 'rolling-days', days: 336 } }, 0],
    [{ window: { type: 'rolling-days', days: 335 } }, 1],
    [{ window: { type: 'calendar', unit: 'half-year' } }, 1],
    [{ window: { type: 'anniversary' }, review: { type: 'months', months: 13 } }, 1],
    [{ window: { type: 'anniversary' } }, 0],
    [{ window: { type: 'since-joined' } }, 0],
    [{ window: { type: 'rolling-months', months: 1 }, review: 'never', downgrade: 'never' }, 0],
  ])('%j: %i', (grant, count) => {
    const found = lint(grant).filter(([code]) => code === 'tier/window-shorter-than-period');
    expect(found).toHaveLength(count);
  });
});

describe('a lifetime grade', () => {
  const lifetime = (grade: string, atLeast: object) => lint({ lifetime: [{ grade, atLeast }] });

  it('that is the lowest is no gain', () => {
    expect(lifetime('base', { spend: '1' })).toEqual([
      ['tier/lifetime-lowest', '/grant/lifetime/0/grade', { grade: 'base' }],
    ]);
    expect(lifetime('silver', { spend: '1' })).toEqual([]);
  });

  it('by a measure that no grade asks for may be misspelt', () => {
    expect(lifetime('gold', { nights: '500', spent: '1' })).toEqual([
      [
        'tier/unasked-measure',
        '/grant/lifetime/0/atLeast/spent',
        { measure: 'spent', known: ['nights', 'spend'] },
      ],
    ]);
  });
});

describe('the words', () => {
  const [finding] = lintTierPolicy(draftOf({ review: 'anniversary' }));

  it('tell what may happen in both languages', () => {
    if (finding === undefined) throw new Error('no finding');
    expect(say(finding, { locale: en })).toContain('may be lost again after one day');
    expect(say(finding, { locale: zhCN })).toContain('可能在 1 天后失去');
  });
});
