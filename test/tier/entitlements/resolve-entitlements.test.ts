import { en, describe as inWords, zhCN } from 'clientele/explain';
import { resolveEntitlements } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { club, policyWith } from './policies.js';

const spring = { asOf: '2026-03-31' };
const of = (grade: 'gold' | 'silver' | 'base' | null, asOf = '2026-03-31') =>
  resolveEntitlements(club, { id: 'C-1', grade }, { asOf }).outcome;
const brief = (grade: 'gold' | 'silver' | 'base' | null, asOf?: string) =>
  of(grade, asOf)?.entitlements.map(({ id, value }) => [id, value]);

describe('what a grade gets', () => {
  it('has its values in plain text', () => {
    expect(brief('gold')).toEqual([
      ['answer', '4'],
      ['discount', '0.05'],
      ['manager', true],
    ]);
    expect(brief('silver')).toEqual([
      ['answer', '8'],
      ['discount', '0.02'],
    ]);
    expect(brief('base')).toEqual([['answer', '24']]);
  });

  it('is nothing without a grade, and the lowest grade comes next', () => {
    expect(of(null)).toMatchObject({
      grade: null,
      entitlements: [],
      cost: '0',
      next: { grade: 'base', adds: [{ id: 'answer', before: null, after: '24' }] },
    });
  });

  it('holds on its own days, the start in and the end out', () => {
    const has = (asOf: string) => brief('base', asOf)?.some(([id]) => id === 'summer-gift');
    expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(has)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('has days: its own, those of the policy, or the first with the grade', () => {
    const summer = resolveEntitlements(
      club,
      { id: 'C-1', grade: 'gold', since: '2026-06-15', source: 'pin' },
      { asOf: '2026-07-01' },
    );
    expect(summer.outcome?.entitlements.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['answer', '2026-06-15', '2027-01-01'],
      ['discount', '2026-06-15', '2027-01-01'],
      ['manager', '2026-06-15', '2027-01-01'],
      ['summer-gift', '2026-06-15', '2026-09-01'],
    ]);
    const early = resolveEntitlements(
      club,
      { id: 'C-1', grade: 'base', since: '2020-01-01' },
      { asOf: '2026-07-01' },
    );
    expect(early.outcome?.entitlements.map(({ start }) => start)).toEqual([
      '2026-01-01',
      '2026-06-01',
    ]);
  });

  it('costs what is told, and says where nothing is', () => {
    // 120.50 + 300
    expect(of('gold')).toMatchObject({ cost: '420.5', uncosted: ['manager'] });
    expect(of('silver')).toMatchObject({ cost: '60', uncosted: ['discount'] });
    expect(of('base')).toMatchObject({ cost: '0', uncosted: [] });
  });
});

describe('what it does not get', () => {
  it('is told with the nearest grade that has it', () => {
    expect(of('base')?.withheld).toEqual([
      {
        id: 'discount',
        label: null,
        type: 'discount',
        unit: null,
        because: 'higher-grade',
        grade: 'silver',
        value: '0.02',
        date: null,
      },
      {
        id: 'manager',
        label: null,
        type: 'personal-service',
        unit: null,
        because: 'higher-grade',
        grade: 'gold',
        value: true,
        date: null,
      },
      {
        id: 'summer-gift',
        label: null,
        type: 'offer',
        unit: null,
        because: 'not-begun',
        grade: 'base',
        value: true,
        date: '2026-06-01',
      },
    ]);
  });

  it('is told once it is over', () => {
    expect(of('gold', '2026-09-01')?.withheld).toMatchObject([
      { id: 'summer-gift', because: 'ended', date: '2026-09-01' },
    ]);
  });

  it('may be for lower grades only, or for nobody', () => {
    const policy = policyWith([
      { id: 'starter', type: 'offer', better: 'having', values: { base: true }, mayShrink: true },
      { id: 'idle', type: 'offer', better: 'having', values: {} },
    ]);
    const { outcome } = resolveEntitlements(policy, { id: 'C-1', grade: 'gold' }, spring);
    expect(
      outcome?.withheld.map(({ id, because, grade, value }) => [id, because, grade, value]),
    ).toEqual([
      ['starter', 'lower-grade', 'base', true],
      ['idle', 'lower-grade', null, null],
    ]);
  });

  it('of several versions tells the next one, else the last', () => {
    const version = (start: string, end: string, gold: string) =>
      ({
        id: 'gift',
        type: 'offer',
        better: 'more',
        values: { gold },
        effective: { start, end },
      }) as const;
    const policy = policyWith([
      version('2026-10-01', '2026-11-01', '30'),
      version('2026-02-01', '2026-03-01', '10'),
      version('2026-05-01', '2026-06-01', '20'),
    ]);
    const on = (asOf: string) => {
      const { outcome } = resolveEntitlements(policy, { id: 'C-1', grade: 'gold' }, { asOf });
      const [held] = outcome?.entitlements ?? [];
      const [withheld] = outcome?.withheld ?? [];
      return held?.value ?? [withheld?.because, withheld?.value, withheld?.date];
    };
    expect(['2026-01-15', '2026-02-15', '2026-03-15', '2026-05-31', '2026-12-31'].map(on)).toEqual([
      ['not-begun', '10', '2026-02-01'],
      '10',
      ['not-begun', '20', '2026-05-01'],
      '20',
      ['ended', '30', '2026-11-01'],
    ]);
  });
});

describe('what the next grade adds', () => {
  it('is more of what there is, and what there is not', () => {
    expect(of('silver')?.next).toEqual({
      grade: 'gold',
      adds: [
        {
          id: 'answer',
          label: { en: 'answer', 'zh-CN': '响应' },
          before: '8',
          after: '4',
          unit: 'hours',
        },
        { id: 'discount', label: null, before: '0.02', after: '0.05', unit: null },
        { id: 'manager', label: null, before: null, after: true, unit: null },
      ],
    });
    expect(of('gold')?.next).toBeNull();
  });

  it('is nothing where it gives the same', () => {
    const policy = policyWith([
      { id: 'same', type: 'offer', better: 'more', values: { gold: '1.0', silver: '1', base: 1 } },
    ]);
    const { outcome } = resolveEntitlements(policy, { id: 'C-1', grade: 'base' }, spring);
    expect(outcome?.next).toEqual({ grade: 'silver', adds: [] });
  });
});

describe('reasons', () => {
  const customer = { id: 'C-1', grade: 'silver', since: '2026-02-01', source: 'grace' } as const;

  it('say it in both languages', () => {
    const decision = resolveEntitlements(club, customer, { ...spring, explain: 'full' });
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      '2 entitlements with the grade silver (since Feb 1, 2026, in a grace period)',
      'answer: 8 hours (from Feb 1, 2026 to Dec 31, 2026)',
      'discount: 0.02 (from Feb 1, 2026 to Dec 31, 2026)',
      'Not manager: it starts with the grade Gold',
      'Not yet summer-gift: it begins on Jun 1, 2026',
      'The grade Gold adds answer, discount, manager',
      '  answer: 4 hours in place of 8 hours',
      '  discount: 0.05 in place of 0.02',
      '  manager',
    ]);
    expect(inWords(decision, { locale: zhCN }).split('\n')).toEqual([
      '“silver”（自2026年2月1日起，处于宽限期）享有 2 项权益',
      '响应：8 小时（2026年2月1日至2026年12月31日）',
      'discount：0.02（2026年2月1日至2026年12月31日）',
      '未享有“manager”：“金卡”及以上等级才有',
      '尚未享有“summer-gift”：2026年6月1日开始',
      '升至“金卡”可增加：响应、discount、manager',
      '  响应：由 8 小时变为 4 小时',
      '  discount：由 0.02 变为 0.05',
      '  manager',
    ]);
  });

  it('are left out where not wanted, and the outcome stays the same', () => {
    const [none, some, full] = (['none', 'reasons', 'full'] as const).map((explain) =>
      resolveEntitlements(club, customer, { ...spring, explain }),
    );
    expect(none?.reasons).toEqual([]);
    expect(some?.reasons.some(({ parts }) => parts !== undefined)).toBe(false);
    expect(none?.outcome).toEqual(full?.outcome);
    expect(some?.outcome).toEqual(full?.outcome);
  });
});

