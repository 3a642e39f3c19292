import { diffPolicies } from 'clientele';
import {
  defineRfmPolicy,
  lintRfmPolicy,
  parseRfmPolicy,
  type RfmPolicyDraft,
  rfmFiveByFive,
  type SegmentRule,
  safeParseRfmPolicy,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const two = { type: 'quantiles', bins: 2 } as const;
const draftOf = (segments: readonly SegmentRule[], change: Partial<RfmPolicyDraft> = {}) => ({
  ...{ id: 'p', version: '1', effective: { start: '2026-01-01', end: null } },
  ...{ recency: two, frequency: two, monetary: two, segments },
  ...change,
});
const box = (segment: string, recency: number, to = recency): SegmentRule => ({
  segment,
  recency: { from: recency, to },
});
const found = (draft: unknown) =>
  lintRfmPolicy(draft).map(({ severity, code, path, params }) => [severity, code, path, params]);

describe('the grid', () => {
  it('of the preset has no finding', () => {
    expect(lintRfmPolicy(rfmFiveByFive)).toEqual([]);
  });

  it('with one box over everything is whole', () => {
    expect(found(draftOf([{ segment: 'all' }]))).toEqual([]);
  });

  it('that leaves a combination out names the first', () => {
    expect(found(draftOf([box('low', 1)]))).toEqual([
      ['error', 'value/grid-gap', '/segments', { recency: 2, frequency: 1, monetary: 1 }],
    ]);
    const corner = { ...box('high', 2), frequency: { from: 1, to: 1 } };
    expect(found(draftOf([box('low', 1), corner]))).toEqual([
      ['error', 'value/grid-gap', '/segments', { recency: 2, frequency: 2, monetary: 1 }],
    ]);
  });

  it('with two boxes on one combination names both', () => {
    expect(found(draftOf([box('low', 1), box('most', 1, 2)]))).toEqual([
      ['error', 'value/grid-overlap', '/segments/1', { segment: 'most', other: 'low' }],
    ]);
  });

  it.each([
    ['beyond the best score', { from: 1, to: 3 }],
    ['turned round', { from: 2, to: 1 }],
  ])('with a range %s names it', (_what, recency) => {
    expect(found(draftOf([{ segment: 'all', recency }]))).toEqual([
      ['error', 'value/grid-out-of-range', '/segments/0/recency', { ...recency, most: 2 }],
    ]);
  });

  it.each([
    [1, false],
    [2, true],
    [3, false],
  ])('of two scores with a box up to %i', (to, whole) => {
    expect(lintRfmPolicy(draftOf([box('all', 1, to)])).length === 0).toBe(whole);
  });

  it('lets boxes of one name make one segment', () => {
    expect(found(draftOf([box('low', 1), box('low', 2)]))).toEqual([]);
  });

  it('of a thousand scores each is checked at once', () => {
    const bins = { type: 'quantiles', bins: 1000 } as const;
    const segments = [box('low', 1, 999)];
    const draft = draftOf(segments, { recency: bins, frequency: bins, monetary: bins });
    expect(found(draft)).toEqual([
      ['error', 'value/grid-gap', '/segments', { recency: 1000, frequency: 1, monetary: 1 }],
    ]);
  });

  it('is judged as by looking at every combination', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
    const boxes = fc.array(fc.tuple(range, range, range), { minLength: 1, maxLength: 4 });
    const three = { type: 'quantiles', bins: 3 } as const;
    fc.assert(
      fc.property(boxes, (list) => {
        const holders = [];
        for (let cell = 0; cell < 27; cell++) {
          const scores = [Math.floor(cell / 9) + 1, (Math.floor(cell / 3) % 3) + 1, (cell % 3) + 1];
          const holds = (sides: (typeof list)[number]) =>
            sides.every(
              ({ from, to }, side) => from <= (scores[side] ?? 0) && (scores[side] ?? 0) <= to,
            );
          holders.push({ scores, count: list.filter(holds).length });
        }
        const segments = list.map(([recency, frequency, monetary], index) => ({
          ...{ segment: `s${index}`, recency, frequency, monetary },
        }));
        const rules = { recency: three, frequency: three, monetary: three };
        const [first] = lintRfmPolicy(draftOf(segments, rules));
        const gap = holders.find(({ count }) => count === 0)?.scores;
        if (holders.some(({ count }) => count > 1)) expect(first?.code).toBe('value/grid-overlap');
        else if (gap === undefined) expect(first).toBeUndefined();
        else expect(Object.values(first?.params ?? {})).toEqual(gap);
      }),
      { numRuns: 300 },
    );
  });
});

describe('breaks', () => {
  const withBreaks = (breaks: readonly (string | number)[]) =>
    draftOf([{ segment: 'all' }], { monetary: { type: 'breaks', breaks } });

  it.each([
    [['10', '5'], 1],
    [['5', '5.00'], 1],
    [['1', '2', '1.99'], 2],
  ])('%j do not ascend', (breaks, index) => {
    const draft = withBreaks(breaks);
    const [, , path] = found(draft)[0] ?? [];
    expect(found(draft)).toHaveLength(1);
    expect(path).toBe(`/monetary/breaks/${index}`);
    expect(failureOf(() => parseRfmPolicy(draft))).toEqual({
      kind: 'policy',
      code: 'value/breaks-not-ascending',
      path: `/monetary/breaks/${index}`,
    });
  });

  it.each([[['5', '5.01']], [['-5', '0', '5']], [[9, 10]], [[]]])('%j ascend', (breaks) => {
    expect(found(withBreaks(breaks))).toEqual([]);
  });

  it('make one score more than there are breaks', () => {
    const segments = [1, 2, 3].map((score) => ({
      ...{ segment: `m${score}`, monetary: { from: score, to: score } },
    }));
    const draft = draftOf(segments, { monetary: { type: 'breaks', breaks: ['1', '2'] } });
    expect(found(draft)).toEqual([]);
  });
});

