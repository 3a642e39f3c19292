import {
  defineRfmPolicy,
  type FigureFacts,
  rfmFiveByFive,
  type ScoreRuleDraft,
  scoreFigures,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const nothing = { type: 'breaks', breaks: [] } as const;
type Measure = 'recency' | 'frequency' | 'monetary';

function policyOf(measure: Measure, rule: ScoreRuleDraft) {
  return defineRfmPolicy({
    ...rfmFiveByFive,
    ...{ recency: nothing, frequency: nothing, monetary: nothing, [measure]: rule },
    segments: [{ segment: 'all' }],
  });
}
const figuresOf = (values: readonly (string | number)[]): FigureFacts[] =>
  values.map((value, index) => ({ id: `c${index}`, value }));
const score = (measure: Measure, rule: ScoreRuleDraft, values: readonly (string | number)[]) => {
  const { decisions, summary } = scoreFigures(policyOf(measure, rule), figuresOf(values), {
    asOf,
    measure,
  });
  return { scores: decisions.map(({ outcome }) => outcome?.score), cuts: summary.cuts };
};
const fifths = { type: 'quantiles', bins: 5 } as const;

describe('quantiles', () => {
  it.each([
    [
      'ten different values',
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      [1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
    ],
    ['decimals', ['0.1', '0.2', '0.3', '0.4', '0.5'], [1, 2, 3, 4, 5]],
    [
      'a value on every cut, which is not beaten',
      ['0', '1', '2', '3', '4', '5'],
      [1, 1, 2, 3, 4, 5],
    ],
    ['all equal, however written', ['7', '7.0', '7.00'], [1, 1, 1]],
    ['fewer customers than bins', ['10', '20', '30'], [1, 3, 5]],
    ['two customers', ['10', '20'], [1, 5]],
    ['one customer', ['10'], [1]],
    ['nobody', [], []],
    ['negative values', ['-5', '-1', '0', '2', '9'], [1, 2, 3, 4, 5]],
  ])('score %s', (_what, values, scores) => {
    expect(score('monetary', fifths, values).scores).toEqual(scores);
  });

  it('of recency score the other way round', () => {
    const days = ['5', '10', '20', '40', '80', '160', '200', '300', '400', '500'];
    expect(score('recency', fifths, days)).toEqual({
      scores: [5, 5, 4, 4, 3, 3, 2, 2, 1, 1],
      cuts: [18, 64, 176, 320],
    });
  });

  it('that are equal all count, so that a score may stay empty', () => {
    const rule = { type: 'quantiles', bins: 3 } as const;
    expect(score('recency', rule, ['3', '3', '9', '9', '9', '30', '45'])).toEqual({
      scores: [3, 3, 1, 1, 1, 1, 1],
      cuts: [9, 9],
    });
  });

  it.each([
    ['0.3', 1],
    ['0.30000000000000001', 2],
  ])('are compared exactly: %s against a median of 0.3', (value, expected) => {
    const rule = { type: 'quantiles', bins: 2 } as const;
    const { scores } = score('monetary', rule, ['0.1', '0.2', '0.3', '0.5', value]);
    expect(scores[4]).toBe(expected);
  });
});

describe('breaks', () => {
  const breaks = { type: 'breaks', breaks: ['115', '181', '297', '482'] } as const;
  it.each([
    ['114', 5, 1],
    ['114.99', 5, 1],
    ['115', 4, 2],
    ['116', 4, 2],
    ['180', 4, 2],
    ['181', 3, 3],
    ['481', 2, 4],
    ['482', 1, 5],
    ['-1', 5, 1],
  ])('%s scores %i as recency and %i as spend', (value, recency, monetary) => {
    expect(score('recency', breaks, [value]).scores).toEqual([recency]);
    expect(score('monetary', breaks, [value]).scores).toEqual([monetary]);
  });

  it('are told as cuts', () => {
    expect(score('frequency', breaks, ['1']).cuts).toEqual([115, 181, 297, 482]);
  });

  it('that are none leave one score', () => {
    expect(score('frequency', nothing, ['1', '99']).scores).toEqual([1, 1]);
  });
});

describe('properties', { timeout: 30_000 }, () => {
  const values = fc.array(
    fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom('', '.0', '.25', '.50'))
      .map(([whole, end]) => `${whole}${end}`),
    { maxLength: 20 },
  );
  const bins = fc.integer({ min: 2, max: 12 });
  const measure = fc.constantFrom('recency' as const, 'frequency', 'monetary');
  const quarters = (value: string) => BigInt(Math.round(Number(value) * 4));

  /** The rule again, in whole quarters times the number of bins. */
  function naive(list: readonly string[], count: number, lessIsBetter: boolean) {
    const sorted = list
      .map(quarters)
      .sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
    const size = BigInt(count);
    return list.map((value) => {
      let beaten = 0;
      for (let group = 1; group < count; group++) {
        const position = (list.length - 1) * group;
        const low = sorted[Math.floor(position / count)] ?? 0n;
        const high = sorted[Math.ceil(position / count)] ?? low;
        const cut = low * size + (high - low) * BigInt(position % count);
        if (lessIsBetter ? quarters(value) * size < cut : quarters(value) * size > cut) beaten += 1;
      }
      return 1 + beaten;
    });
  }

  it('scores agree with whole numbers and lie within the bins', () => {
    fc.assert(
      fc.property(values, bins, measure, (list, count, name) => {
        const { scores } = score(name, { type: 'quantiles', bins: count }, list);
        expect(scores).toEqual(naive(list, count, name === 'recency'));
        for (const one of scores) {
          expect(one).toBeGreaterThanOrEqual(1);
          expect(one).toBeLessThanOrEqual(count);
        }
      }),
    );
  });

  it('equal figures get equal scores and better ones never less', () => {
    fc.assert(
      fc.property(values, bins, measure, (list, count, name) => {
        const { scores } = score(name, { type: 'quantiles', bins: count }, list);
        list.forEach((one, index) => {
          list.forEach((other, against) => {
            const better = (Number(one) - Number(other)) * (name === 'recency' ? -1 : 1);
            if (better >= 0) expect(scores[index]).toBeGreaterThanOrEqual(scores[against] ?? 0);
          });
        });
      }),
    );
  });

  it('the order of figures changes no score', () => {
    fc.assert(
      fc.property(values, bins, measure, (list, count, name) => {
        const rule = { type: 'quantiles', bins: count } as const;
        const turned = score(name, rule, [...list].reverse());
        const straight = score(name, rule, list);
        expect(turned.cuts).toEqual(straight.cuts);
        expect([...turned.scores].reverse()).toEqual(straight.scores);
      }),
    );
  });

  it('scale and shift change no score', () => {
    fc.assert(
      fc.property(
        values,
        bins,
        measure,
        fc.integer({ min: 1, max: 9 }),
        (list, count, name, factor) => {
          const rule = { type: 'quantiles', bins: count } as const;
          const moved = list.map((value) => String(Number(value) * factor + 1000));
          expect(score(name, rule, moved).scores).toEqual(score(name, rule, list).scores);
        },
      ),
    );
  });
});

describe('reasons', () => {
  it.each([
    ['recency', 'value/recency-score', 2],
    ['frequency', 'value/frequency-score', 1],
    ['monetary', 'value/monetary-score', 1],
  ] as const)('of %s have the score, the best and the figure', (measure, code, worse) => {
    const rule = { type: 'quantiles', bins: 2 } as const;
    const policy = policyOf(measure, rule);
    const at = (explain: 'none' | 'reasons' | 'full') =>
      scoreFigures(policy, figuresOf(['1.50', '3']), { asOf, measure, explain }).decisions[0];
    const counted = measure === 'frequency' ? { countBy: 'purchase-day' } : {};
    const params = { score: worse, best: 2, measured: '1.5', ...counted };
    expect(at('none')?.reasons).toEqual([]);
    expect(at('reasons')?.reasons).toEqual([{ code, params }]);
    expect(at('full')?.reasons).toEqual([{ code, params: { ...params, cuts: [2.25] } }]);
    expect(at('none')?.outcome).toEqual({ score: worse, measured: '1.5' });
    expect(at('full')?.outcome).toEqual(at('none')?.outcome);
  });
});

describe('arguments', () => {
  const policy = policyOf('monetary', fifths);
  const good = { asOf, measure: 'monetary' };
  type Call = Parameters<typeof scoreFigures>;
  const call = (figures: unknown, options: unknown = good, using: unknown = policy) =>
    failureOf(() => scoreFigures(using as Call[0], figures as Call[1], options as Call[2]));

  it.each([
    ['no list', 5, good, 'input/not-iterable', '/figures'],
    [
      'a figure that is none',
      [{ id: 'a', value: 'NaN' }],
      good,
      'input/not-a-decimal',
      '/figures/0/value',
    ],
    ['an empty id', [{ id: '', value: '1' }], good, 'input/empty-id', '/figures/0/id'],
    [
      'an id twice',
      figuresOf(['1']).concat(figuresOf(['2'])),
      good,
      'input/repeated-id',
      '/figures/1/id',
    ],
    ['no measure', [], { asOf }, 'input/not-one-of', '/options/measure'],
    ['no date', [], { measure: 'monetary' }, 'input/not-a-date', '/options/asOf'],
  ])('with %s are refused', (_what, figures, options, code, path) => {
    expect(call(figures, options)).toEqual({ kind: 'input', code, path });
  });

  it('with a raw policy are refused', () => {
    expect(call([], good, rfmFiveByFive)).toEqual({
      kind: 'policy',
      code: 'policy/not-defined',
      path: '',
    });
  });

  it('on a day without the policy are refused', () => {
    expect(call([], { ...good, asOf: '1969-12-31' })).toEqual({
      kind: 'domain',
      code: 'policy/not-in-force',
      path: '/options/asOf',
    });
  });

  it('stay untouched, also frozen, and the answer keeps their order', () => {
    const figures = figuresOf(['3', '1', '2']);
    freezeDeep(figures);
    const told: unknown[] = [];
    const onProgress = (counts: unknown) => void told.push(counts);
    const batch = scoreFigures(policy, figures, { asOf, measure: 'monetary', onProgress });
    expect(batch.decisions.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
    expect(told).toEqual([batch.counts]);
    expect(batch.counts).toEqual({ received: 3, accepted: 3, rejected: 0 });
  });
});
