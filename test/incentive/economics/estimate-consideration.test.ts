import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  type ConsiderationEstimateDraft,
  type ConsiderationOutcome,
  defineIncentiveTerms,
  estimateConsideration,
  expectedConsideration,
  likelyConsideration,
  lintIncentiveTerms,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from './accounts.js';

const asOf = '2026-03-31';
const draft = {
  id: 'contract',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  currency: 'CNY',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
const termsOf = (more: Partial<ConsiderationEstimateDraft>) =>
  defineIncentiveTerms({
    ...draft,
    terms: { type: 'consideration-estimate', method: 'expected-value', ...more },
  });
const outcome = (amount: string, probability: string) => ({ amount, probability });
const discount = [outcome('150000', '0.60'), outcome('145000', '0.30'), outcome('140000', '0.10')];
const decide = (
  more: Partial<ConsiderationEstimateDraft>,
  outcomes: readonly ConsiderationOutcome[] = discount,
) => estimateConsideration(termsOf(more), { id: 'c', outcomes }, { asOf });
const amountOf = (...args: Parameters<typeof decide>) => decide(...args).outcome?.amount;

describe('an uncertain consideration', () => {
  it('is weighed, or the most likely outcome', () => {
    expect(decide({}).outcome).toEqual({
      ...{ amount: '147500.00', estimate: '147500', highest: null },
    });
    expect(amountOf({ method: 'most-likely' })).toBe('150000.00');
  });

  it('is the lowest of equally likely outcomes, unless told otherwise', () => {
    const even = [outcome('20', '0.4'), outcome('10', '0.4'), outcome('5', '0.2')];
    expect(amountOf({ method: 'most-likely' }, even)).toBe('10.00');
    expect(amountOf({ method: 'most-likely', ties: 'highest' }, even)).toBe('20.00');
  });

  it('takes outcomes of one amount together', () => {
    const split = [outcome('7', '0.3'), outcome('9', '0.4'), outcome('7.00', '0.3')];
    expect(amountOf({ method: 'most-likely' }, split)).toBe('7.00');
  });

  it('is rounded once, and says by how much', () => {
    const thirds = [outcome('10', '0.333'), outcome('0.01', '0.667')];
    const { outcome: found, reasons } = decide({}, thirds); // 3.33 + 0.00667
    expect(found).toEqual({ amount: '3.34', estimate: '3.33667', highest: null });
    expect(reasons[0]?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['incentive/outcome-weighed', '0.00667'],
      ['incentive/outcome-weighed', '3.33'],
      ['incentive/rounded', '0.00333'],
    ]);
  });
});

describe('the constraint', () => {
  // Reached or exceeded: 150000 with 0.6, 145000 with 0.9, 140000 with 1.
  it.each([
    ['0.6', '147500.00', '150000'],
    ['0.600001', '145000.00', '145000'],
    ['0.9', '145000.00', '145000'],
    ['0.900001', '140000.00', '140000'],
    ['1', '140000.00', '140000'],
  ])('with a confidence of %s leaves %s', (confidence, amount, highest) => {
    expect(decide({ constraint: { confidence } }).outcome).toMatchObject({ amount, highest });
  });

  it('takes away what is not sure enough', () => {
    const { reasons } = decide({ method: 'most-likely', constraint: { confidence: '0.8' } });
    expect(reasons[0]).toMatchObject({ code: 'incentive/consideration', figure: '145000.00' });
    expect(reasons[0]?.parts?.map(({ figure }) => figure)).toEqual(['150000.00', '-5000.00']);
  });

  it('is not exceeded by rounding', () => {
    const fine = [outcome('10.005', '0.9'), outcome('20', '0.1')];
    expect(amountOf({}, fine)).toBe('11.00'); // 11.0045
    expect(amountOf({ constraint: { confidence: '0.9' } }, fine)).toBe('10.00');
  });
});

describe('terms of an estimate', () => {
  it.each([
    ['1', []],
    ['1.01', ['incentive/share-out-of-range']],
    ['0', ['policy/wrong-value']],
    ['NaN', ['policy/wrong-value']],
  ])('with a confidence of %s have the findings %j', (confidence, codes) => {
    const terms = {
      ...{ type: 'consideration-estimate', method: 'expected-value', constraint: { confidence } },
    };
    expect(lintIncentiveTerms({ ...draft, terms }).map(({ code }) => code)).toEqual(codes);
  });

  it('are refused with words for a developer', () => {
    expect(() => termsOf({ constraint: { confidence: '2' } })).toThrow(
      'a share lies between 0 and 1',
    );
    expect(() => termsOf({ method: 'median' as never })).toThrow('policy/wrong-value');
    expect(() => termsOf({ extra: 1 } as never)).toThrow('policy/unknown-key');
  });

  it.each([
    { method: 'median' },
    { ties: 'first' },
    { constraint: { confidence: '0' } },
    { constraint: { confidence: '1.5' } },
    { constraint: 'much' },
  ])('that were trusted but are broken are refused: %j', (more) => {
    const good = termsOf({});
    const broken = trustPolicy({ ...good, terms: { ...good.terms, ...more } } as never);
    expect(() =>
      estimateConsideration(broken as never, { id: 'c', outcomes: discount }, { asOf }),
    ).toThrow('policy/trusted-but-broken');
  });

  it('hold only in their life', () => {
    expect(() =>
      estimateConsideration(termsOf({}), { id: 'c', outcomes: discount }, { asOf: '2025-12-31' }),
    ).toThrow('policy/not-in-force');
  });

  it.each([
    [expectedConsideration, '145000.00'],
    [likelyConsideration, '145000.00'],
  ])('stand ready as presets', (preset, amount) => {
    const facts = { id: 'c', outcomes: discount };
    const { outcome: found } = estimateConsideration(defineIncentiveTerms(preset), facts, { asOf });
    expect(found?.amount).toBe(amount);
    expect(Object.keys(preset.label ?? {})).toEqual(['en', 'zh-CN']);
  });
});

