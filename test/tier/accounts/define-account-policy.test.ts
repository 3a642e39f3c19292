import { trustPolicy } from 'clientele';
import {
  type AccountPolicyDraft,
  defineAccountPolicy,
  gradeAccounts,
  lintAccountPolicy,
  parseAccountPolicy,
  safeParseAccountPolicy,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, groupOf, small } from './small-policy.js';

const found = (change: object) =>
  lintAccountPolicy({ ...small, ...change }).map(({ severity, code, path }) => [
    severity,
    code,
    path,
  ]);
const bands = (...list: readonly (readonly [string, string])[]) => ({
  bands: list.map(([grade, from]) => ({ grade, from })),
});
const withRule = (rule: unknown) => ({
  groups: [{ group: 'g', weight: '1', indicators: [{ measure: 'a', weight: '1', rule }] }],
});

describe('the document', () => {
  it('has its defaults filled in, and is frozen', () => {
    const policy = defineAccountPolicy(small);
    expect(policy).toMatchObject({
      format: 'clientele/account-policy@1',
      gates: [],
      match: 'all',
      missing: 'refuse',
      top: null,
      file: { required: [], atLeast: null },
      swot: { internalLine: '0', externalLine: '0', onLine: 'above' },
    });
    expect(Object.isFrozen(policy.groups[0]?.indicators)).toBe(true);
    const top = { measure: 'a', share: '0.2' };
    expect(parseAccountPolicy({ ...small, top }).top).toEqual({
      ...top,
      brings: null,
      quotaRounding: 'half-away-from-zero',
      ties: 'all-up',
    });
  });

  it('survives JSON, and may be trusted after it', () => {
    const policy = defineAccountPolicy(small);
    const text = JSON.stringify(policy);
    expect(parseAccountPolicy(JSON.parse(text))).toEqual(policy);
    const trusted = trustPolicy(JSON.parse(text) as typeof policy);
    expect(gradeAccounts(trusted, [], { asOf }).counts.received).toBe(0);
  });

  it.each([
    [{ weight: 1 }, 'policy/unknown-key', '/weight'],
    [{ groups: [] }, 'policy/wrong-value', '/groups'],
    [{ bands: [] }, 'policy/wrong-value', '/bands'],
    [{ match: 'most' }, 'policy/wrong-value', '/match'],
    [{ gates: [{ gate: 'g', when: { measure: 'a' } }] }, 'policy/wrong-value', '/gates/0/when'],
    [{ top: { measure: 'a' } }, 'policy/required', '/top/share'],
    [{ top: { measure: 'a', share: '-0.1' } }, 'policy/wrong-value', '/top/share'],
    [
      { file: { required: [{ part: 'other', field: 'x' }] } },
      'policy/wrong-value',
      '/file/required/0/part',
    ],
    [{ swot: { onLine: 'on' } }, 'policy/wrong-value', '/swot/onLine'],
    [
      { groups: [groupOf('g', '0.1234567890', ['a', '1'])] },
      'policy/wrong-value',
      '/groups/0/weight',
    ],
    [
      { groups: Array.from({ length: 11 }, (_, index) => groupOf(`g${index}`, '0', ['a', '1'])) },
      'policy/wrong-value',
      '/groups',
    ],
  ])('%j is refused', (change, code, path) => {
    const errors = found(change).filter(([severity]) => severity === 'error');
    expect(errors[0]).toEqual(['error', code, path]);
    expect(failureOf(() => parseAccountPolicy({ ...small, ...change }))).toEqual({
      kind: 'policy',
      code,
      path,
    });
    expect(safeParseAccountPolicy({ ...small, ...change }).ok).toBe(false);
  });
});

