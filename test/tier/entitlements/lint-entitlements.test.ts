import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  customerPyramid,
  type GradeEntitlement,
  lintTierPolicy,
  parseTierPolicy,
  pyramidEntitlements,
  resolveEntitlements,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { draftWith } from './policies.js';

type Values = GradeEntitlement['values'];
const having = (values: Values, more: object = {}) =>
  ({ id: 'x', type: 'offer', better: 'having', values, ...more }) as GradeEntitlement;
const figures = (better: 'more' | 'less', values: Values, more: object = {}) =>
  ({ id: 'x', type: 'offer', better, values, ...more }) as GradeEntitlement;
const lint = (...entitlements: readonly GradeEntitlement[]) =>
  lintTierPolicy(draftWith(entitlements)).map(({ severity, code, path }) => [severity, code, path]);
const pairs = (entitlement: GradeEntitlement) =>
  lintTierPolicy(draftWith([entitlement])).map(
    ({ params: { higher, higherValue, lower, lowerValue } }) => [
      higher,
      higherValue,
      lower,
      lowerValue,
    ],
  );

describe('a higher grade never gets less', () => {
  it.each([
    ['rising', figures('more', { gold: '3', silver: '2', base: '1' })],
    ['equal', figures('more', { gold: '2', silver: '2.0', base: 2 })],
    ['falling hours', figures('less', { gold: '4', silver: '8', base: '24' })],
    ['having at the top', having({ gold: true })],
    ['false at the bottom', having({ gold: true, silver: true, base: false })],
    ['some hours rather than none', figures('less', { gold: '48' })],
    ['a figure of zero rather than none', figures('more', { gold: '0' })],
  ])('%s is sound', (_what, entitlement) => {
    expect(lint(entitlement)).toEqual([]);
  });

  it.each([
    ['less', figures('more', { gold: '1', silver: '2' }), [['gold', '1', 'silver', '2']]],
    [
      'a hundredth less',
      figures('more', { gold: '1.99', silver: '2' }),
      [['gold', '1.99', 'silver', '2']],
    ],
    [
      'more hours',
      figures('less', { gold: '8', silver: '4', base: '24' }),
      [['gold', '8', 'silver', '4']],
    ],
    ['a hole', figures('more', { gold: '3', base: '1' }), [['silver', null, 'base', '1']]],
    ['nothing at the top', having({ silver: true, base: true }), [['gold', null, 'silver', true]]],
    [
      'false is not having it',
      having({ gold: false, silver: true, base: true }),
      [['gold', null, 'silver', true]],
    ],
    [
      'twice',
      figures('more', { gold: '1', silver: '2', base: '3' }),
      [
        ['gold', '1', 'silver', '2'],
        ['silver', '2', 'base', '3'],
      ],
    ],
  ])('%s is an error for each pair', (_what, entitlement, expected) => {
    expect(pairs(entitlement)).toEqual(expected);
    const found = lintTierPolicy(draftWith([entitlement]));
    expect(new Set(found.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
      new Set(['error tier/entitlement-shrinks']),
    );
    expect(failureOf(() => parseTierPolicy(draftWith([entitlement])))).toMatchObject({
      kind: 'policy',
      code: 'tier/entitlement-shrinks',
    });
  });

  it('unless it is meant, and then it is a warning', () => {
    const meant = having({ base: true }, { mayShrink: true });
    expect(lint(meant)).toEqual([
      ['warning', 'tier/entitlement-shrinks', '/entitlements/0/values/base'],
    ]);
    expect(parseTierPolicy(draftWith([meant])).entitlements).toHaveLength(1);
  });

  it('says so in both languages', () => {
    const found = lintTierPolicy(
      draftWith([
        figures(
          'less',
          { gold: '8', silver: '4' },
          { unit: 'hours', label: { en: 'answer', 'zh-CN': '响应时限' } },
        ),
      ]),
    );
    expect(inWords(found, { locale: en })).toBe(
      'The higher grade gold gets less of answer (8 hours) than silver below it (4 hours) (at /entitlements/0/values/gold).',
    );
    expect(inWords(found, { locale: zhCN })).toBe(
      '“响应时限”：较高等级“gold”（8 小时）反而不如其下的“silver”（4 小时）（位置：/entitlements/0/values/gold）。',
    );
  });
});

describe('values that are not comparable', () => {
  it.each([
    ['true among figures', figures('more', { gold: true, silver: '2' }), 'gold'],
    ['a figure where having it counts', having({ gold: '5', silver: true }), 'gold'],
  ])('%s', (_what, entitlement, grade) => {
    expect(lint(entitlement)).toEqual([
      ['error', 'tier/value-not-comparable', `/entitlements/0/values/${grade}`],
    ]);
  });
});

describe('names and dates', () => {
  it('of grades must be known, in values and in costs', () => {
    const odd = figures('more', { gold: '1', 'gol/d': '2' }, { costs: { bronze: '5' } });
    expect(lint(odd)).toEqual([
      ['error', 'tier/unknown-grade', '/entitlements/0/values/gol~1d'],
      ['error', 'tier/unknown-grade', '/entitlements/0/costs/bronze'],
    ]);
  });

  it('nobody gets it', () => {
    expect(lint(having({ gold: false }))).toEqual([
      ['warning', 'tier/entitlement-for-nobody', '/entitlements/0/values'],
    ]);
  });

  const dated = (start: string, end: string | null, gold = '1') =>
    figures('more', { gold }, { effective: { start, end } });

  it('versions of one id may follow each other, but share no day', () => {
    expect(lint(dated('2026-01-01', '2026-07-01'), dated('2026-07-01', '2027-01-01', '2'))).toEqual(
      [],
    );
    expect(lint(dated('2026-01-01', '2026-07-02'), dated('2026-07-01', '2027-01-01', '2'))).toEqual(
      [['error', 'policy/repeated-name', '/entitlements/1/id']],
    );
    expect(lint(figures('more', { gold: '1' }), dated('2026-07-01', '2026-08-01'))).toEqual([
      ['error', 'policy/repeated-name', '/entitlements/1/id'],
    ]);
  });

  it('end after they start', () => {
    expect(lint(dated('2026-02-01', '2026-02-01'))).toEqual([
      ['error', 'policy/ends-before-start', '/entitlements/0/effective/end'],
    ]);
    expect(lint(dated('2026-02-01', '2026-02-02'))).toEqual([]);
  });

  it.each([
    ['2025-12-31', '2026-02-01', true],
    ['2026-01-01', '2027-01-01', false],
    ['2026-01-01', '2027-01-02', true],
    ['2026-12-31', null, false],
    ['2027-01-01', null, true],
  ])('%s to %s lies outside the policy: %s', (start, end, isOutside) => {
    const expected = isOutside
      ? [['warning', 'tier/entitlement-outside-policy', '/entitlements/0/effective']]
      : [];
    expect(lint(dated(start, end))).toEqual(expected);
  });
});

describe('service standards', () => {
  const every = { standard: { type: 'visit-every', unit: 'month' } };
  const per = { standard: { type: 'visits-per', unit: 'quarter' } };
  const hours = { standard: { type: 'response-hours' } };
  it.each([
    ['half a month', figures('less', { gold: '0.5' }, every), '/entitlements/0/values/gold'],
    ['every zero months', figures('less', { gold: '0' }, every), '/entitlements/0/values/gold'],
    [
      'an endless cadence',
      figures('less', { gold: '36601' }, every),
      '/entitlements/0/values/gold',
    ],
    ['more months are better', figures('more', { gold: '1' }, every), '/entitlements/0/better'],
    ['fewer visits are better', figures('less', { gold: '1' }, per), '/entitlements/0/better'],
    ['half a visit', figures('more', { gold: '1.5' }, per), '/entitlements/0/values/gold'],
    ['hours below zero', figures('less', { gold: '-1' }, hours), '/entitlements/0/values/gold'],
    ['hours that are had', having({ gold: true }, hours), '/entitlements/0/better'],
  ])('refuse %s', (_what, entitlement, path) => {
    expect(lint(entitlement)).toEqual([['error', 'policy/wrong-value', path]]);
  });

  it.each([
    figures('less', { gold: '1', silver: '36600' }, every),
    figures('more', { gold: '0' }, per),
    figures('less', { gold: '0.25' }, hours),
  ])('take %j', (entitlement) => {
    expect(lint(entitlement)).toEqual([]);
  });

  it('of the preset are sound', () => {
    expect(lintTierPolicy({ ...customerPyramid, entitlements: pyramidEntitlements })).toEqual([]);
  });
});

describe('without a finding', () => {
  const grades = ['gold', 'silver', 'base'] as const;
  const value = fc.option(fc.integer({ min: -2, max: 4 }), { nil: undefined, freq: 3 });
  const figure = fc.tuple(value, value, value);
  /** Sound for the direction two times of three. */
  const falling = figure.chain((all) =>
    fc.constantFrom(
      all,
      ...[0, 1].map(() => [...all].sort((left, right) => (right ?? -9) - (left ?? -9))),
    ),
  );
  const rising = falling.map((all) => all.map((one) => (one === undefined ? one : 4 - one)));
  const had = fc
    .integer({ min: 0, max: 3 })
    .map((count) => grades.map((_grade, at) => at < count || undefined));
  const valued = fc.oneof(
    fc.record({ better: fc.constant('more'), values: falling }),
    fc.record({ better: fc.constant('less'), values: rising }),
    fc.record({ better: fc.constantFrom('having', 'more'), values: had }),
  );
  const days = ['2026-01-01', '2026-03-01', '2026-05-01', '2026-07-01', '2026-12-31'];
  const entitlement = fc
    .record({
      id: fc.constantFrom('a', 'b'),
      valued,
      dates: fc.option(fc.tuple(fc.nat(2), fc.nat(2)), { nil: undefined }),
    })
    .map(({ id, valued: { better, values }, dates }) => ({
      ...{ id, type: 'other', better },
      values: Object.fromEntries(
        grades.flatMap((grade, at) => (values[at] === undefined ? [] : [[grade, values[at]]])),
      ),
      ...(dates === undefined
        ? {}
        : { effective: { start: days[dates[0]], end: days[dates[0] + dates[1]] } }),
    }));

  it('every higher grade gets at least as much on every day', () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.array(entitlement, { minLength: 1, maxLength: 3 }), (entitlements) => {
        const draft = draftWith(entitlements as never);
        if (lintTierPolicy(draft).length > 0) return;
        sound += entitlements.length;
        const policy = parseTierPolicy(draft);
        for (const asOf of days) {
          const got = grades.map(
            (grade) =>
              new Map(
                resolveEntitlements(policy, { id: 'C', grade }, { asOf }).outcome?.entitlements.map(
                  (one) => [one.id, one],
                ),
              ),
          );
          for (const [at, higher] of got.entries())
            for (const lower of got.slice(at + 1))
              for (const [id, below] of lower) {
                const above = higher.get(id);
                expect(above).toBeDefined();
                // As numbers, which these small figures are exactly.
                if (below.better === 'more')
                  expect(Number(above?.value)).toBeGreaterThanOrEqual(Number(below.value));
                if (below.better === 'less')
                  expect(Number(above?.value)).toBeLessThanOrEqual(Number(below.value));
              }
        }
      }),
      { numRuns: 600 },
    );
    expect(sound).toBeGreaterThan(60);
  });
});
