import { en, describe as say, zhCN } from 'clientele/explain';
import {
  customerPyramid,
  defineTierPolicy,
  findGradeDistance,
  gradeCustomers,
  parseTierPolicy,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals } from '../../../src/kernel/decimal/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const envelope = { id: 'p', version: '1', effective: { start: '2026-01-01', end: null } } as const;

const figures = defineTierPolicy({
  ...envelope,
  measureLabels: { revenue: { en: 'revenue', 'zh-CN': '销售额' } },
  compute: {
    type: 'thresholds',
    otherwise: 'core',
    bands: [
      {
        grade: 'key',
        label: { en: 'Key', 'zh-CN': '核心' },
        match: 'all',
        atLeast: { revenue: '1000', margin: '0.12' },
        keepAtLeast: { revenue: '800', margin: '0.1' },
      },
      { grade: 'growth', match: 'any', atLeast: { revenue: '500', orders: '20' } },
    ],
  },
});

const far = (grade: 'key' | 'growth' | 'core', measures: Record<string, string>) =>
  findGradeDistance(figures, { id: 'C', grade, measures }, { asOf });

describe('the distance to a bound', () => {
  it.each([
    ['999.99', false, { revenue: '0.01' }],
    ['1000', true, {}],
    ['1000.01', true, {}],
  ])('of %s is told just below, on and just above it', (revenue, met, distance) => {
    const { outcome } = far('growth', { revenue, margin: '0.12', orders: '0' });
    expect(outcome?.next).toEqual({ grade: 'key', met, distance, deadline: null });
  });

  it('of every figure is told where all are needed, and of each where any one is enough', () => {
    expect(far('growth', { revenue: '400', margin: '0.115', orders: '12' }).outcome).toEqual({
      next: {
        grade: 'key',
        met: false,
        distance: { revenue: '600', margin: '0.005' },
        deadline: null,
      },
      keep: {
        grade: 'growth',
        met: false,
        distance: { revenue: '100', orders: '8' },
        deadline: null,
      },
    });
  });

  it('to keep a grade is that to its keep threshold', () => {
    const { outcome } = far('key', { revenue: '799', margin: '0.11' });
    expect(outcome?.next).toBeNull();
    expect(outcome?.keep).toEqual({
      grade: 'key',
      met: false,
      distance: { revenue: '1' },
      deadline: null,
    });
    expect(far('key', { revenue: '800', margin: '0.1' }).outcome?.keep?.met).toBe(true);
  });

  it('to keep the lowest grade is none', () => {
    expect(far('core', { revenue: '-5', orders: '0' }).outcome).toEqual({
      next: {
        grade: 'growth',
        met: false,
        distance: { revenue: '505', orders: '20' },
        deadline: null,
      },
      keep: { grade: 'core', met: true, distance: {}, deadline: null },
    });
  });
});

describe('an absent measure', () => {
  it('that is needed leaves it untold, and is named', () => {
    const decision = far('growth', { revenue: '400', orders: '1' });
    expect([decision.outcome, decision.missing]).toEqual([null, ['margin']]);
    expect(decision.reasons.map(({ code }) => code)).toEqual(['tier/distance-untold']);
    expect(far('core', {}).missing).toEqual(['revenue', 'orders']);
  });

  it('that another makes needless does not', () => {
    const decision = far('core', { orders: '20' });
    expect(decision.outcome?.next?.met).toBe(true);
    expect(decision.missing).toEqual([]);
  });
});