describe('what contradicts itself', () => {
  it.each([
    [
      'groups',
      [groupOf('x', '0.5', ['a', '1']), groupOf('y', '0.49', ['b', '1'])],
      '/groups',
      '0.99',
    ],
    [
      'indicators',
      [groupOf('x', '1', ['a', '0.333'], ['b', '0.333'], ['c', '0.333'])],
      '/groups/0/indicators',
      '0.999',
    ],
  ])('weights of the %s that do not sum to one', (_what, groups, path, sum) => {
    expect(lintAccountPolicy({ ...small, groups })).toEqual([
      { severity: 'error', code: 'scoring/weights-not-one', params: { sum }, path },
    ]);
  });

  it.each([
    [bands(['A', '50'], ['B', '50']), 'scoring/grades-not-descending', '/bands/1/from'],
    [bands(['A', '50'], ['A', '40']), 'policy/repeated-name', '/bands/1/grade'],
    [bands(['C', '50']), 'policy/repeated-name', '/otherwise'],
    [
      { groups: [groupOf('x', '0.5', ['a', '1']), groupOf('x', '0.5', ['b', '1'])] },
      'policy/repeated-name',
      '/groups/1/group',
    ],
    [
      { groups: [groupOf('x', '1', ['a', '0.5'], ['a', '0.5'])] },
      'policy/repeated-name',
      '/groups/0/indicators/1/measure',
    ],
    [
      {
        gates: [
          { gate: 'g', when: { measure: 'a', below: '1' } },
          { gate: 'g', when: { measure: 'a', below: '2' } },
        ],
      },
      'policy/repeated-name',
      '/gates/1/gate',
    ],
    [
      withRule({ type: 'bands', upperBound: 'exclusive', bands: [{ upTo: '1', points: '1' }] }),
      'scoring/bands-not-ascending',
      '/groups/0/indicators/0/rule/bands/0/upTo',
    ],
    [{ top: { measure: 'a', share: '1.01' } }, 'policy/wrong-value', '/top/share'],
    [{ top: { measure: 'a', share: '1', brings: '1.01' } }, 'policy/wrong-value', '/top/brings'],
    [{ file: { required: [], atLeast: '1.01' } }, 'policy/wrong-value', '/file/atLeast'],
    [
      {
        file: {
          required: [
            { part: 'people', field: 'x' },
            { part: 'people', field: 'x' },
          ],
        },
      },
      'policy/repeated-name',
      '/file/required/1/field',
    ],
  ])('%j', (change, code, path) => {
    expect(found(change)).toEqual([['error', code, path]]);
  });

  it('is told before what is only suspicious', () => {
    expect(found({ groups: [groupOf('x', '0', ['a', '1'])] })).toEqual([
      ['error', 'scoring/weights-not-one', '/groups'],
    ]);
  });

  it('one name may stand in two groups, and in two parts of the file', () => {
    const groups = [groupOf('x', '0.5', ['a', '1']), groupOf('y', '0.5', ['a', '1'])];
    const required = [
      { part: 'people', field: 'x' },
      { part: 'basics', field: 'x' },
    ];
    expect(found({ groups, file: { required } })).toEqual([]);
  });
});

describe('a criterion that decides nothing', () => {
  const dead = (path: string) => [['warning', 'tier/dead-criterion', path]];

  it.each([
    [{ groups: [groupOf('x', '1', ['a', '1'], ['b', '0'])] }, '/groups/0/indicators/1'],
    [
      { groups: [groupOf('x', '1', ['a', '1']), groupOf('y', '0', ['b', '1'])] },
      '/groups/1/indicators/0',
    ],
    [{ gates: [{ gate: 'g', when: { all: [] } }] }, '/gates/0/when'],
    [{ gates: [{ gate: 'g', when: { any: [] } }] }, '/gates/0/when'],
    [{ file: { required: [], atLeast: '0.5' } }, '/file/atLeast'],
  ])('%j', (change, path) => {
    expect(found(change)).toEqual(dead(path));
    expect(safeParseAccountPolicy({ ...small, ...change }).ok).toBe(true);
  });

  it.each([
    { type: 'grades', grades: { high: '60', low: '60.0' } },
    { type: 'grades', grades: {} },
    { type: 'bands', upperBound: 'exclusive', bands: [{ upTo: null, points: '60' }] },
    { type: 'ratio', maximumPoints: '0' },
  ])('because its points never differ: %j', (rule) => {
    const codes = found({ ...withRule(rule), bands: [{ grade: 'A', from: '0' }] });
    expect(codes).toEqual(dead('/groups/0/indicators/0'));
  });
});

describe('a band out of reach', () => {
  const rule = { type: 'grades', grades: { high: '90', low: '20' } };
  const reach = (list: AccountPolicyDraft['bands']) => found({ ...withRule(rule), bands: list });

  it.each([
    ['90', []],
    ['90.01', [['warning', 'tier/band-out-of-reach', '/bands/0/from']]],
  ])('from %s, where 90 is the most', (from, findings) => {
    expect(reach([{ grade: 'A', from }])).toEqual(findings);
  });

  it('lies under one that takes everybody', () => {
    const below = [
      { grade: 'A', from: '20' },
      { grade: 'B', from: '10' },
    ];
    expect(reach(below)).toEqual([['warning', 'tier/band-out-of-reach', '/bands/1/from']]);
    expect(
      reach([
        { grade: 'A', from: '20.01' },
        { grade: 'B', from: '20' },
      ]),
    ).toEqual([]);
  });

  it('is none where points have no end', () => {
    const open = { ...withRule({ type: 'ratio' }), bands: [{ grade: 'A', from: '1000000' }] };
    expect(found(open)).toEqual([]);
  });
});
