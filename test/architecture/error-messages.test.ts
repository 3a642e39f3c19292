import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from 'clientele';
import { defineLifecycle, relationshipLadder } from 'clientele/lifecycle';
import { defineCriteriaPolicy, defineScorecard, rankSubjects } from 'clientele/scoring';
import {
  customerPyramid,
  defineProspectPolicy,
  defineSmallCustomerPolicy,
  defineTierPolicy,
  gradeCustomers,
  parseResourcePolicy,
  prospectsByStage,
  smallCustomers,
  visitsByGrade,
} from 'clientele/tier';
import {
  defineRfmPolicy,
  defineValueProfilePolicy,
  measureRetentionRate,
  measureWallet,
  predictMarkovClv,
  predictRetentionClv,
  rfmFiveByFive,
  scoreCustomers,
  valueProfileByQuantiles,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { repository } from '../config/compiler-options.js';

/** The rooms whose lints are tried here. */
const rooms = /^(lifecycle|scoring|tier|value)\//;

const { compute } = customerPyramid;
const tier = (change: object) => () => defineTierPolicy({ ...customerPyramid, ...change });
const prospects = (grades: object) => () =>
  defineProspectPolicy({ ...prospectsByStage, grades } as never);
const small = (change: object) => () =>
  defineSmallCustomerPolicy({ ...smallCustomers, ...change } as never);
const entitled = (better: string, values: object) =>
  tier({ entitlements: [{ id: 'gift', type: 'offer', better, values }] });
const visits = (bounds: object) => () =>
  parseResourcePolicy({ ...visitsByGrade, grades: [{ grade: 'all', ...bounds }] });
const { stages, transitions } = relationshipLadder;
const lifecycle = (change: object) => () => defineLifecycle({ ...relationshipLadder, ...change });
const value = (change: object) => () => defineRfmPolicy({ ...rfmFiveByFive, ...change });
const profile = (present: object) => () =>
  defineValueProfilePolicy({ ...valueProfileByQuantiles, present } as never);
const { segments } = rfmFiveByFive;
const bands = (...upTo: readonly (string | null)[]) => [
  { id: 'a', rule: { type: 'bands', upperBound: 'inclusive', bands: upTo.map(bandOf) } },
];
const bandOf = (upTo: string | null) => ({ upTo, points: '1' });
const card = {
  id: 'card',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'zero',
  measures: [{ id: 'a', rule: { type: 'ratio' } }],
  weights: { type: 'equal' },
} as const;
const scoring = (change: object) => () => defineScorecard({ ...card, ...change });
const given = (weights: object) => ({ weights: { type: 'given', weights } });

const compared = {
  id: 'compared',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  criteria: [{ id: 'a', direction: 'benefit' }],
  weights: { type: 'equal' },
  normalisation: 'min-max',
  missing: 'refuse',
} as const;
const criteria = (change: object) => () => defineCriteriaPolicy({ ...compared, ...change });
const weighed = (weights: object, scale = 'relative') =>
  criteria({ weights: { type: 'given', scale, weights } });

const [way] = transitions;
const circle: Record<string, unknown> = {};
circle['self'] = circle;

/** A draft that each lint refuses with this code alone. */
const axis = (...bounds: readonly (string | null)[]) => ({
  measure: 'x',
  levels: bounds.map((atLeast, index) => ({ level: `l${index}`, atLeast })),
});
const shares = { measure: 'y', levels: [{ level: 'all', share: '1' }] };
const grid = {
  type: 'grid',
  rows: axis('1', null),
  columns: axis(null),
  grades: [{ grade: 'a' }],
  cells: [['a'], ['a']],
};
const open = [{ level: 'rest', atLeast: null }];
const granting = {
  window: { type: 'rolling-months', months: 12 },
  review: 'year',
  upgrade: 'immediate',
  downgrade: 'full',
};
const named = (index: number) => ({ grade: `g${index}` });
const bandsOf = (...least: readonly string[]) => ({
  type: 'thresholds',
  bands: least.map((x, index) => ({ ...named(index), match: 'all', atLeast: { x } })),
});
const quantiles = (...starts: readonly string[]) => ({
  type: 'percentiles',
  measure: 'x',
  grades: starts.map((from, index) => ({ ...named(index), from })),
});
const reaching = (...shares: readonly string[]) => ({
  type: 'abc',
  measure: 'x',
  grades: shares.map((upTo, index) => ({ ...named(index), upTo })),
});
const words = {
  type: 'thresholds',
  bands: [{ grade: 'a', when: { measure: 'x', equals: 'east' } }],
};
const drafts: readonly (readonly [string, () => unknown])[] = [
  [
    'tier/prospect-bands-not-falling',
    prospects({
      type: 'thresholds',
      bands: [
        { grade: 'A', from: '1' },
        { grade: 'B', from: '2' },
      ],
      otherwise: 'C',
    }),
  ],
  [
    'tier/prospect-shares-not-one',
    prospects({ type: 'shares', grades: [{ grade: 'A', share: '0.5' }] }),
  ],
  ['tier/no-open-action', small({ actions: [{ action: 'go', type: 'let-go' }] })],
  [
    'tier/no-let-go',
    small({ badCustomers: 'let-go', actions: [{ action: 'keep', type: 'serve' }] }),
  ],
  ['tier/shares-not-one', tier({ compute: { ...compute, grades: compute.grades.slice(1) } })],
  ['tier/unknown-grade', entitled('having', { gold: true })],
  ['tier/value-not-comparable', entitled('having', { main: '5' })],
  ['tier/value-not-comparable', entitled('more', { main: true })],
  ['tier/entitlement-shrinks', entitled('more', { main: '5', ordinary: '6' })],
  ['tier/not-whole-steps', visits({ minimum: '0.5' })],
  ['tier/maximum-below-minimum', visits({ minimum: '2', maximum: '1' })],
  ['tier/needs-no-population', tier({ compute: { ...grid, minimumPopulation: 2 } })],
  ['tier/not-a-figure', tier({ compute: words })],
  [
    'tier/mixed-levels',
    tier({ compute: { ...grid, rows: { measure: 'x', levels: [...shares.levels, ...open] } } }),
  ],
  ['tier/no-lowest-grade', tier({ compute: bandsOf('2', '1'), grant: granting })],
  [
    'tier/bands-not-rising',
    tier({ compute: { ...bandsOf('1', '1'), otherwise: 'c' }, grant: granting }),
  ],
  ['tier/own-rule-only', tier({ grant: { ...granting, returns: 'reopen' } })],
  ['tier/carry-over-meaningless', tier({ grant: { ...granting, carryOver: 'surplus' } })],
  ['tier/quantile-above-one', tier({ compute: quantiles('1.1', '0') })],
  ['tier/quantiles-not-falling', tier({ compute: quantiles('0.5', '0.5', '0') })],
  ['tier/quantiles-end-above-zero', tier({ compute: quantiles('0.5', '0.1') })],
  ['tier/abc-not-rising', tier({ compute: reaching('0.8', '0.8', '1') })],
  ['tier/abc-not-one', tier({ compute: reaching('0.8', '0.9') })],
  [
    'tier/fallback-unknown-grade',
    tier({ compute: { ...compute, minimumPopulation: 9, fallback: bandsOf('1') } }),
  ],
  ['tier/levels-not-falling', tier({ compute: { ...grid, rows: axis('1', '1', null) } })],
  ['tier/last-level-not-open', tier({ compute: { ...grid, rows: axis('2', '1') } })],
  ['tier/cells-not-matching', tier({ compute: { ...grid, cells: [['a']] } })],
  ['tier/unknown-grade', tier({ compute: { ...grid, cells: [['a'], ['b']] } })],
  ['lifecycle/unknown-stage', lifecycle({ initial: 'stranger' })],
  ['lifecycle/unknown-target', lifecycle({ transitions: [...transitions, { ...way, to: 'x' }] })],
  ['lifecycle/ambiguous', lifecycle({ transitions: [...transitions, way] })],
  ['scoring/weights-not-one', scoring(given({ a: '0.9' }))],
  ['scoring/weight-unknown', scoring(given({ a: '0.5', b: '0.5' }))],
  ['scoring/bands-not-ascending', scoring({ measures: bands('2', '1', null) })],
  ['scoring/bands-not-ascending', scoring({ measures: bands('1', '2') })],
  [
    'scoring/grades-not-descending',
    scoring({ grades: ['1', '2'].map((from) => ({ grade: from, from })) }),
  ],
  ['scoring/unknown-criterion', weighed({ a: 1, b: 1 })],
  ['scoring/weights-all-zero', weighed({ a: 0 })],
  ['scoring/weights-not-one', weighed({ a: 0.9 }, 'sum-to-one')],
  [
    'scoring/range-not-ascending',
    criteria({ normalisation: { type: 'range', from: 2, to: 1, outside: 'hold' } }),
  ],
  [
    'scoring/cost-not-normalised',
    criteria({ criteria: [{ id: 'a', direction: 'cost' }], normalisation: 'none' }),
  ],
  ['value/levels-not-ascending', profile({ type: 'thresholds', middle: '2', high: '1' })],
  ['value/quantile-out-of-range', profile({ type: 'quantiles', middle: '0.5', high: '1' })],
  ['value/breaks-not-ascending', value({ recency: { type: 'breaks', breaks: ['2', '1'] } })],
  ['value/grid-gap', value({ segments: segments.slice(1) })],
  ['value/grid-overlap', value({ segments: [...segments, { segment: 'all' }] })],
  [
    'value/grid-out-of-range',
    value({ segments: [{ segment: 'all', recency: { from: 1, to: 6 } }] }),
  ],
  [
    'value/score-weights-not-one',
    value({ combined: { weights: { recency: '0.5', frequency: '0.3', monetary: '0.1' } } }),
  ],
  ['policy/repeated-name', lifecycle({ stages: [...stages, { stage: 'suspect' }] })],
  ['policy/unknown-key', tier({ colour: 'red' })],
  ['policy/unknown-format', tier({ format: 'clientele/tier-policy@9' })],
  ['policy/required', tier({ id: undefined })],
  ['policy/wrong-value', tier({ id: 5 })],
  ['policy/too-deep', tier({ label: circle })],
  ['policy/ends-before-start', tier({ effective: { start: '2026-01-01', end: '2026-01-01' } })],
];

/** Facts about a population, where one error tells of every row. */
const asOf = '2026-09-30';
const pyramid = defineTierPolicy(customerPyramid);
const grade = (row: object) => () =>
  gradeCustomers(pyramid, [{ id: '7', measures: { value: '1' } }, row as never], { asOf });
const rank = (row: object) => () =>
  rankSubjects(
    defineScorecard(card as never),
    [{ id: '7', measures: { a: '1' } }, row as never] as never,
    { asOf },
  );
const per = 'year';
const sure = { rate: '1', per };
const clv = (change: object) => () =>
  predictRetentionClv(
    {
      margin: { amount: '1', per },
      retention: sure,
      discount: { rate: '0', per },
      ...change,
    } as never,
    { timing: 'start', horizon: 1000 },
  );
const rows: readonly (readonly [string, () => unknown])[] = [
  ['input/repeated-id', grade({ id: '7', measures: { value: '1' } })],
  ['input/repeated-id', rank({ id: '7', measures: {} })],
  ['input/unknown-key', grade({ id: '8', measures: { value: '1' }, created_at: 'x' })],
  ['input/required', grade({ id: '8', measures: {} })],
  ['input/not-a-decimal', grade({ id: '8', measures: { value: '1,0' } })],
  ['decimal/number-not-exact', grade({ id: '8', measures: { value: 0.1 + 0.2 } })],
  ['input/empty-id', grade({ id: '', measures: { value: '1' } })],
  ['scoring/unknown-measure', rank({ id: '8', measures: { b: '1' } })],
  ['scoring/unknown-deduction', rank({ id: '8', measures: {}, deductions: { late: 1 } })],
  [
    'value/customers-not-adding-up',
    () => measureRetentionRate({ customersAtStart: 1, customersAtEnd: 3, acquired: 1 }),
  ],
  [
    'value/row-not-one',
    () =>
      predictMarkovClv(
        {
          step: per,
          states: [{ id: 'a', reward: '1', next: [0.9] }],
          discount: { rate: '0', per },
        },
        { horizon: 1 },
      ),
  ],
  ['value/ours-above-spend', () => measureWallet([{ id: 'a', spend: '1', ours: '2' }])],
  ['value/mixed-periods', clv({ discount: { rate: '0', per: 'month' } })],
  ['value/too-large', clv({ growth: { rate: '9', per } })],
  [
    'value/not-summarised',
    () => scoreCustomers(defineRfmPolicy(rfmFiveByFive), { asOf, unit: 'day', rows: [5] } as never),
  ],
];

function errorOf(call: () => unknown) {
  const tried = attempt(call);
  return tried.ok ? { code: '', message: '' } : tried.error;
}

describe('a message', () => {
  it.each([...drafts, ...rows])('of %s says what was expected, not just the code', (code, call) => {
    const error = errorOf(call);
    expect(error.code).toBe(code);
    const words = error.message.replace(` [${code}]`, '');
    expect(words).not.toContain(code);
    expect(words).toMatch(/\b(expected|must|may|known|has no|correct)\b/);
    expect(words).not.toMatch(/undefined|\[object/);
  });

  it('was tried for every code that a lint of these rooms refuses a policy with', () => {
    const documented = readFileSync(join(repository, 'docs/errors.md'), 'utf8').matchAll(
      /^\| `([a-z-]+\/[a-z-]+)` \| policy\b/gm,
    );
    const codes = [...documented].map(([, code = '']) => code).filter((code) => rooms.test(code));
    const tried = new Set(drafts.map(([code]) => code));
    expect(codes.filter((code) => !tried.has(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(10);
  });

  it.each([
    [
      grade({ id: '8', measures: { value: '1' }, created_at: 'x' }),
      '/customers/1/created_at: cannot grade the population: unknown field created_at; known: id, measures; correct a misspelling, map extra columns away [input/unknown-key]',
    ],
    [
      grade({ id: '7', measures: { value: '1' } }),
      '/customers/1/id: cannot grade the population: each id may appear once, received "7" again [input/repeated-id]',
    ],
    [
      tier({ compute: { ...compute, grades: [{ grade: 'all', share: '100' }] } }),
      '/compute/grades: a tier policy cannot be used: the shares of the grades must sum to exactly 1, they sum to 100; correct a share [tier/shares-not-one]',
    ],
  ])('may be read as it is (%#)', (call, message) => {
    expect(errorOf(call).message).toBe(message);
  });
});

it('a policy that lost its check by a spread is told so', () => {
  const copy = { ...pyramid };
  expect(() => gradeCustomers(copy, [], { asOf })).toThrow(
    'a spread or a JSON copy of a defined policy loses the check',
  );
});