describe('the grade held', () => {
  it.each(['Titanium', '', 'toString', '__proto__'])('cannot be %j', (grade) => {
    const call = () =>
      findGradeDistance(figures, { id: 'C', grade: grade as never, measures: {} }, { asOf });
    expect(failureOf(call)).toEqual({ kind: 'input', code: 'input/not-one-of', path: '/grade' });
  });

  it('may be none only where the policy has no grade for the rest', () => {
    const none = (otherwise: string | null) =>
      parseTierPolicy({ ...envelope, compute: { ...figures.compute, otherwise } });
    const facts = { id: 'C', grade: null, measures: { orders: '3', revenue: '0' } };
    expect(findGradeDistance(none(null), facts, { asOf }).outcome).toEqual({
      next: {
        grade: 'growth',
        met: false,
        distance: { revenue: '500', orders: '17' },
        deadline: null,
      },
      keep: null,
    });
    expect(failureOf(() => findGradeDistance(none('core'), facts, { asOf }))).toEqual({
      kind: 'input',
      code: 'input/not-one-of',
      path: '/grade',
    });
  });
});

describe('a policy with one grade', () => {
  it('has nothing above and nothing to keep', () => {
    const only = parseTierPolicy({
      ...envelope,
      compute: { type: 'thresholds', bands: [], otherwise: 'all' },
    });
    const { outcome, reasons } = findGradeDistance(
      only,
      { id: 'C', grade: 'all', measures: {} },
      { asOf },
    );
    expect(outcome).toEqual({
      next: null,
      keep: { grade: 'all', met: true, distance: {}, deadline: null },
    });
    expect(reasons.map(({ code }) => code)).toEqual(['tier/top-held', 'tier/keep-needs']);
  });
});

describe('a rule of a population', () => {
  const pyramid = defineTierPolicy(customerPyramid);
  const customers = Array.from({ length: 100 }, (_, index) => ({
    id: `C-${index}`,
    measures: { value: String(index + 1) },
  }));
  const { cuts } = gradeCustomers(pyramid, customers, { asOf }).summary;
  const ask = (options: object) =>
    findGradeDistance(
      pyramid,
      { id: 'C', grade: 'main', measures: { value: '81.5' } },
      { asOf, ...options },
    );

  it('needs the cuts of a grading', () => {
    expect(failureOf(() => ask({}))).toEqual({
      kind: 'domain',
      code: 'tier/needs-population',
      path: '/compute/type',
    });
  });

  // 100 customers worth 1 to 100: the last important one is worth 100, the last main one 81
  it('says how far the cut is', () => {
    expect(cuts).toEqual({ important: '100', main: '81', ordinary: '51', small: '1' });
    expect(ask({ cuts }).outcome).toEqual({
      next: { grade: 'important', met: false, distance: { value: '18.5' }, deadline: null },
      keep: { grade: 'main', met: true, distance: {}, deadline: null },
    });
  });

  it('says nothing of a grade that nobody holds', () => {
    const decision = ask({ cuts: { ...cuts, important: null } });
    expect(decision.outcome).toBeNull();
    expect(decision.reasons).toEqual([
      {
        code: 'tier/no-cut',
        params: { grade: 'important', label: customerPyramid.compute.grades[0]?.label },
      },
    ]);
  });

  it('keeps the lowest grade for nothing', () => {
    const small = findGradeDistance(
      pyramid,
      { id: 'C', grade: 'small', measures: { value: '0' } },
      { asOf, cuts: cuts ?? {} },
    );
    expect(small.outcome?.keep).toMatchObject({ met: true, distance: {} });
  });

  it('refuses the cut of another grade', () => {
    expect(failureOf(() => ask({ cuts: { gold: '1' } }))).toEqual({
      kind: 'input',
      code: 'input/unknown-key',
      path: '/options/cuts/gold',
    });
  });
});

