import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  defineResourcePolicy,
  lintResourcePolicy,
  parseResourcePolicy,
  safeParseResourcePolicy,
  shareResource,
  visitsByGrade,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, draftOf } from './policies.js';

const found = (...args: Parameters<typeof draftOf>) =>
  lintResourcePolicy(draftOf(...args)).map(({ severity, code, path }) => [severity, code, path]);

describe('the document', () => {
  it('has its defaults filled in, is frozen, and may be defined again', () => {
    const policy = parseResourcePolicy(draftOf([{ grade: 'gold' }]));
    expect(policy).toMatchObject({
      format: 'clientele/resource-policy@1',
      shortage: 'refuse',
      weighBy: 'customer',
      weightMeasure: null,
      apportion: 'largest-remainder',
      grades: [{ grade: 'gold', minimum: '0', maximum: null, weight: '1' }],
    });
    expect(Object.isFrozen(policy.grades[0])).toBe(true);
    expect(parseResourcePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(safeParseResourcePolicy(policy)).toMatchObject({ ok: true });
  });

  it('of the preset has no finding, and names its grades', () => {
    expect(lintResourcePolicy(visitsByGrade)).toEqual([]);
    const { summary } = shareResource(defineResourcePolicy(visitsByGrade), [], { asOf, total: 0 });
    expect(summary.grades.main.customers).toBe(0);
  });

  it.each([
    ['no object', 7, 'policy/wrong-value', ''],
    ['an unknown key', { ...draftOf([{ grade: 'a' }]), quota: 1 }, 'policy/unknown-key', '/quota'],
    ['no grades', draftOf([]), 'policy/wrong-value', '/grades'],
    ['no step', { ...draftOf([{ grade: 'a' }]), step: undefined }, 'policy/required', '/step'],
    ['a step of zero', draftOf([{ grade: 'a' }], { step: '0' }), 'policy/wrong-value', '/step'],
    [
      'a minimum below zero',
      draftOf([{ grade: 'a', minimum: '-1' }]),
      'policy/wrong-value',
      '/grades/0/minimum',
    ],
    [
      'a grade twice',
      draftOf([{ grade: 'a' }, { grade: 'a' }]),
      'policy/repeated-name',
      '/grades/1/grade',
    ],
    [
      'half a visit at least',
      draftOf([{ grade: 'a', minimum: '0.5' }]),
      'tier/not-whole-steps',
      '/grades/0/minimum',
    ],
    [
      'half a visit at most',
      draftOf([{ grade: 'a', maximum: '1.5' }]),
      'tier/not-whole-steps',
      '/grades/0/maximum',
    ],
    [
      'less at most than at least',
      draftOf([{ grade: 'a', minimum: '2', maximum: '1' }]),
      'tier/maximum-below-minimum',
      '/grades/0/maximum',
    ],
  ])('with %s is refused', (_what, draft, code, path) => {
    expect(failureOf(() => parseResourcePolicy(draft))).toEqual({ kind: 'policy', code, path });
    expect(safeParseResourcePolicy(draft).ok).toBe(false);
  });

  it('takes a maximum equal to the minimum, and steps that divide', () => {
    expect(found([{ grade: 'a', minimum: '2', maximum: '2' }])).toEqual([]);
    expect(found([{ grade: 'a', minimum: '1.5', maximum: '4' }], { step: '0.25' })).toEqual([]);
    expect(found([{ grade: 'a', minimum: '1' }], { step: '0.3' })).toEqual([
      ['error', 'tier/not-whole-steps', '/grades/0/minimum'],
    ]);
  });
});

describe('what is suspicious', () => {
  it.each([
    ['minimum', { minimum: '1' }, { minimum: '2' }],
    ['maximum', { maximum: '1' }, { maximum: '2' }],
    ['maximum', { maximum: '1' }, {}],
    ['weight', { weight: '1' }, { weight: '1.1' }],
  ])('a higher grade with a smaller %s', (bound, higher, lower) => {
    expect(
      found([
        { grade: 'a', ...higher },
        { grade: 'b', ...lower },
      ]),
    ).toEqual([['warning', 'tier/share-shrinks', `/grades/0/${bound}`]]);
    expect(
      found([
        { grade: 'a', ...lower },
        { grade: 'b', ...higher },
      ]),
    ).toEqual([]);
  });

  it('is not the weight of a whole grade, which may have few customers', () => {
    expect(
      found(
        [
          { grade: 'a', weight: '0.2' },
          { grade: 'b', weight: '0.8' },
        ],
        { weighBy: 'grade' },
      ),
    ).toEqual([]);
  });

  it('is a rest that nobody gets', () => {
    expect(found([{ grade: 'a', weight: '0' }])).toEqual([
      ['warning', 'tier/remainder-for-nobody', '/grades'],
    ]);
  });

  it('is said in both languages', () => {
    const findings = lintResourcePolicy(
      draftOf([{ grade: 'a', maximum: '1', minimum: '0.5' }, { grade: 'b' }]),
    );
    expect(inWords(findings, { locale: en }).split('\n')).toEqual([
      '0.5 for a is not a multiple of the step 1 (at /grades/0/minimum).',
      'The higher grade a has a smaller maximum (1) than b below it (no bound) (at /grades/0/maximum).',
    ]);
    expect(inWords(findings, { locale: zhCN }).split('\n')).toEqual([
      '等级“a”的 0.5 不是最小单位 1 的整数倍（位置：/grades/0/minimum）。',
      '较高等级“a”的上限（1）反而小于其下的“b”（不限）（位置：/grades/0/maximum）。',
    ]);
  });
});

describe('a policy that was trusted', () => {
  const stored = JSON.parse(JSON.stringify(parseResourcePolicy(draftOf([{ grade: 'a' }]))));
  const share = (json: object) =>
    shareResource(trustPolicy(json as never), [{ id: 'c', grade: 'a' } as never], {
      asOf,
      total: '2',
    });

  it('decides as before', () => {
    expect(share(stored)).toMatchObject({ decisions: [{ outcome: { share: '2' } }] });
  });

  it.each([
    ['no step', { step: undefined }],
    ['a step of zero', { step: '0' }],
    ['no grades', { grades: [] }],
    ['a grade with its defaults open', { grades: [{ grade: 'a' }] }],
    [
      'minimums that are no whole steps',
      { grades: [{ grade: 'a', minimum: '0.5', maximum: null, weight: '1' }] },
    ],
    ['an unknown rule', { shortage: 'random' }],
  ])('with %s is refused', (_what, change) => {
    expect(failureOf(() => share({ ...stored, ...change })).kind).toBe('policy');
  });
});
