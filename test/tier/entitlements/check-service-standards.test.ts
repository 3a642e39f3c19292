import { en, describe as inWords, zhCN } from 'clientele/explain';
import { checkServiceStandards, type GradeEntitlement, type ServiceFacts } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { policyWith } from './policies.js';

const standard = (
  id: string,
  gold: string,
  of: GradeEntitlement['standard'],
  more: object = {},
): GradeEntitlement => ({
  ...{ id, type: 'other', values: { gold } },
  better: of?.type === 'visits-per' ? 'more' : 'less',
  ...(of === undefined ? {} : { standard: of }),
  ...more,
});
const answers = policyWith([standard('answer', '4', { type: 'response-hours' })]);
const monthly = policyWith([standard('visits', '1', { type: 'visit-every', unit: 'month' })]);
const quarterly = policyWith([standard('visits', '2', { type: 'visits-per', unit: 'quarter' })]);
const year = { start: '2026-01-01', end: '2027-01-01' };
type Policy = typeof answers;

const check = (
  policy: Policy,
  facts: Omit<ServiceFacts, 'id' | 'grade'>,
  asOf = '2026-12-31',
  period = year,
) => checkServiceStandards(policy, { id: 'C-1', grade: 'gold', ...facts }, { asOf, period });
const only = (...args: Parameters<typeof check>) => check(...args).outcome?.standards[0];
const request = (id: string, date: string, hours: string, answered?: boolean) => ({
  id,
  date,
  hours,
  ...(answered === undefined ? {} : { answered }),
});
const visits = (...dates: readonly string[]) => ({ visits: dates.map((date) => ({ date })) });