describe('a band with a condition', () => {
  const policyOf = (when: unknown, keepWhen?: unknown) =>
    parseTierPolicy({
      ...envelope,
      compute: {
        type: 'thresholds',
        otherwise: 'base',
        bands: [{ grade: 'gold', when, ...(keepWhen !== undefined && { keepWhen }) }],
      },
    });
  const next = (when: unknown, measures: Record<string, string>) =>
    findGradeDistance(policyOf(when), { id: 'C', grade: 'base', measures }, { asOf });
  const spend = { measure: 'spend', atLeast: '500' };
  const complaints = { measure: 'complaints', below: '3' };

  it.each([
    // below three complaints: three are one too many, so more than zero have to go
    [
      { all: [spend, complaints] },
      { spend: '400', complaints: '3' },
      { spend: '100', complaints: '0' },
    ],
    [
      { all: [spend, complaints] },
      { spend: '400', complaints: '5' },
      { spend: '100', complaints: '-2' },
    ],
    [{ all: [spend, complaints] }, { spend: '500', complaints: '5' }, { complaints: '-2' }],
    [
      { any: [spend, complaints] },
      { spend: '400', complaints: '5' },
      { spend: '100', complaints: '-2' },
    ],
    // not below 3 is at least 3
    [{ not: complaints }, { complaints: '1' }, { complaints: '2' }],
    // not (at least 500 and below 3) is below 500 or at least 3
    [
      { not: { all: [spend, complaints] } },
      { spend: '600', complaints: '1' },
      { spend: '-100', complaints: '2' },
    ],
    [
      { not: { any: [spend, complaints] } },
      { spend: '600', complaints: '1' },
      { spend: '-100', complaints: '2' },
    ],
    [{ all: [spend, { measure: 'spend', atLeast: '300' }] }, { spend: '100' }, { spend: '400' }],
    [{ any: [spend, { measure: 'spend', atLeast: '300' }] }, { spend: '100' }, { spend: '200' }],
    [{ measure: 'visits', equals: '4' }, { visits: '7' }, { visits: '-3' }],
    // no figure says how to become something else
    [
      { all: [spend, { not: { measure: 'visits', equals: '7' } }] },
      { spend: '1', visits: '7' },
      { spend: '499' },
    ],
  ])('%j with %j lacks %j', (when, measures, distance) => {
    expect(next(when, measures as never).outcome?.next).toMatchObject({ met: false, distance });
  });

  it('tells in its reasons what no figure says', () => {
    const { reasons } = next({ not: { measure: 'visits', equals: '7' } }, { visits: '7' });
    expect(reasons[0]?.parts).toEqual([
      {
        code: 'tier/lacks',
        params: {
          measure: 'visits',
          measureLabel: null,
          side: 'differs',
          value: '7',
          bound: '7',
          distance: null,
        },
      },
    ]);
  });

  it('asks only for what would decide, or be lacking', () => {
    expect(next({ any: [spend, complaints] }, { complaints: '2' }).outcome?.next?.met).toBe(true);
    expect(next({ all: [spend, complaints] }, { complaints: '5' }).missing).toEqual(['spend']);
  });

  it('has its own condition for keeping', () => {
    const policy = policyOf(spend, { measure: 'spend', atLeast: '400' });
    const keep = findGradeDistance(
      policy,
      { id: 'C', grade: 'gold', measures: { spend: '399' } },
      { asOf },
    );
    expect(keep.outcome?.keep).toMatchObject({ met: false, distance: { spend: '1' } });
  });
});

describe('a composite', () => {
  const policy = parseTierPolicy({
    ...envelope,
    compute: {
      type: 'composite',
      missing: 'refuse',
      weights: { type: 'given', weights: { completion: '0.6', collection: '0.4' } },
      measures: [
        { id: 'completion', rule: { type: 'ratio' } },
        { id: 'collection', rule: { type: 'ratio' } },
      ],
      bands: [
        { grade: 'A', from: '90', keepFrom: '85' },
        { grade: 'B', from: '75' },
      ],
      otherwise: 'C',
    },
  });
  const ask = (grade: string, measures: Record<string, string>) =>
    findGradeDistance(policy, { id: 'x', grade, measures }, { asOf });

  // 0.8 × 100 × 0.6 + 0.85 × 100 × 0.4 = 82
  it('lacks points', () => {
    const measures = { completion: '0.8', collection: '0.85' };
    expect(ask('B', measures).outcome).toEqual({
      next: { grade: 'A', met: false, distance: { points: '8' }, deadline: null },
      keep: { grade: 'B', met: true, distance: {}, deadline: null },
    });
    expect(ask('A', measures).outcome?.keep).toMatchObject({
      met: false,
      distance: { points: '3' },
    });
    expect(say(ask('B', measures), { locale: zhCN })).toContain('得分还差 8：现为 82，须达到 90');
  });

  it('names the measures that are missing', () => {
    const decision = ask('B', { completion: '0.8' });
    expect([decision.outcome, decision.missing]).toEqual([null, ['collection']]);
  });
});

