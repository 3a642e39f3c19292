import {
  defineIncentivePlan,
  lintIncentivePlan,
  parseIncentivePlan,
  safeParseIncentivePlan,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { collection, quarterly } from './plans.js';

const withBands = (...bands: readonly (readonly [unknown, unknown, unknown])[]) => ({
  bands: bands.map(([from, to, rate]) => ({ from, to, rate })),
});

describe('a defined plan', () => {
  it('has its defaults filled in', () => {
    const plan = defineIncentivePlan({ ...quarterly, conditions: [collection] });
    expect(plan.format).toBe('clientele/incentive-plan@1');
    expect(plan.negativeMeasure).toBe('zero');
    expect(plan.conditions[0]).toMatchObject({ upperBound: 'inclusive' });
    expect(plan).toMatchObject({
      payout: { type: 'money' },
      reset: 'each-period',
      event: 'invoice',
      scope: {},
      basis: { tier: 'net-amount', pay: 'net-amount' },
      matrix: null,
      lumpAtZero: false,
      partial: 'down',
      limits: [],
      limitsApply: 'after-conditions',
      returnsCount: 'when-returned',
      returnsRated: 'recomputed',
      negativeNet: 'zero',
      accrual: { method: 'actual-to-date' },
      shareScale: null,
    });
    expect(defineIncentivePlan(quarterly).conditions).toEqual([]);
  });

  it('is a frozen copy', () => {
    const draft = { ...quarterly, bands: quarterly.bands.map((band) => ({ ...band })) };
    const plan = defineIncentivePlan(draft);
    draft.bands.splice(0);
    expect(plan.bands).toHaveLength(3);
    expect(Object.isFrozen(plan.bands[0])).toBe(true);
  });

  it('is the same from code and from JSON', () => {
    const fromCode = defineIncentivePlan({ ...quarterly, conditions: [collection] });
    expect(parseIncentivePlan(JSON.parse(JSON.stringify(fromCode)))).toEqual(fromCode);
  });

  it('may have ten thousand bands, and no more', () => {
    const bands = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        from: String(index),
        to: String(index + 1),
        rate: '0.01',
      }));
    expect(parseIncentivePlan({ ...quarterly, bands: bands(10_000) }).bands).toHaveLength(10_000);
    expect(failureOf(() => parseIncentivePlan({ ...quarterly, bands: bands(10_001) }))).toEqual({
      kind: 'policy',
      code: 'policy/wrong-value',
      path: '/bands',
    });
  });
});

describe('a draft that is refused', () => {
  it.each<[string, object, string, string]>([
    ['no bands', withBands(), 'incentive/no-bands', '/bands'],
    [
      'bands that overlap',
      withBands(['0', '1000', '0.01'], ['900', null, '0.02']),
      'incentive/bands-overlap',
      '/bands/1/from',
    ],
    [
      'a band above an open one',
      withBands(['0', null, '0.01'], ['900', null, '0.02']),
      'incentive/bands-overlap',
      '/bands/1/from',
    ],
    [
      'bands that fall',
      withBands(['100', '200', '0.01'], ['0', '100', '0.02']),
      'incentive/bands-not-ascending',
      '/bands/1/from',
    ],
    [
      'a band upside down',
      withBands(['0', '1000', '0.01'], ['2000', '1500', '0.02']),
      'incentive/band-empty',
      '/bands/1/to',
    ],
    [
      'a band that ends where it starts',
      withBands(['0', '1000', '0.01'], ['1000', '1000', '0.02'], ['1000', null, '0.03']),
      'incentive/band-empty',
      '/bands/1/to',
    ],
    ['a negative rate', withBands(['0', null, '-0.01']), 'policy/wrong-value', '/bands/0/rate'],
    ['a negative bound', withBands(['-1', null, '0.01']), 'policy/wrong-value', '/bands/0/from'],
    ['a rate that is none', withBands(['0', null, 'NaN']), 'policy/wrong-value', '/bands/0/rate'],
    [
      'a rate of 400 digits',
      withBands(['0', null, `0.${'1'.repeat(400)}`]),
      'policy/wrong-value',
      '/bands/0/rate',
    ],
    ['a misspelt key', { boundry: 'upper-inclusive' }, 'policy/unknown-key', '/boundry'],
    ['an unknown word', { structure: 'stepped' }, 'policy/wrong-value', '/structure'],
    ['no rounding', { rounding: undefined }, 'policy/required', '/rounding'],
    [
      'factors that do not ascend',
      {
        conditions: [
          {
            ...collection,
            bands: [
              { upTo: '0.95', factor: '0.8' },
              { upTo: '0.95', factor: '0' },
            ],
          },
        ],
      },
      'incentive/factor-bands-not-ascending',
      '/conditions/0/bands/1/upTo',
    ],
    [
      'two conditions of one name',
      { conditions: [collection, collection] },
      'policy/repeated-name',
      '/conditions/1/id',
    ],
    [
      'a life that ends before it starts',
      { effective: { start: '2026-01-01', end: '2026-01-01' } },
      'policy/ends-before-start',
      '/effective/end',
    ],
  ])('%s', (_what, changes, code, path) => {
    const draft = { ...quarterly, ...changes };
    expect(failureOf(() => parseIncentivePlan(draft))).toEqual({ kind: 'policy', code, path });
    const read = safeParseIncentivePlan(draft);
    expect(read.ok ? null : read.error.code).toBe(code);
    expect(lintIncentivePlan(draft)[0]).toMatchObject({ severity: 'error', code, path });
  });
});