describe('outcomes that cannot be read', () => {
  it.each([
    [[], 'incentive/probabilities-not-one', '/facts/outcomes'],
    [
      [outcome('1', '0.6'), outcome('2', '0.3')],
      'incentive/probabilities-not-one',
      '/facts/outcomes',
    ],
    [[outcome('1', '1.000001')], 'input/out-of-range', '/facts/outcomes/0/probability'],
    [
      [outcome('1', '1.5'), outcome('2', '-0.5')],
      'input/out-of-range',
      '/facts/outcomes/1/probability',
    ],
    [[outcome('NaN', '1')], 'input/not-a-decimal', '/facts/outcomes/0/amount'],
    [[{ amount: '1' }], 'input/required', '/facts/outcomes/0/probability'],
    [[{ ...outcome('1', '1'), why: 'x' }], 'input/unknown-key', '/facts/outcomes/0/why'],
    ['none', 'input/not-a-list', '/facts/outcomes'],
  ])('are refused: %j', (outcomes, code, path) => {
    expect(() => decide({}, outcomes as never)).toThrow(
      expect.objectContaining({ code, path, kind: 'input' }) as Error,
    );
  });
});

describe('the words', () => {
  it('say the estimate in both languages', () => {
    const { reasons } = decide({ constraint: { confidence: '0.8' } });
    expect(inWords(reasons, { locale: en }).split('\n')).toEqual([
      'To be counted on, by expected value: CN¥145,000.00',
      '  CN¥140,000.00 with a probability of 10%: CN¥14,000.00',
      '  CN¥145,000.00 with a probability of 30%: CN¥43,500.00',
      '  CN¥150,000.00 with a probability of 60%: CN¥90,000.00',
      '  not sure enough beyond CN¥145,000.00, which is reached with a probability of 90% (80% asked for): -CN¥2,500.00',
    ]);
    expect(inWords(reasons, { locale: zhCN }).split('\n')).toEqual([
      '可计入的对价（期望值法）：¥145,000.00',
      '  ¥140,000.00 × 概率 10%：¥14,000.00',
      '  ¥145,000.00 × 概率 30%：¥43,500.00',
      '  ¥150,000.00 × 概率 60%：¥90,000.00',
      '  超出 ¥145,000.00 的部分把握不足（达到该金额的概率为 90%，要求 80%）：-¥2,500.00',
    ]);
  });

  it('say the most likely outcome, also where there are several', () => {
    const even = [outcome('20', '0.5'), outcome('10', '0.5')];
    const sure = decide({ method: 'most-likely', constraint: { confidence: '0.9' } }, even);
    expect(inWords(sure, { locale: en }).split('\n')).toEqual([
      'To be counted on, by the most likely amount: CN¥10.00',
      '  the lowest of 2 equally likely outcomes, probability 50%: CN¥10.00',
      '  sure enough, CN¥10.00 is reached with a probability of 100%: CN¥0.00',
    ]);
    expect(inWords(sure, { locale: zhCN }).split('\n').slice(1)).toEqual([
      '  2 个概率相同的结果中取最低者，概率 50%：¥10.00',
      '  未超过限制：达到 ¥10.00 的概率为 100%：¥0.00',
    ]);
    const one = decide({ method: 'most-likely' });
    expect(inWords(one, { locale: en })).toContain('the most likely outcome, probability 60%');
    expect(inWords(one, { locale: zhCN })).toContain('最可能的结果，概率 60%');
  });
});

const outcomes = fc
  .array(fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) => {
    const rest = 100 - rows.reduce((sum, [, share]) => sum + share, 0);
    const shares = rows.map(([amount, share], index) => [amount, share + (index === 0 ? rest : 0)]);
    return shares.map(([amount = 0, share = 0]) =>
      outcome((amount / 100).toFixed(2), (share / 100).toFixed(2)),
    );
  });
const method = fc.constantFrom('expected-value' as const, 'most-likely' as const);
const confidence = fc.integer({ min: 1, max: 100 }).map((one) => (one / 100).toFixed(2));

describe('any estimate', () => {
  it('lies among the outcomes, adds up, and does not depend on their order', () => {
    fc.assert(
      fc.property(outcomes, method, fc.option(confidence), (rows, by, sure) => {
        const more = { method: by, ...(sure === null ? {} : { constraint: { confidence: sure } }) };
        const decision = decide(more, rows);
        const amount = Number(decision.outcome?.amount);
        const amounts = rows.map((row) => Number(row.amount));
        expect(amount).toBeGreaterThanOrEqual(Math.min(...amounts) - 0.005);
        expect(amount).toBeLessThanOrEqual(Math.max(...amounts) + 0.005);
        const [reason] = decision.reasons;
        expect(unitsOf(reason?.parts?.map(({ figure }) => figure) ?? [])).toBe(
          unitsOf([reason?.figure]),
        );
        expect(decide(more, rows.toReversed())).toEqual(decision);
      }),
    );
  });

  it('is never raised by more confidence', () => {
    fc.assert(
      fc.property(outcomes, method, confidence, confidence, (rows, by, one, other) => {
        const [low, high] = [one, other]
          .sort()
          .map((sure) => Number(amountOf({ method: by, constraint: { confidence: sure } }, rows)));
        expect(high).toBeLessThanOrEqual(low ?? 0);
      }),
    );
  });
});