describe('weights of the combined score', () => {
  const weighted = (recency: string | number, frequency: string, monetary: string) =>
    draftOf([{ segment: 'all' }], {
      combined: { weights: { recency, frequency, monetary } },
    });

  it.each([
    ['0.5', '0.3', '0.19', '0.99'],
    [
      '0.5',
      '0.3',
      '0.2000000000000000000000000000000000001',
      '1.0000000000000000000000000000000000001',
    ],
    ['0', '0', '0', '0'],
  ])('%s, %s and %s are not one', (recency, frequency, monetary, sum) => {
    const draft = weighted(recency, frequency, monetary);
    expect(found(draft)).toEqual([
      ['error', 'value/score-weights-not-one', '/combined/weights', { sum }],
    ]);
    expect(failureOf(() => parseRfmPolicy(draft))).toEqual({
      kind: 'policy',
      code: 'value/score-weights-not-one',
      path: '/combined/weights',
    });
  });

  it.each([
    ['0.5', '0.3', '0.2'],
    ['1', '0', '0'],
    [0.1, '0.2', '0.7'],
  ])('%s, %s and %s are one', (recency, frequency, monetary) => {
    expect(found(weighted(recency, frequency, monetary))).toEqual([]);
  });

  it('are told beside a broken grid', () => {
    const draft = { ...weighted('1', '1', '1'), segments: [box('low', 1)] };
    expect(found(draft).map(([, code]) => code)).toEqual([
      'value/grid-gap',
      'value/score-weights-not-one',
    ]);
  });

  it('take no other name and leave none out', () => {
    const odd = { combined: { weights: { recency: '1', frequency: '0', money: '0' } } };
    expect(
      found({ ...draftOf([{ segment: 'all' }]), ...odd }).map(([, code, at]) => [code, at]),
    ).toEqual([
      ['policy/required', '/combined/weights/monetary'],
      ['policy/unknown-key', '/combined/weights/money'],
    ]);
  });
});

describe('the document', () => {
  it.each([
    ['one bin', { recency: { type: 'quantiles', bins: 1 } }, '/recency/bins'],
    ['half a bin', { recency: { type: 'quantiles', bins: 2.5 } }, '/recency/bins'],
    [
      'another quantile',
      { recency: { type: 'quantiles', bins: 2, quantile: 'type-5' } },
      '/recency/quantile',
    ],
    ['a break that is none', { recency: { type: 'breaks', breaks: ['x'] } }, '/recency/breaks/0'],
    [
      'a score of zero',
      { segments: [{ segment: 'all', recency: { from: 0, to: 1 } }] },
      '/segments/0/recency/from',
    ],
    ['no segment', { segments: [] }, '/segments'],
    ['a side that is none', { recency: { ...two, boundary: 'below' } }, '/recency/boundary'],
    ['an offset that is none', { monetary: { ...two, offset: 'NaN' } }, '/monetary/offset'],
    ['another count', { frequency: { ...two, countBy: 'order' } }, '/frequency/countBy'],
    [
      'a weight below zero',
      { combined: { weights: { recency: '-0.5', frequency: '1', monetary: '0.5' } } },
      '/combined/weights/recency',
    ],
  ])('with %s is refused', (_what, change, path) => {
    const draft = { ...draftOf([{ segment: 'all' }]), ...change };
    expect(safeParseRfmPolicy(draft)).toMatchObject({
      ok: false,
      error: { kind: 'policy', code: 'policy/wrong-value', path },
    });
  });

  it('tells in a difference what was changed', () => {
    const before = defineRfmPolicy(rfmFiveByFive);
    const after = defineRfmPolicy({
      ...rfmFiveByFive,
      monetary: { ...rfmFiveByFive.monetary, boundary: 'lower-inclusive' },
      combined: { weights: { recency: '1', frequency: '0', monetary: '0' } },
    });
    expect(diffPolicies(before, after).changed.map(({ path }) => path)).toEqual([
      '/combined',
      '/monetary/boundary',
    ]);
  });

  it('has its defaults filled in', () => {
    const policy = parseRfmPolicy(rfmFiveByFive);
    expect(policy.format).toBe('clientele/rfm-policy@1');
    const rule = { type: 'quantiles', bins: 5, quantile: 'type-7', offset: '0' };
    expect(policy.recency).toEqual({ ...rule, boundary: 'lower-inclusive' });
    expect(policy.frequency).toEqual({
      ...rule,
      ...{ boundary: 'upper-inclusive', countBy: 'purchase-day' },
    });
    expect(policy.monetary).toEqual({ ...rule, boundary: 'upper-inclusive' });
    expect(policy.combined).toBeNull();
  });
});
