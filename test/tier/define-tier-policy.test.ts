import {
  customerPyramid,
  defineTierPolicy,
  lintTierPolicy,
  listGrades,
  parseTierPolicy,
  safeParseTierPolicy,
  type TierPolicyDraft,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { gradesOf } from './pyramid.js';

const draftOf = (compute: unknown): unknown => ({ ...customerPyramid, compute });
const withGrades = (grades: unknown) => draftOf({ ...customerPyramid.compute, grades });
const codesOf = (draft: unknown) =>
  lintTierPolicy(draft).map(({ severity, code, path }) => [severity, code, path]);

describe('shares', () => {
  it.each([
    [['0.2', '0.3', '0.49'], '0.99'],
    [['0.2', '0.3', '0.51'], '1.01'],
    [['0.3333333333', '0.3333333333', '0.3333333333'], '0.9999999999'],
  ])('%j do not sum to one', (shares, sum) => {
    const draft = withGrades(shares.map((share, index) => ({ grade: `g${index}`, share })));
    expect(lintTierPolicy(draft)).toEqual([
      { severity: 'error', code: 'tier/shares-not-one', params: { sum }, path: '/compute/grades' },
    ]);
    expect(failureOf(() => parseTierPolicy(draft))).toEqual({
      kind: 'policy',
      code: 'tier/shares-not-one',
      path: '/compute/grades',
    });
  });

  it.each([[['0.2', '0.3', '0.5']], [['1']], [['1.00', '0']], [[0.1, 0.2, 0.7]]])(
    '%j sum to one',
    (shares) => {
      const grades = shares.map((share, index) => ({ grade: `g${index}`, share }));
      expect(listGrades(parseTierPolicy(withGrades(grades)))).toHaveLength(shares.length);
    },
  );

  it('of nothing are suspicious, but legal', () => {
    const draft = withGrades(gradesOf({ a: '0', b: '1' }));
    expect(codesOf(draft)).toEqual([['warning', 'tier/empty-share', '/compute/grades/0/share']]);
    expect(parseTierPolicy(draft).compute).toMatchObject({ ties: 'all-up' });
  });

  it.each([
    ['below zero', '-0.5'],
    ['that are no decimals', 'half'],
    ['that are inexact', 0.1 + 0.2],
  ])('%s are refused at their place', (_what, share) => {
    const draft = withGrades([
      { grade: 'a', share },
      { grade: 'b', share: '1' },
    ]);
    expect(codesOf(draft)).toEqual([['error', 'policy/wrong-value', '/compute/grades/0/share']]);
  });
});

describe('the document', () => {
  it('has its defaults filled in', () => {
    const { format, compute } = defineTierPolicy(customerPyramid);
    expect(format).toBe('clientele/tier-policy@1');
    expect(compute).toMatchObject({
      quotaRounding: 'half-away-from-zero',
      ties: 'all-up',
      minimumPopulation: 0,
    });
  });

  it('is a frozen copy, and the draft stays as it was', () => {
    const draft: TierPolicyDraft = structuredClone(customerPyramid);
    const policy = defineTierPolicy(draft);
    expect(Object.isFrozen(policy.compute)).toBe(true);
    expect(Object.isFrozen(draft)).toBe(false);
    expect(draft).toEqual(customerPyramid);
  });

  it('may be defined again', () => {
    const once = defineTierPolicy(customerPyramid);
    expect(parseTierPolicy(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('names each grade once', () => {
    const draft = withGrades([
      { grade: 'a', share: '0.5' },
      { grade: 'a', share: '0.5' },
    ]);
    expect(codesOf(draft)).toEqual([['error', 'policy/repeated-name', '/compute/grades/1/grade']]);
  });

  it.each([
    ['no object', 7, 'policy/wrong-value', ''],
    ['an unknown key', { ...customerPyramid, granted: {} }, 'policy/unknown-key', '/granted'],
    ['another format', { ...customerPyramid, format: 'x' }, 'policy/unknown-format', '/format'],
    ['no grades', withGrades([]), 'policy/wrong-value', '/compute/grades'],
    [
      'no measure',
      draftOf({ type: 'pyramid', grades: gradesOf({ a: '1' }) }),
      'policy/required',
      '/compute/measure',
    ],
    [
      'an unknown tie rule',
      draftOf({ ...customerPyramid.compute, ties: 'random' }),
      'policy/wrong-value',
      '/compute/ties',
    ],
    [
      'half a customer',
      draftOf({ ...customerPyramid.compute, minimumPopulation: 0.5 }),
      'policy/wrong-value',
      '/compute/minimumPopulation',
    ],
    [
      'an end before its start',
      { ...customerPyramid, effective: { start: '2026-01-01', end: '2026-01-01' } },
      'policy/ends-before-start',
      '/effective/end',
    ],
  ])('with %s is refused', (_what, draft, code, path) => {
    expect(codesOf(draft)).toEqual([['error', code, path]]);
    const read = safeParseTierPolicy(draft);
    expect(read).toMatchObject({ ok: false, error: { kind: 'policy', code, path } });
  });

  it('that is sound comes back from safeParse as a value', () => {
    const read = safeParseTierPolicy(customerPyramid);
    expect(read.ok && read.value.id).toBe('customer-pyramid');
  });

  it('of the preset has no finding', () => {
    expect(lintTierPolicy(customerPyramid)).toEqual([]);
  });
});
