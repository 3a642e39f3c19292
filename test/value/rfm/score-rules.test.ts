import { compareDecimals, multiplyByRatio, type Ratio } from 'clientele/decimal';
import {
  defineRfmPolicy,
  type FrequencyRuleDraft,
  type RfmMeasure,
  rfmLikeR,
  type ScoreRuleDraft,
  scoreFigures,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const asOf = '2026-09-30';
const nothing = { type: 'breaks', breaks: [] } as const;

function score(
  measure: RfmMeasure,
  rule: ScoreRuleDraft | FrequencyRuleDraft,
  values: readonly (string | number)[],
) {
  const policy = defineRfmPolicy({
    ...rfmLikeR,
    ...{ recency: nothing, frequency: nothing, monetary: nothing, [measure]: rule },
    segments: [{ segment: 'all' }],
  });
  const figures = values.map((value, index) => ({ id: `c${index}`, value }));
  const { decisions, summary } = scoreFigures(policy, figures, { asOf, measure });
  return { scores: decisions.map(({ outcome }) => outcome?.score ?? 0), ...summary };
}

describe('the side of a cut', () => {
  // The median of 1, 2, 3 is 2: who is on it, and who is beside it?
  const half = { type: 'quantiles', bins: 2 } as const;

  it.each([
    ['monetary', undefined, [1, 1, 2]],
    ['monetary', 'upper-inclusive', [1, 1, 2]],
    ['monetary', 'lower-inclusive', [1, 2, 2]],
    ['recency', undefined, [2, 1, 1]],
    ['recency', 'lower-inclusive', [2, 1, 1]],
    ['recency', 'upper-inclusive', [2, 2, 1]],
  ] as const)('of a quantile, %s, %s', (measure, boundary, expected) => {
    const rule = boundary === undefined ? half : { ...half, boundary };
    expect(score(measure, rule, ['1', '2', '3']).scores).toEqual(expected);
  });

  it.each([
    ['monetary', undefined, [1, 2, 2]],
    ['monetary', 'upper-inclusive', [1, 1, 2]],
    ['recency', undefined, [2, 1, 1]],
    ['recency', 'upper-inclusive', [2, 2, 1]],
  ] as const)('of a break, %s, %s', (measure, boundary, expected) => {
    const rule = { type: 'breaks', breaks: ['2'], ...(boundary === undefined ? {} : { boundary }) };
    expect(score(measure, rule as ScoreRuleDraft, ['1.99', '2.00', '2.01']).scores).toEqual(
      expected,
    );
  });
});

describe('an offset', () => {
  it.each([
    ['3', [1, 1, 1]],
    ['0.5', [1, 1, 2]],
    ['-0.5', [1, 2, 2]],
    ['-2', [2, 2, 2]],
  ])('of %s moves every cut', (offset, expected) => {
    const rule = { type: 'quantiles', bins: 2, offset } as const;
    const { scores, cuts } = score('monetary', rule, ['1', '2', '3']);
    expect(scores).toEqual(expected);
    expect(cuts).toEqual([2 + Number(offset)]);
  });

  // The rule of the R package: 0.1 … 0.5 with the cuts 1.18, 1.26, 1.34, 1.42.
  it('of 1 puts everybody below the cuts where figures are small decimals', () => {
    const values = ['0.1', '0.2', '0.3', '0.4', '0.5'];
    const { scores, cuts, emptyScores, scoreSizes } = score('monetary', rfmLikeR.monetary, values);
    expect(cuts).toEqual([1.18, 1.26, 1.34, 1.42]);
    expect(scores).toEqual([1, 1, 1, 1, 1]);
    expect(scoreSizes).toEqual([5, 0, 0, 0, 0]);
    expect(emptyScores).toEqual([2, 3, 4, 5]);
  });
});

describe('the frequency of CDNOW', () => {
  // Customers by their lines in the CDNOW sample (6,919 lines of 2,357 customers, 1997-01-01 to 1998-06-30), 9 for nine and
  // more. A re-implementation of the rule of the R package gave these cuts and sizes: nobody has a 2.
  const customers = new Map([
    [1, 1205],
    [2, 406],
    [3, 208],
    [4, 150],
    [5, 98],
    [6, 56],
    [7, 65],
    [8, 35],
    [9, 134],
  ]);
  const purchases = [...customers].flatMap(([count, size]) =>
    Array.from({ length: size }, () => count),
  );

  it('leaves a score empty, and the summary says which', () => {
    const { cuts, scoreSizes, emptyScores } = score('frequency', rfmLikeR.frequency, purchases);
    expect(cuts).toEqual([2, 2, 3, 5]);
    expect(scoreSizes).toEqual([1205, 0, 406, 358, 388]);
    expect(emptyScores).toEqual([2]);
  });
});

describe('exact cuts', () => {
  it('are fractions where a decimal would end nowhere', () => {
    const rule = { type: 'quantiles', bins: 3 } as const;
    const { exactCuts, cuts } = score('monetary', rule, ['0', '1']);
    expect(exactCuts).toEqual([
      { numerator: '1', denominator: '3', value: 1 / 3 },
      { numerator: '2', denominator: '3', value: 2 / 3 },
    ]);
    expect(cuts).toEqual([1 / 3, 2 / 3]);
  });

  it('of breaks are the breaks', () => {
    const { exactCuts } = score('monetary', { type: 'breaks', breaks: ['297.40', 500] }, []);
    expect(exactCuts).toEqual([
      { numerator: '297.4', denominator: '1', value: 297.4 },
      { numerator: '500', denominator: '1', value: 500 },
    ]);
  });
});

describe('properties', { timeout: 30_000 }, () => {
  const values = fc.array(
    fc.integer({ min: -20, max: 20 }).map((value) => String(value / 4)),
    { maxLength: 15 },
  );
  const rule = fc.record({
    type: fc.constant('quantiles' as const),
    bins: fc.integer({ min: 2, max: 7 }),
    quantile: fc.constantFrom('type-1', 'type-2', 'type-6', 'type-7'),
    offset: fc.constantFrom('0', '1', '-0.25'),
    boundary: fc.constantFrom('lower-inclusive', 'upper-inclusive'),
  });
  const measure = fc.constantFrom('recency' as const, 'frequency', 'monetary');

  /** value against cut, exactly. */
  const compare = (value: string, { numerator, denominator }: Ratio) =>
    compareDecimals(
      multiplyByRatio(value, { numerator: denominator, denominator: '1', value: 0 }, exactly),
      numerator,
    );
  const exactly = { scale: 10, mode: 'half-even' } as const;

  it('the exact cuts and the declared side tell every score', () => {
    fc.assert(
      fc.property(values, rule, measure, (list, drawn, name) => {
        const { scores, exactCuts, scoreSizes, emptyScores } = score(
          name,
          drawn as ScoreRuleDraft,
          list,
        );
        const least = drawn.boundary === 'lower-inclusive' ? 0 : 1;
        list.forEach((value, index) => {
          const reached = exactCuts.filter((cut) => compare(value, cut) >= least).length;
          const expected = name === 'recency' ? exactCuts.length - reached : reached;
          expect(scores[index]).toBe(1 + expected);
        });
        expect(scoreSizes).toHaveLength(drawn.bins);
        scoreSizes.forEach((size, index) => {
          expect(size).toBe(scores.filter((one) => one === index + 1).length);
          expect(emptyScores.includes(index + 1)).toBe(size === 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('the order of figures changes no score, whatever the rule', () => {
    fc.assert(
      fc.property(values, rule, measure, (list, drawn, name) => {
        const turned = score(name, drawn as ScoreRuleDraft, [...list].reverse());
        const straight = score(name, drawn as ScoreRuleDraft, list);
        expect(turned.exactCuts).toEqual(straight.exactCuts);
        expect([...turned.scores].reverse()).toEqual(straight.scores);
      }),
    );
  });
});
