import { en, describe as say, zhCN } from 'clientele/explain';
import {
  defineTierPolicy,
  findGradeCorrections,
  lintTierPolicy,
  replayGrade,
  replayGradeSets,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { trustPolicy } from '../../../src/kernel/decision/index.js';
import { clubOf, effective, memberOf } from './clubs.js';

const club = clubOf();
const thrown = (code: string, path: string, kind = 'input') =>
  expect.objectContaining({ code, path, kind });

describe('facts that cannot be read', () => {
  const asOf = '2024-12-31';
  it.each([
    [{ joined: '2024-02-30' }, 'input/not-a-date', '/member/joined'],
    [
      { held: { grade: 'bronze', since: '2024-01-01', end: null } },
      'input/not-one-of',
      '/member/held/grade',
    ],
    [
      { held: { grade: 'gold', since: '2023-12-31', end: null } },
      'tier/held-before-joining',
      '/member/held/since',
    ],
    [
      { held: { grade: 'gold', since: '2024-05-01', end: '2024-05-01' } },
      'input/not-a-period',
      '/member/held',
    ],
    [
      { pins: [{ grade: 'gold', start: '2024-05-01', end: '2024-04-30' }] },
      'input/not-a-period',
      '/member/pins/0',
    ],
    [
      { floors: [{ grade: 'x', start: '2024-05-01', end: null }] },
      'input/not-one-of',
      '/member/floors/0/grade',
    ],
    [
      { floors: [{ grade: 'gold', start: '2024-05-01', end: null, until: null }] },
      'input/unknown-key',
      '/member/floors/0/until',
    ],
    [
      { events: [{ id: 'e', date: '2024-05-01', measures: { spend: 'NaN' } }] },
      'input/not-a-decimal',
      '/member/events/0/measures/spend',
    ],
    [
      { events: [{ id: 'e', date: '2024-05-01', measures: { spend: null } }] },
      'input/not-a-decimal',
      '/member/events/0/measures/spend',
    ],
    [
      { events: [{ id: 'e', date: '2024-05-01', measures: { spend: 1 } }], measures: { spend: 2 } },
      'tier/measure-given-twice',
      '/member/events/0/measures/spend',
    ],
    [{ id: '' }, 'input/empty-id', '/member/id'],
  ] as const)('%j', (more, code, path) => {
    const member = { ...memberOf('2024-01-01', []), ...more };
    expect(() => replayGrade(club, member as never, { asOf })).toThrow(thrown(code, path));
  });

  it('one id with two contents is a conflict, the same twice is not', () => {
    const event = { id: 'e', date: '2024-05-01', measures: { spend: '100' } };
    const twice = {
      ...memberOf('2024-01-01', []),
      events: [event, { ...event, measures: { spend: 100 } }],
    };
    const { outcome, reasons } = replayGrade(club, twice, { asOf });
    expect(outcome?.measures).toEqual({ spend: '100' });
    expect(reasons.find(({ code }) => code === 'tier/duplicate-events')?.params).toEqual({
      count: 1,
    });
    const other = { ...twice, events: [event, { ...event, measures: { spend: 101 } }] };
    expect(() => replayGrade(club, other, { asOf })).toThrow(
      thrown('events/conflicting-id', '/member/events/1/id'),
    );
  });

  it('takes ids and measures of any name', () => {
    const events = [
      {
        id: '__proto__',
        date: '2024-05-01',
        measures: JSON.parse('{"__proto__":"5","spend":"100"}'),
      },
    ];
    const member = { id: '__proto__', joined: '2024-01-01', events };
    expect(replayGrade(club, member, { asOf }).outcome?.grade).toBe('silver');
  });

  it('refuses options and policies that do not fit', () => {
    const member = memberOf('2024-01-01', []);
    expect(() => replayGrade(club, member, { asOf: '1999-12-31' })).toThrow(
      thrown('policy/not-in-force', '/options/asOf', 'domain'),
    );
    expect(() => replayGrade(club, member, { asOf, knownby: asOf } as never)).toThrow(
      thrown('input/unknown-key', '/options/knownby'),
    );
    expect(() => replayGrade(club, member, { asOf, knownBy: 'x' })).toThrow(
      thrown('input/not-a-date', '/options/knownBy'),
    );
    const { grant: _grant, ...bare } = club;
    const graded = defineTierPolicy(bare as never);
    expect(() => replayGrade(graded as never, member, { asOf })).toThrow(
      thrown('tier/no-grant', '/policy/grant', 'domain'),
    );
  });
});

describe('figures that are not sums of events', () => {
  const policy = defineTierPolicy({
    id: 'assets',
    version: '1',
    effective,
    compute: {
      type: 'thresholds',
      otherwise: 'base',
      bands: [{ grade: 'gold', match: 'all', atLeast: { assets: '1000', visits: '1' } }],
    },
    grant: {
      window: { type: 'rolling-months', months: 12 },
      review: 'year',
      upgrade: 'at-review',
      downgrade: 'full',
    },
  });
  const assets = (value: unknown) => ({
    id: 'C',
    joined: '2023-05-01',
    events: [{ id: 'e', date: '2023-06-01', measures: { visits: '1' } }],
    measures: { assets: value as never },
  });

  it('count as they stand on the last day measured', () => {
    const on = (value: unknown, asOf: string) => replayGrade(policy, assets(value), { asOf });
    const byYear = [
      { start: '2023-01-01', end: '2024-01-01', value: '1000' },
      { start: '2024-01-01', end: '2025-01-01', value: '5' },
    ];
    expect(on(byYear, '2024-01-01').outcome?.grade).toBe('gold');
    expect(on('999.99', '2024-01-01').outcome?.grade).toBe('base');
    const untold = on(null, '2024-01-01');
    expect([untold.outcome, untold.missing, untold.reasons[0]?.code]).toEqual([
      null,
      ['assets'],
      'tier/figures-unknown',
    ]);
    expect(say(untold, { locale: en })).toContain('cannot be told without assets');
    // Nothing has depended on it so far.
    const early = on(null, '2023-12-31');
    expect([early.outcome?.grade, early.outcome?.computed, early.missing]).toEqual([
      'base',
      null,
      ['assets'],
    ]);
  });
});

describe('what is known', () => {
  const member = memberOf('2024-01-01', [
    ['2024-03-31', '300'],
    ['2024-05-20', '200', { recordedOn: '2024-07-02' }],
    ['2024-08-01', '-450', { recordedOn: '2024-08-20' }],
  ]);

  it('is what was recorded by the day of the question', () => {
    const grade = (asOf: string, knownBy?: string) =>
      replayGrade(club, member, knownBy === undefined ? { asOf } : { asOf, knownBy }).outcome
        ?.grade;
    expect(grade('2024-07-01')).toBe('silver');
    expect(grade('2024-07-02')).toBe('gold');
    expect(grade('2024-05-20', '2024-07-02')).toBe('gold');
    expect(grade('2024-05-20')).toBe('silver');
    const { reasons } = replayGrade(club, member, { asOf: '2024-07-01' });
    expect(reasons.find(({ code }) => code === 'tier/later-events')?.params).toEqual({ count: 2 });
  });

  it('corrects, and says what became known', () => {
    const corrected = findGradeCorrections(club, member, {
      asOf: '2025-06-30',
      before: '2024-06-30',
    });
    // As thought: silver by 300, which the review of 2025-03-31 still has. As it is: gold from 20 May 2024; the review of 2025-05-20 has 200 − 450.
    expect(corrected.outcome).toEqual({
      corrections: [
        { start: '2024-05-20', end: '2025-05-20', before: 'silver', after: 'gold' },
        { start: '2025-05-20', end: null, before: 'silver', after: 'base' },
      ],
      events: ['e1', 'e2'],
      assignments: 0,
      before: 'silver',
      after: 'base',
    });
    expect(corrected.reasons.map(({ code }) => code)).toEqual([
      'tier/corrected',
      'tier/corrected',
      'tier/became-known',
    ]);
    expect(say(corrected, { locale: en })).toContain('gold instead of silver');
    const none = findGradeCorrections(club, member, { asOf: '2024-06-30', before: '2024-05-31' });
    expect(none.outcome).toEqual({
      corrections: [],
      events: [],
      assignments: 0,
      before: 'silver',
      after: 'silver',
    });
    expect(none.reasons.map(({ code }) => code)).toEqual(['tier/nothing-corrected']);
    expect(() => findGradeCorrections(club, member, { asOf: '2024-06-30' } as never)).toThrow(
      thrown('input/not-a-date', '/options/before'),
    );
    const unborn = findGradeCorrections(club, member, { asOf: '2023-06-30', before: '2023-06-01' });
    expect([unborn.outcome, unborn.reasons[0]?.code]).toEqual([null, 'tier/not-begun']);
  });
});

describe('several policies at once', () => {
  it('answers each on its own, with what was held for it', () => {
    const wine = defineTierPolicy({
      ...JSON.parse(JSON.stringify(clubOf({}, [{ enter: '1000' }]))),
      id: 'wine',
    });
    const member = memberOf('2024-01-01', [['2024-02-01', '500']], {
      held: { grade: 'silver', since: '2024-01-01', end: '2024-06-01', policy: 'wine' },
    });
    const decisions = replayGradeSets([club as never, wine], member as never, {
      asOf: '2024-03-01',
    });
    expect(
      decisions.map(({ policy, outcome }) => [policy.id, outcome?.grade, outcome?.end]),
    ).toEqual([
      ['club', 'gold', '2025-02-01'],
      ['wine', 'silver', '2024-06-01'],
    ]);
    expect(() => replayGradeSets([wine, wine], member as never, { asOf: '2024-03-01' })).toThrow(
      thrown('input/repeated-id', '/policies/1/id'),
    );
    expect(() => replayGradeSets([], member as never, { asOf: '2024-03-01' })).toThrow(
      thrown('input/out-of-range', '/policies'),
    );
  });
});

describe('what a policy that grants grades cannot say', () => {
  const draft = JSON.parse(JSON.stringify(club));
  const lint = (compute: object, grant: object) =>
    lintTierPolicy({
      ...draft,
      compute: 'type' in compute ? compute : { ...draft.compute, ...compute },
      grant: { ...draft.grant, ...grant },
    }).map(({ code, path, severity }) => [code, path, severity]);
  const band = (grade: string, spend: string) => ({ grade, match: 'all', atLeast: { spend } });
  const pyramid = {
    type: 'pyramid',
    measure: 'spend',
    grades: [{ grade: 'a', share: '1' }],
  };

  it.each([
    [{ otherwise: null }, {}, 'tier/no-lowest-grade', '/compute/otherwise'],
    [
      { bands: [band('gold', '5'), band('silver', '5')] },
      {},
      'tier/bands-not-rising',
      '/compute/bands/1/atLeast/spend',
    ],
    [
      { bands: [band('gold', '5'), band('silver', '5.01')] },
      {},
      'tier/bands-not-rising',
      '/compute/bands/1/atLeast/spend',
    ],
    [
      {},
      { lifetime: [{ grade: 'iron', atLeast: {} }] },
      'tier/unknown-grade',
      '/grant/lifetime/0/grade',
    ],
    [{}, { carryOver: 'surplus' }, 'tier/carry-over-meaningless', '/grant/carryOver'],
    [
      {},
      { carryOver: 'surplus', window: { type: 'calendar', unit: 'quarter' }, review: 'year' },
      'tier/carry-over-meaningless',
      '/grant/carryOver',
    ],
    [pyramid, { returns: 'reopen' }, 'tier/own-rule-only', '/grant/returns'],
    [pyramid, { requalification: 'extends' }, 'tier/own-rule-only', '/grant/requalification'],
  ] as const)('%j %j', (compute, grant, code, path) => {
    expect(lint(compute, grant)).toContainEqual([code, path, 'error']);
  });

  it('is silent on a sound one', () => {
    expect(lint({}, {})).toEqual([]);
    expect(lint({ bands: [band('gold', '5'), band('silver', '4.99')] }, {})).toEqual([]);
    expect(
      lint({}, { carryOver: 'surplus', window: { type: 'anniversary' }, review: 'anniversary' }),
    ).toEqual([]);
  });
});

describe('the words', () => {
  const member = memberOf(
    '2024-01-01',
    [
      ['2024-03-01', '500'],
      ['2024-09-01', '-300'],
    ],
    {
      floors: [
        {
          grade: 'silver',
          start: '2025-06-01',
          end: '2026-01-01',
          source: 'match',
          by: 'm-3',
          why: 'moved city',
        },
      ],
    },
  );
  const told = (locale: typeof en, asOf: string) =>
    say(replayGrade(clubOf({ graceMonths: 3, downgrade: 'to-base' }), member, { asOf }), {
      locale,
    });

  it('are short, in English', () => {
    expect(told(en, '2025-03-15')).toMatchInlineSnapshot(`
      "Granted grade: gold since Mar 1, 2024 (kept for now, a drop waits)
      The figures since Mar 16, 2024 reach: base
        spend: -300
      Mar 1, 2024: upgraded from base to gold
        spend: 500, asked 500
      Mar 1, 2025: the figures reach only silver; the policy goes down to base
      Mar 1, 2025: too little to keep the grade; within the grace period, base from Jun 1, 2025
        spend: 200, asked 500
      Still lacking to keep gold, by May 31, 2025
        spend: 800 more"
    `);
    expect(told(en, '2025-06-15')).toMatchInlineSnapshot(`
      "Granted grade: silver since Jun 1, 2025 (by a floor)
      The figures since Jun 16, 2024 reach: base
        spend: -300
      Jun 1, 2025: down from gold to base
      Not below silver until Dec 31, 2025: status match by m-3 (moved city)
      Still lacking to reach silver
        spend: 400 more"
    `);
  });

  it('and in Chinese', () => {
    expect(told(zhCN, '2025-03-15')).toMatchInlineSnapshot(`
      "现等级：gold，自2024年3月1日起（暂时保留，待降级）
      2024年3月16日以来的指标达到“base”
        spend 为 -300
      2024年3月1日：由“base”升级为“gold”
        spend 为 500，要求 500
      2025年3月1日：指标只达到“silver”，按规则降为“base”
      2025年3月1日：未达到保级要求，进入宽限期，2025年6月1日起降为“base”
        spend 为 200，要求 500
      距保住“gold”还差（截止2025年5月31日）
        spend 还差 800"
    `);
    expect(told(zhCN, '2025-06-15')).toMatchInlineSnapshot(`
      "现等级：silver，自2025年6月1日起（保底）
      2024年6月16日以来的指标达到“base”
        spend 为 -300
      2025年6月1日：由“gold”降级为“base”
      不低于“silver”，至2025年12月31日：等级匹配，经办 m-3（moved city）
      距“silver”还差
        spend 还差 400"
    `);
  });

  it('name the events of every stage where everything is told', () => {
    const { reasons } = replayGrade(club, member, { asOf: '2025-03-01', explain: 'full' });
    const steps = reasons
      .filter(({ params }) => 'date' in params)
      .map(({ code, rows }) => [code, rows]);
    expect(steps).toEqual([
      ['tier/begun', undefined],
      ['tier/upgraded', ['e0']],
      ['tier/dropped', ['e0', 'e1']],
    ]);
    const computed = reasons.find(({ code }) => code === 'tier/computed-in-window');
    expect(computed?.rows).toEqual(['e1']);
    expect(computed?.parts?.[0]?.params['value']).toBe('-300');
  });
});

describe('a policy taken at its word, with a text where bounds belong', () => {
  const bounds = '1'.repeat(1000) as never;
  const { compute, grant } = clubOf();
  const band = (change: object) => ({
    compute: { ...compute, bands: [{ grade: 'gold', match: 'all', atLeast: {}, ...change }] },
  });
  it.each([
    [band({ atLeast: bounds }), '/compute/bands/0/atLeast'],
    [band({ keepAtLeast: bounds }), '/compute/bands/0/keepAtLeast'],
    [band({ keepAtLeast: null }), '/compute/bands/0/keepAtLeast'],
    [
      { grant: { ...grant, lifetime: [{ grade: 'gold', atLeast: bounds, heldMonths: 0 }] } },
      '/grant/lifetime/0/atLeast',
    ],
  ])('%#: is refused at its place', (change, path) => {
    const policy = trustPolicy({ ...clubOf(), ...change } as typeof club);
    expect(() => replayGrade(policy, memberOf('2024-01-01', []), { asOf: '2024-12-31' })).toThrow(
      expect.objectContaining({
        code: 'policy/trusted-but-broken',
        issues: expect.arrayContaining([
          expect.objectContaining({ code: 'input/not-an-object', path }),
        ]),
      }),
    );
  });
});

it('counts renewals from the beginning of a grade that was held, however short its first period', () => {
  const held = { grade: 'silver', since: '2024-05-20', end: '2025-02-28' } as const;
  const facts = memberOf('2024-05-20', [['2024-06-01', '100']], { held });
  const { outcome } = replayGrade(club, facts, { asOf: '2025-02-28' });
  expect(outcome?.grade).toBe('silver');
  expect(outcome?.end).toBe('2026-05-20');
});