describe('answers', () => {
  it.each([
    ['3.99', true],
    ['4', true],
    ['4.0', true],
    ['4.01', false],
  ])('after %s of 4 hours are in time: %s', (hours, kept) => {
    expect(only(answers, { requests: [request('r1', '2026-05-01', hours)] })).toMatchObject({
      kept,
      checked: 1,
      open: 0,
    });
  });

  it('that are late are named with what they took', () => {
    const requests = [
      request('r2', '2026-06-01', '10'),
      request('r1', '2026-05-01', '4.25'),
      request('r3', '2026-07-01', '1'),
    ];
    expect(only(answers, { requests })).toEqual({
      id: 'answer',
      label: null,
      standard: { type: 'response-hours' },
      limit: '4',
      kept: false,
      checked: 3,
      open: 0,
      breaches: [
        { type: 'late-answer', request: 'r1', date: '2026-05-01', hours: '4.25', over: '0.25' },
        { type: 'late-answer', request: 'r2', date: '2026-06-01', hours: '10', over: '6' },
      ],
      ...year,
    });
  });

  it('that are still open are late once their hours are over, and undecided before', () => {
    expect(only(answers, { requests: [request('r1', '2026-05-01', '4', false)] })).toMatchObject({
      kept: null,
      checked: 0,
      open: 1,
    });
    expect(only(answers, { requests: [request('r1', '2026-05-01', '4.1', false)] })).toMatchObject({
      kept: false,
      checked: 1,
      open: 0,
    });
    const both = [request('r1', '2026-05-01', '1', false), request('r2', '2026-05-01', '9')];
    expect(only(answers, { requests: both })).toMatchObject({ kept: false, open: 1 });
  });

  it('count on the days of the period that are known', () => {
    const late = (date: string) =>
      only(answers, { requests: [request('r', date, '9')] }, '2026-06-30', {
        start: '2026-04-01',
        end: '2026-10-01',
      })?.checked;
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(late)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('are not known where the list is absent; none at all breaks nothing', () => {
    expect(check(answers, {})).toMatchObject({
      outcome: { kept: null, standards: [{ kept: null, checked: 0 }] },
      missing: ['requests'],
    });
    expect(check(answers, { requests: [] })).toMatchObject({
      outcome: { kept: true, standards: [{ kept: true, checked: 0 }] },
      missing: [],
    });
    expect(check(monthly, {})).toMatchObject({ outcome: { kept: null }, missing: ['visits'] });
  });

  it('are measured by the version that held on the day', () => {
    const policy = policyWith([
      standard(
        'answer',
        '4',
        { type: 'response-hours' },
        { effective: { start: '2026-01-01', end: '2026-07-01' } },
      ),
      standard(
        'answer',
        '2',
        { type: 'response-hours' },
        { effective: { start: '2026-07-01', end: null } },
      ),
    ]);
    const requests = [request('r1', '2026-06-30', '3'), request('r2', '2026-07-01', '3')];
    expect(
      check(policy, { requests }).outcome?.standards.map(({ limit, kept, start, end }) => [
        limit,
        kept,
        start,
        end,
      ]),
    ).toEqual([
      ['4', true, '2026-01-01', '2026-07-01'],
      ['2', false, '2026-07-01', '2027-01-01'],
    ]);
  });
});

describe('visits by a cadence', () => {
  const spring = { start: '2026-03-01', end: '2026-06-01' };

  it.each([
    ['on the day', '2026-04-20', true, []],
    [
      'a day late',
      '2026-04-21',
      false,
      [{ type: 'late-visit', due: '2026-04-20', visited: '2026-04-21', days: 1 }],
    ],
  ])('%s', (_what, second, kept, breaches) => {
    const found = only(monthly, visits('2026-03-20', second, '2026-05-19'), '2026-05-31', {
      start: '2026-03-21',
      end: '2026-06-01',
    });
    expect(found).toMatchObject({ kept, checked: 2, open: 0, breaches });
  });

  it('clamp to the end of a shorter month', () => {
    expect(
      only(monthly, visits('2026-01-31', '2026-03-01'), '2026-03-05', {
        start: '2026-02-01',
        end: '2026-03-15',
      })?.breaches,
    ).toEqual([{ type: 'late-visit', due: '2026-02-28', visited: '2026-03-01', days: 1 }]);
  });

  it('count from the last visit before the period', () => {
    expect(only(monthly, visits('2026-02-10'), '2026-03-10', spring)).toMatchObject({
      kept: false,
      breaches: [{ due: '2026-03-10', visited: null, days: 0 }],
    });
    expect(only(monthly, visits('2026-02-10'), '2026-03-09', spring)).toMatchObject({
      kept: null,
      open: 1,
      checked: 0,
    });
  });

  it('count from the first day of the promise, or of the grade, where there was none', () => {
    expect(only(monthly, visits(), '2026-02-05')).toMatchObject({
      kept: false,
      breaches: [{ due: '2026-02-01', visited: null, days: 4 }],
    });
    expect(only(monthly, { ...visits(), since: '2026-01-20' }, '2026-02-05')).toMatchObject({
      kept: null,
      open: 1,
      start: '2026-01-20',
    });
    expect(
      only(monthly, { ...visits('2025-06-01'), since: '2026-01-20' }, '2026-02-20'),
    ).toMatchObject({ kept: false, breaches: [{ due: '2026-02-20' }] });
  });

  it('leave a due day before the period to the check before', () => {
    // Due on 10 February, came on 5 March: the lateness is February's, and March starts anew.
    expect(
      only(
        monthly,
        visits('2026-01-10', '2026-03-05', '2026-04-05', '2026-05-05'),
        '2026-05-31',
        spring,
      ),
    ).toMatchObject({ kept: true, checked: 2 });
  });

  it('leave a due day after the period to the check after', () => {
    expect(
      only(monthly, visits('2026-03-01', '2026-04-01', '2026-05-01'), '2026-07-31', spring),
    ).toMatchObject({ kept: true, open: 0 });
  });

  it('take two visits of a day for one, and those after the date of the question for none', () => {
    const once = only(monthly, visits('2026-03-10', '2026-04-10'), '2026-04-20', spring);
    expect(
      only(
        monthly,
        visits('2026-04-10', '2026-03-10', '2026-03-10', '2026-04-21'),
        '2026-04-20',
        spring,
      ),
    ).toEqual(once);
  });

  it.each([
    ['day', '10', '2026-03-11'],
    ['week', '2', '2026-03-15'],
    ['month', '2', '2026-05-01'],
  ] as const)('by %s', (unit, every, due) => {
    const policy = policyWith([standard('visits', every, { type: 'visit-every', unit })]);
    expect(
      only(policy, visits('2026-03-01'), '2026-12-31', { start: '2026-03-02', end: '2026-12-01' })
        ?.breaches,
    ).toMatchObject([{ due, visited: null }]);
  });
});

describe('visits in each calendar unit', () => {
  const on = (...dates: readonly string[]) => only(quarterly, visits(...dates), '2026-12-31');

  it('are enough, or one too few', () => {
    const enough = [
      '2026-01-01',
      '2026-03-31',
      '2026-04-01',
      '2026-06-30',
      '2026-07-01',
      '2026-09-30',
      '2026-10-01',
      '2026-12-31',
    ];
    expect(on(...enough)).toMatchObject({ kept: true, checked: 4, open: 0 });
    expect(on(...enough.filter((day) => day !== '2026-06-30'))).toMatchObject({
      kept: false,
      breaches: [
        { type: 'too-few-visits', start: '2026-04-01', end: '2026-07-01', visits: 1, promised: 2 },
      ],
    });
  });

  it('are open until the unit is over, and kept before that once there are enough', () => {
    expect(only(quarterly, visits('2026-01-05'), '2026-03-30')).toMatchObject({
      kept: null,
      checked: 0,
      open: 4,
    });
    expect(only(quarterly, visits('2026-01-05'), '2026-03-31')).toMatchObject({
      kept: false,
      checked: 1,
      open: 3,
    });
    expect(only(quarterly, visits('2026-01-05', '2026-01-06'), '2026-01-06')).toMatchObject({
      kept: null,
      checked: 1,
      open: 3,
    });
  });

  it('count in whole units of the period only', () => {
    const cut = { start: '2026-01-02', end: '2026-09-30' };
    expect(only(quarterly, visits(), '2026-12-31', cut)?.breaches).toMatchObject([
      { start: '2026-04-01' },
    ]);
  });

  it('agree with counting by hand', () => {
    const date = fc
      .integer({ min: 0, max: 364 })
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 12 }), (dates) => {
        const quarters = ['01', '04', '07', '10', '13'];
        const counts = [0, 1, 2, 3].map(
          (at) =>
            new Set(
              dates.filter(
                (day) =>
                  day.slice(5, 7) >= (quarters[at] ?? '') &&
                  day.slice(5, 7) < (quarters[at + 1] ?? ''),
              ),
            ).size,
        );
        expect(
          only(quarterly, visits(...dates))?.breaches.map(
            (breach) => 'visits' in breach && breach.visits,
          ),
        ).toEqual(counts.filter((count) => count < 2));
      }),
    );
  });
});

