import {
  defineScorecard,
  lintScorecard,
  parseScorecard,
  safeParseScorecard,
} from 'clientele/scoring';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { dealerForm, ratios } from './cards.js';

const withRule = (rule: object) => ({ ...ratios('equal', ['m']), measures: [{ id: 'm', rule }] });
const withBands = (...bounds: readonly (string | null)[]) =>
  withRule({
    type: 'bands',
    upperBound: 'inclusive',
    bands: bounds.map((upTo) => ({ upTo, points: '1' })),
  });
const withGrades = (...from: readonly string[]) => ({
  ...dealerForm,
  grades: from.map((bound, index) => ({ grade: `g${index}`, from: bound })),
});
const [sales, ...others] = dealerForm.measures;

describe('a defined scorecard', () => {
  it('has no deductions, no floor and no grades unless told', () => {
    const card = defineScorecard({
      id: 'card',
      version: '1',
      effective: { start: '2026-01-01', end: null },
      missing: 'zero',
      measures: [{ id: 'completion', rule: { type: 'ratio' } }],
      weights: { type: 'equal' },
    });
    expect(card).toMatchObject({ deductions: [], totalFloor: null, grades: [] });
    expect(card.format).toBe('clientele/scorecard@1');
  });

  it('is the same from code and from JSON, and frozen', () => {
    const card = defineScorecard(dealerForm);
    expect(parseScorecard(JSON.parse(JSON.stringify(card)))).toEqual(card);
    expect(Object.isFrozen(card.measures[0]?.rule)).toBe(true);
  });

  it('is without findings', () => {
    expect(lintScorecard(dealerForm)).toEqual([]);
  });

  it('takes weights that sum to exactly one, however written', () => {
    const weights = { a: '0.10', b: 0.2, c: '0.7000', d: '0' } as never;
    expect(safeParseScorecard(ratios(weights, ['a', 'b', 'c', 'd'])).ok).toBe(true);
  });
});

describe('a form that is refused', () => {
  it.each<[string, object, string, string]>([
    [
      'weights just below one',
      ratios({ a: '0.5', b: '0.4999999999' }, ['a', 'b']),
      'scoring/weights-not-one',
      '/weights/weights',
    ],
    [
      'weights just above one',
      ratios({ a: '0.5', b: `0.5${'0'.repeat(37)}1` }, ['a', 'b']),
      'scoring/weights-not-one',
      '/weights/weights',
    ],
    [
      'a weight of an unknown measure',
      ratios({ a: '0.5', 'b/c': '0.5' }, ['a']),
      'scoring/weight-unknown',
      '/weights/weights/b~1c',
    ],
    [
      'a measure without weight',
      ratios({ a: '1' }, ['a', 'b']),
      'policy/required',
      '/weights/weights/b',
    ],
    [
      'a negative weight',
      ratios({ a: '1.5', b: '-0.5' }, ['a', 'b']),
      'policy/wrong-value',
      '/weights/weights/b',
    ],
    [
      'weights by a method that is none',
      { ...ratios('equal', ['a']), weights: { type: 'guess' } },
      'policy/wrong-value',
      '/weights/type',
    ],
    ['no measures', ratios('equal', []), 'policy/wrong-value', '/measures'],
    [
      'bands that do not end open',
      withBands('1', '2'),
      'scoring/bands-not-ascending',
      '/measures/0/rule/bands/1/upTo',
    ],
    [
      'an open band before the last',
      withBands('1', null, '2', null),
      'scoring/bands-not-ascending',
      '/measures/0/rule/bands/1/upTo',
    ],
    [
      'two bands with one bound',
      withBands('1', '1.0', null),
      'scoring/bands-not-ascending',
      '/measures/0/rule/bands/1/upTo',
    ],
    [
      'bands that fall',
      withBands('2', '1', null),
      'scoring/bands-not-ascending',
      '/measures/0/rule/bands/1/upTo',
    ],
    ['no bands', withBands(), 'policy/wrong-value', '/measures/0/rule/bands'],
    [
      'a bound that is not finite',
      withBands('NaN', null),
      'policy/wrong-value',
      '/measures/0/rule/bands/0/upTo',
    ],
    [
      'grades that do not descend',
      withGrades('90', '90.0'),
      'scoring/grades-not-descending',
      '/grades/1/from',
    ],
    ['grades that rise', withGrades('60', '75'), 'scoring/grades-not-descending', '/grades/1/from'],
    [
      'a measure that stands twice',
      { ...ratios('equal', ['a', 'a']) },
      'policy/repeated-name',
      '/measures/1/id',
    ],
    [
      'a deduction that stands twice',
      { ...dealerForm, deductions: [dealerForm.deductions[0], dealerForm.deductions[0]] },
      'policy/repeated-name',
      '/deductions/1/id',
    ],
    [
      'a grade that stands twice',
      {
        ...dealerForm,
        grades: [
          { grade: 'A', from: '9' },
          { grade: 'A', from: '1' },
        ],
      },
      'policy/repeated-name',
      '/grades/1/grade',
    ],
    [
      'a deduction that gives points',
      { ...dealerForm, deductions: [{ id: 'd', each: '-3', cap: null }] },
      'policy/wrong-value',
      '/deductions/0/each',
    ],
    [
      'a misspelt key of a rule',
      {
        ...dealerForm,
        measures: [{ ...sales, rule: { type: 'ratio', zeroBellow: '0.6' } }, ...others],
      },
      'policy/unknown-key',
      '/measures/0/rule/zeroBellow',
    ],
    [
      'no rule for what is missing',
      { ...dealerForm, missing: undefined },
      'policy/required',
      '/missing',
    ],
  ])('%s', (_what, draft, code, path) => {
    expect(failureOf(() => parseScorecard(draft))).toEqual({ kind: 'policy', code, path });
    const read = safeParseScorecard(draft);
    expect(read.ok ? null : read.error.code).toBe(code);
    expect(lintScorecard(draft)[0]).toMatchObject({ severity: 'error', code, path });
  });

  it('says what the weights sum to', () => {
    const [finding] = lintScorecard(ratios({ a: '0.5', b: '0.25' }, ['a', 'b']));
    expect(finding?.params).toEqual({ sum: '0.75' });
  });

  it('is told of everything that is wrong at once', () => {
    const draft = { ...withGrades('1', '2', '3'), weights: { type: 'given', weights: { x: '1' } } };
    expect(lintScorecard(draft).map(({ code }) => code)).toEqual([
      'scoring/weight-unknown',
      ...dealerForm.measures.map(() => 'policy/required'),
      'scoring/grades-not-descending',
      'scoring/grades-not-descending',
    ]);
  });
});
