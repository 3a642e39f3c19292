import { trustPolicy } from 'clientele';
import {
  customerComposite,
  defineCriteriaPolicy,
  lintCriteriaPolicy,
  parseCriteriaPolicy,
  rankByCriteria,
  safeParseCriteriaPolicy,
} from 'clientele/scoring';
import { describe, expect, it } from 'vitest';
import { asOf, at, draftOf, refusalOf, rowsOf } from './policies.js';

const codes = (draft: unknown) =>
  lintCriteriaPolicy(draft).map(({ code, path }) => `${code} ${path ?? ''}`);
const given = (weights: object, scale = 'sum-to-one') => ({
  weights: { type: 'given', scale, weights },
});
const base = draftOf('equal', ['x', 'y']);

describe('a criteria policy', () => {
  it.each([
    [
      'weights that do not sum to one',
      given({ x: 0.5, y: 0.4 }),
      at('scoring/weights-not-one', '/weights/weights'),
    ],
    [
      'weights just beyond 1e-9',
      given({ x: 0.5, y: 0.5 + 1.1e-9 }),
      at('scoring/weights-not-one', '/weights/weights'),
    ],
    ['a negative weight', given({ x: 1.4, y: -0.4 }), 'policy/wrong-value /weights/weights/y'],
    [
      'a negative relative weight',
      given({ x: 1.4, y: -0.4 }, 'relative'),
      'policy/wrong-value /weights/weights/y',
    ],
    ['a weight as text', given({ x: '0.5', y: 0.5 }), 'policy/wrong-value /weights/weights/x'],
    [
      'no weight above zero',
      given({ x: 0, y: 0 }, 'relative'),
      at('scoring/weights-all-zero', '/weights/weights'),
    ],
    [
      'no weight above zero that should sum to one',
      given({ x: 0, y: 0 }),
      at('scoring/weights-all-zero', '/weights/weights'),
    ],
    [
      'a weight too many',
      given({ x: 0.5, y: 0.5, z: 0 }),
      at('scoring/unknown-criterion', '/weights/weights/z'),
    ],
    ['a weight too few', given({ x: 1 }), 'policy/required /weights/weights/y'],
    ['another scale', given({ x: 1, y: 1 }, 'percent'), 'policy/wrong-value /weights/scale'],
    ['another normalisation', { normalisation: 'vector' }, 'policy/wrong-value /normalisation'],
    ['no normalisation', { normalisation: undefined }, 'policy/required /normalisation'],
    ['another rule for absent values', { missing: 'zero' }, 'policy/wrong-value /missing'],
    ['no criteria', { criteria: [] }, 'policy/wrong-value /criteria'],
    [
      'a criterion twice',
      { criteria: [...base.criteria, ...base.criteria.slice(1)] },
      'policy/repeated-name /criteria/2/id',
    ],
    [
      'a range that descends',
      { normalisation: { type: 'range', from: 1, to: 0, outside: 'hold' } },
      at('scoring/range-not-ascending', '/normalisation'),
    ],
    [
      'a range too wide for a number',
      { normalisation: { type: 'range', from: -1e308, to: 1e308, outside: 'hold' } },
      at('scoring/range-not-ascending', '/normalisation'),
    ],
    [
      'a range to infinity',
      { normalisation: { type: 'range', from: 0, to: Infinity, outside: 'hold' } },
      'policy/wrong-value /normalisation/to',
    ],
    [
      'an empty range of a criterion',
      {
        criteria: [
          {
            id: 'x',
            direction: 'benefit',
            normalisation: { type: 'range', from: 1, to: 1, outside: 'hold' },
          },
        ],
      },
      at('scoring/range-not-ascending', '/criteria/0/normalisation'),
    ],
    [
      'a cost as it stands',
      { criteria: [{ id: 'x', direction: 'cost' }], normalisation: 'none' },
      at('scoring/cost-not-normalised', '/criteria/0/direction'),
    ],
    [
      'a cost as it stands by its own word',
      { criteria: [{ id: 'x', direction: 'cost', normalisation: 'none' }] },
      at('scoring/cost-not-normalised', '/criteria/0/direction'),
    ],
    ['an unknown key', { colour: 'red' }, 'policy/unknown-key /colour'],
  ])('is refused with %s', (_what, change, finding) => {
    expect(codes({ ...base, ...change })).toEqual([finding]);
    expect(refusalOf(() => parseCriteriaPolicy({ ...base, ...change }))).toEqual({
      kind: 'policy',
      issues: [finding],
    });
    expect(safeParseCriteriaPolicy({ ...base, ...change }).ok).toBe(false);
  });

  it.each([
    ['a tenth ten times', Object.fromEntries([...'abcdefghij'].map((id) => [id, 0.1]))],
    ['thirds', { a: 1 / 3, b: 1 / 3, c: 1 / 3 }],
    ['almost one', { a: 0.5, b: 0.5 - 0.9e-9 }],
  ])('takes weights that sum to one within 1e-9: %s', (_what, weights) => {
    const draft = draftOf(weights, Object.keys(weights), given(weights) as object);
    expect(lintCriteriaPolicy(draft)).toEqual([]);
  });

  it('keeps a normalised cost beside an untouched benefit', () => {
    const criteria = [
      { id: 'x', direction: 'benefit' },
      { id: 'y', direction: 'cost', normalisation: 'min-max' },
    ];
    expect(codes({ ...base, criteria, normalisation: 'none' })).toEqual([]);
  });

  it('is the preset', () => {
    expect(lintCriteriaPolicy(customerComposite)).toEqual([]);
    expect(Object.isFrozen(customerComposite.criteria)).toBe(true);
    expect(defineCriteriaPolicy(customerComposite)).toMatchObject({
      ...customerComposite,
      format: 'clientele/criteria-policy@1',
    });
  });
});

describe('a trusted criteria policy', () => {
  const stored = JSON.parse(JSON.stringify(defineCriteriaPolicy(base)));
  const facts = rowsOf(base, [
    [1, 2],
    [2, 1],
  ]);

  it('decides as the defined one', () => {
    const trusted = rankByCriteria(trustPolicy(stored), facts, { asOf });
    expect(trusted).toEqual(rankByCriteria(defineCriteriaPolicy(base), facts, { asOf }));
  });

  it.each([
    ['a weight that is none', given({ x: '1', y: 1 })],
    ['a scale that is none', given({ x: 1, y: 1 }, 'percent')],
    ['weights that do not sum', given({ x: 1, y: 1 })],
    ['a direction that is none', { criteria: [{ id: 'x', direction: 'up' }] }],
    [
      'a grade that is no number',
      { criteria: [{ id: 'x', direction: 'cost', grades: { a: '1' } }] },
    ],
    ['no list of criteria', { criteria: {} }],
    ['a normalisation that is none', { normalisation: 'vector' }],
    ['a range without an end', { normalisation: { type: 'range', from: 0, outside: 'hold' } }],
    ['a rule that is none', { missing: 'zero' }],
  ])('is refused with %s', (_what, change) => {
    const broken = trustPolicy({ ...stored, ...change });
    expect(refusalOf(() => rankByCriteria(broken, facts, { asOf })).issues[0]).toBe(
      'policy/trusted-but-broken ',
    );
  });
});

it('a ranking is refused outside of the life of its policy', () => {
  const facts = rowsOf(base, [[1, 2]]);
  const call = () => rankByCriteria(defineCriteriaPolicy(base), facts, { asOf: '2025-12-31' });
  expect(refusalOf(call).issues[0]).toContain('policy/not-in-force');
});