describe('the whole', () => {
  const all = policyWith([
    ...answers.entitlements,
    { ...standard('visits', '1', { type: 'visit-every', unit: 'month' }) },
    { id: 'gift', type: 'offer', better: 'having', values: { gold: true } },
  ]);

  it('is broken by one promise, open by one, kept by all', () => {
    const fine = {
      requests: [request('r1', '2026-03-05', '1')],
      ...visits('2026-03-01', '2026-04-01'),
    };
    const april = { start: '2026-03-01', end: '2026-04-02' };
    expect(check(all, fine, '2026-04-01', april).outcome?.kept).toBe(true);
    expect(
      check(all, { ...fine, requests: [request('r1', '2026-03-05', '5')] }, '2026-04-01', april)
        .outcome?.kept,
    ).toBe(false);
    expect(
      check(all, visits('2026-03-01', '2026-04-01'), '2026-04-01', april).outcome?.kept,
    ).toBeNull();
    expect(
      check(all, { requests: [request('r1', '2026-03-05', '5')] }, '2026-04-01', april),
    ).toMatchObject({ outcome: { kept: false }, missing: ['visits'] });
  });

  it('of a grade without promises breaks none', () => {
    const facts = { id: 'C-1', grade: 'base', requests: [request('r1', '2026-03-05', '500')] };
    expect(checkServiceStandards(all, facts, { asOf: '2026-12-31', period: year })).toMatchObject({
      outcome: { kept: true, standards: [] },
      missing: [],
    });
    const none = checkServiceStandards(
      all,
      { id: 'C-1', grade: null },
      { asOf: '2026-12-31', period: year },
    );
    expect(inWords(none, { locale: en })).toBe(
      'Nothing that can be checked is promised to no grade',
    );
  });

  it('does not depend on the order of requests and visits', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((of) => `2026-0${(of % 6) + 1}-${String(of).padStart(2, '0')}`);
    const rows = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-f]{1,2}$/), day, fc.integer({ min: 0, max: 9 })),
      { selector: ([id]) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.array(day, { maxLength: 6 }), (asked, seen) => {
        const requests = asked.map(([id, date, hours]) => request(id, date, String(hours)));
        const facts = { requests, ...visits(...seen) };
        const turned = { requests: requests.toReversed(), visits: facts.visits.toReversed() };
        expect(check(all, turned)).toEqual(check(all, facts));
      }),
    );
  });

  it('a breach stays a breach whatever comes later', () => {
    const dated = fc.array(
      fc
        .integer({ min: 0, max: 300 })
        .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(dated, dated, (seen, more) => {
        const asOf = '2026-06-30';
        const before =
          only(monthly, visits(...seen.filter((day) => day <= asOf)), asOf)?.breaches.map(
            (breach) => 'due' in breach && breach.due,
          ) ?? [];
        const after =
          only(
            monthly,
            visits(...seen.filter((day) => day <= asOf), ...more.filter((day) => day > asOf)),
            '2026-12-31',
          )?.breaches.map((breach) => 'due' in breach && breach.due) ?? [];
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('is said in both languages', () => {
    const facts = {
      requests: [request('r1', '2026-03-05', '5')],
      ...visits('2026-03-01', '2026-04-03'),
    };
    const decision = check(all, facts, '2026-04-10', { start: '2026-03-01', end: '2026-05-01' });
    expect(decision.reasons[1]?.parts?.[0]?.rows).toEqual(['r1']);
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      '2 of 2 promises to the grade Gold broken, Mar 1, 2026 to Apr 30, 2026',
      'answer: an answer within 4 hours, 1 of 1 broken',
      '  The request of Mar 5, 2026 took 5 hours, 1 too many',
      'visits: a visit every month, 1 of 1 broken',
      '  The visit due on Apr 1, 2026 came on Apr 3, 2026, 2 days late',
    ]);
    expect(inWords(decision, { locale: zhCN }).split('\n')).toEqual([
      '2026年3月1日至2026年4月30日，“金卡”的 2 项服务标准中有 2 项未达标',
      'answer：承诺 4 小时内响应，1 次中有 1 次未达标',
      '  2026年3月5日的请求用时 5 小时，超出 1 小时',
      'visits：承诺每 1 个月拜访一次，1 次中有 1 次未达标',
      '  应不晚于2026年4月1日拜访，实际2026年4月3日拜访，晚 2 天',
    ]);
    const kept = check(all, { requests: [], ...visits('2026-03-20') }, '2026-04-20', {
      start: '2026-03-21',
      end: '2026-04-20',
    });
    expect(inWords(kept, { locale: en }).split('\n')).toEqual([
      'Every promise to the grade Gold kept, Mar 21, 2026 to Apr 19, 2026',
      'answer: an answer within 4 hours, nothing to judge',
      'visits: a visit every month, nothing to judge',
    ]);
    expect(inWords(kept, { locale: zhCN }).split('\n')[1]).toBe(
      'answer：承诺 4 小时内响应，暂无可核查的记录',
    );
    const open = check(quarterly, visits('2026-01-05', '2026-01-06'), '2026-01-06');
    expect(inWords(open, { locale: en }).split('\n')[1]).toBe(
      'visits: 2 visits a quarter; 3 still open',
    );
    expect(inWords(open, { locale: zhCN }).split('\n')[1]).toBe(
      'visits：承诺每季度拜访 2 次；尚有 3 次未到期',
    );
  });
});

describe('what cannot be read', () => {
  it.each([
    [
      'a request without hours',
      { requests: [{ id: 'r', date: '2026-03-01' }] },
      'input/required',
      '/facts/requests/0/hours',
    ],
    [
      'hours below zero',
      { requests: [request('r', '2026-03-01', '-1')] },
      'input/out-of-range',
      '/facts/requests/0/hours',
    ],
    [
      'hours that are none',
      { requests: [request('r', '2026-03-01', 'NaN')] },
      'input/not-a-decimal',
      '/facts/requests/0/hours',
    ],
    [
      'a request twice',
      { requests: [request('r', '2026-03-01', '1'), request('r', '2026-03-01', '1')] },
      'input/repeated-id',
      '/facts/requests/1/id',
    ],
    [
      'a visit twice',
      {
        visits: [
          { id: 'v', date: '2026-03-01' },
          { id: 'v', date: '2026-03-02' },
        ],
      },
      'input/repeated-id',
      '/facts/visits/1/id',
    ],
    ['an impossible day', visits('2026-02-30'), 'input/not-a-date', '/facts/visits/0/date'],
    ['an unknown key', { calls: [] }, 'input/unknown-key', '/facts/calls'],
    ['another grade', { grade: 'top' }, 'input/not-one-of', '/facts/grade'],
  ])('%s', (_what, facts, code, path) => {
    expect(failureOf(() => check(answers, facts as never))).toEqual({ kind: 'input', code, path });
  });

  it('is a period that is none, or begins before the policy', () => {
    expect(
      failureOf(() => check(answers, {}, '2026-12-31', { start: '2026-02-01', end: '2026-02-01' })),
    ).toMatchObject({ code: 'input/not-a-period', path: '/options/period' });
    expect(
      failureOf(() => check(answers, {}, '2026-12-31', { start: '2025-12-31', end: '2026-02-01' })),
    ).toMatchObject({ code: 'policy/not-in-force', path: '/options/period/start' });
    expect(check(answers, { requests: [] }, '2028-01-01', year).outcome?.kept).toBe(true);
  });
});