describe('a grid', () => {
  it('has no distance', () => {
    const axis = (measure: string) => ({
      measure,
      levels: [
        { level: 'high', atLeast: '10' },
        { level: 'low', atLeast: null },
      ],
    });
    const grid = parseTierPolicy({
      ...envelope,
      compute: {
        type: 'grid',
        rows: axis('present'),
        columns: axis('potential'),
        grades: [{ grade: 'A' }, { grade: 'B' }],
        cells: [
          ['A', 'A'],
          ['A', 'B'],
        ],
      },
    });
    const call = () => findGradeDistance(grid, { id: 'x', grade: 'B', measures: {} }, { asOf });
    expect(failureOf(call)).toEqual({
      kind: 'domain',
      code: 'tier/no-distance',
      path: '/compute/type',
    });
  });
});

describe('the words', () => {
  const decision = far('growth', { revenue: '900', margin: '0.12', orders: '1' });

  it('name what is lacking in English', () => {
    const text = say(decision, { locale: en });
    expect(text).toContain('Not yet Key; lacking');
    expect(text).toContain('100 more of revenue: it is 900, it takes at least 1,000');
    expect(text).toContain('Enough to stay growth');
  });

  it('name what is lacking in Chinese', () => {
    const text = say(decision, { locale: zhCN });
    expect(text).toContain('距“核心”还差');
    expect(text).toContain('销售额还差 100：现为 900，须达到 1,000');
  });
});

describe('a grade by figures', () => {
  const amount = fc.integer({ min: -2000, max: 2000 }).map((cents) => (cents / 100).toFixed(2));
  const band = (grade: string) =>
    fc.record({
      grade: fc.constant(grade),
      match: fc.constantFrom('all', 'any'),
      atLeast: fc.dictionary(fc.constantFrom('a', 'b', 'c'), amount, { minKeys: 1 }),
    });
  const policies = fc
    .tuple(band('gold'), band('silver'))
    .map((bands) =>
      parseTierPolicy({ ...envelope, compute: { type: 'thresholds', bands, otherwise: 'base' } }),
    );
  const measures = fc.record({ a: amount, b: amount, c: amount });

  it('is met with the distance added, and not with a hair less', () => {
    fc.assert(
      fc.property(
        policies,
        measures,
        fc.constantFrom('silver', 'base'),
        (policy, figures, grade) => {
          const ask = (having: Record<string, string>) =>
            findGradeDistance(policy, { id: 'C', grade, measures: having }, { asOf }).outcome?.next;
          const next = ask(figures);
          const compute = policy.compute as { bands: readonly { grade: string; match: string }[] };
          const any = compute.bands.find((one) => one.grade === next?.grade)?.match === 'any';
          const lacking = Object.entries(next?.distance ?? {});
          expect(next?.met).toBe(lacking.length === 0);
          expect(lacking.every(([, by]) => compareDecimals(by, '0') > 0)).toBe(true);
          const plus = (name: string, by: string) => ({
            [name]: addDecimals(figures[name as 'a'], by),
          });
          const all = Object.assign({}, ...lacking.map(([name, by]) => plus(name, by)));
          expect(ask({ ...figures, ...all })?.met).toBe(true);
          for (const [name, by] of lacking) {
            if (any) expect(ask({ ...figures, ...plus(name, by) })?.met).toBe(true);
            const short = plus(name, addDecimals(by, '-0.0001'));
            expect(ask({ ...figures, ...(any ? {} : all), ...short })?.met).toBe(false);
          }
        },
      ),
    );
  });
});