describe('what cannot be read', () => {
  it.each([
    [
      'another grade',
      { id: 'C-1', grade: 'platinum' },
      'input',
      'input/not-one-of',
      '/customer/grade',
    ],
    ['an empty grade', { id: 'C-1', grade: '' }, 'input', 'input/empty-id', '/customer/grade'],
    [
      'a grade of every object',
      { id: 'C-1', grade: '__proto__' },
      'input',
      'input/not-one-of',
      '/customer/grade',
    ],
    ['no grade at all', { id: 'C-1' }, 'input', 'input/required', '/customer/grade'],
    ['an empty id', { id: '', grade: 'gold' }, 'input', 'input/empty-id', '/customer/id'],
    [
      'an impossible day',
      { id: 'C-1', grade: 'gold', since: '2026-02-30' },
      'input',
      'input/not-a-date',
      '/customer/since',
    ],
    [
      'an unknown key',
      { id: 'C-1', grade: 'gold', tier: 1 },
      'input',
      'input/unknown-key',
      '/customer/tier',
    ],
    [
      'a day to come',
      { id: 'C-1', grade: 'gold', since: '2026-04-01' },
      'domain',
      'tier/since-after-as-of',
      '/customer/since',
    ],
  ])('%s', (_what, customer, kind, code, path) => {
    expect(failureOf(() => resolveEntitlements(club, customer as never, spring))).toEqual({
      kind,
      code,
      path,
    });
  });

  it('may begin on the very day', () => {
    const customer = { id: '__proto__', grade: 'gold', since: '2026-03-31' } as const;
    expect(resolveEntitlements(club, customer, spring)).toMatchObject({
      id: '__proto__',
      missing: [],
    });
  });

  it('is a day on which the policy does not hold', () => {
    expect(failureOf(() => of('gold', '2027-01-01')).code).toBe('policy/not-in-force');
    expect(
      failureOf(() =>
        resolveEntitlements({} as never, { id: 'C-1', grade: 'gold' } as never, spring),
      ).code,
    ).toBe('policy/not-defined');
  });
});
