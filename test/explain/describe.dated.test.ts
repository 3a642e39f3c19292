import { attempt, type Reason } from 'clientele';
import { quarterOf } from 'clientele/calendar';
import { en, describe as inWords, type Locale, zhCN } from 'clientele/explain';
import { defineIncentivePlan, lintIncentivePlan, settleRebate } from 'clientele/incentive';
import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
import { describe, expect, it } from 'vitest';

const draft = {
  id: 'dealer',
  version: '2026.1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '300000', rate: '0.01' },
    { from: '300000', to: null, rate: '0.0225' },
  ],
  conditions: [
    {
      id: 'collection',
      label: { en: 'collection', 'zh-CN': '回款' },
      type: 'factor-by-band',
      measure: 'collectionRate',
      otherwise: '1',
      bands: [{ upTo: '0.95', factor: '0.8' }],
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
const plan = defineIncentivePlan(draft);
const run = { asOf: '2026-10-10', period: quarterOf(2026, 3) };
const line = { id: 'i', date: '2026-07-03', type: 'sale', amount: '450000' } as const;
const facts = { id: 'D-07', measures: { collectionRate: '0.93' }, lines: [line] };

describe('a decision in words', () => {
  it('says every step in English, parts indented under the whole', () => {
    expect(inWords(settleRebate(plan, facts, run), { locale: en }).split('\n')).toEqual([
      'Due for Jul 1, 2026 to Sep 30, 2026, as of Oct 10, 2026: CN¥8,100.00',
      '  computed on the whole CN¥450,000.00: CN¥10,125.00',
      '    2.25% of all CN¥450,000.00, which lies in the band from 300,000 up: CN¥10,125.00',
      '  collection: collectionRate is 0.93, so the factor is 0.8: -CN¥2,025.00',
      '  settled before: CN¥0.00',
      'It stands on net sales of CN¥450,000.00 from Jul 1, 2026 to Sep 30, 2026',
      '  sales, 1 line: CN¥450,000.00',
    ]);
  });

  it('says the same in Chinese, with the labels of the policy', () => {
    const text = inWords(settleRebate(plan, facts, run), { locale: zhCN });
    expect(text.split('\n').slice(0, 4)).toEqual([
      '截至2026年10月10日，2026年7月1日至2026年9月30日应付返利：¥8,100.00',
      '  以 ¥450,000.00 全额计算：¥10,125.00',
      '    适用 300,000 及以上档，全部 ¥450,000.00 按 2.25% 计：¥10,125.00',
      '  条件“回款”：collectionRate 为 0.93，系数 0.8：-¥2,025.00',
    ]);
  });

  it('is a Markdown list on request', () => {
    const text = inWords(settleRebate(plan, facts, run), { locale: en, as: 'markdown' });
    expect(text.split('\n').slice(0, 2)).toEqual([
      '- Due for Jul 1, 2026 to Sep 30, 2026, as of Oct 10, 2026: CN¥8,100.00',
      '  - computed on the whole CN¥450,000.00: CN¥10,125.00',
    ]);
  });

  it('says that it cannot tell, and what is not given', () => {
    const decision = settleRebate(plan, { id: 'D-08', lines: [] }, run);
    const text = inWords(decision, { locale: en }).split('\n');
    expect(text[0]).toBe('Cannot tell.');
    expect(text.at(-1)).toBe('Not given: collectionRate');
    expect(inWords(decision, { locale: zhCN }).split('\n').at(-1)).toBe('未提供：collectionRate');
  });

  it('says that no reasons were asked for', () => {
    const decision = settleRebate(plan, facts, { ...run, explain: 'none' });
    expect(inWords(decision, { locale: en })).toBe('No reasons were asked for.');
  });

  it('keeps every digit of an amount that a binary number would lose', () => {
    const large = { ...facts, lines: [{ ...line, amount: '12345678901234567890.12' }] };
    expect(inWords(settleRebate(plan, large, run), { locale: en })).toContain(
      'CN¥12,345,678,901,234,567,890.12',
    );
  });

  it('writes a currency that is no ISO code behind the amount', () => {
    const points = defineIncentivePlan({ ...draft, currency: 'points', conditions: [] });
    const text = inWords(settleRebate(points, { id: 'D-1', lines: [line] }, run), { locale: en });
    expect(text.split('\n')[0]).toContain('10,125.00 points');
  });

  it('uses the name where the policy has no label in the language', () => {
    const compute = { ...customerPyramid.compute, grades: [{ grade: 'all', share: '1' }] };
    const policy = defineTierPolicy({ ...customerPyramid, compute });
    const graded = gradeCustomers(policy, [{ id: 'C-1', measures: { value: '5' } }], {
      asOf: '2026-09-30',
    });
    const [decision] = graded.decisions;
    expect(decision && inWords(decision, { locale: zhCN }).split('\n')[0]).toBe('客户等级：all');
  });
});

describe('errors and findings in words', () => {
  it('tells the place of an error before the full stop', () => {
    const tried = attempt(() => settleRebate(plan, { ...facts, settled: '12,000' }, run));
    const error = tried.ok ? undefined : tried.error;
    expect(error && inWords(error, { locale: en })).toBe(
      'Not a decimal amount: "12,000"; write plain digits with a point, no thousands separators (at /facts/settled).',
    );
    expect(error && inWords(error, { locale: zhCN })).toBe(
      '不是有效的数值："12,000"；请只用数字和小数点书写，不加千分位（位置：/facts/settled）。',
    );
  });

  it('says every issue of an error, one a line', () => {
    const broken = { id: '', lines: [{ ...line, date: '2026-02-30' }] };
    const tried = attempt(() => settleRebate(plan, broken, run));
    expect(tried.ok ? [] : inWords(tried.error, { locale: en }).split('\n')).toEqual([
      'An id must not be empty (at /facts/id).',
      'Not a calendar date: "2026-02-30"; write a day that exists as YYYY-MM-DD (at /facts/lines/0/date).',
    ]);
  });

  it('says a finding, and a list of findings', () => {
    const findings = lintIncentivePlan(draft);
    const [cliff] = findings;
    expect(cliff && inWords(cliff, { locale: en })).toBe(
      'At 300,000 the payout jumps up by 3,750.00 (at /bands/1/from).',
    );
    expect(inWords(findings, { locale: zhCN })).toBe(
      '在 300,000 处返利跳升 3,750.00（位置：/bands/1/from）。',
    );
  });

  it('does not break on a code of another version', () => {
    const reason: Reason = { code: 'tier/of-the-future', params: {} };
    expect(inWords(reason, { locale: en })).toBe('(no words for tier/of-the-future)');
  });

  it('lets a third locale be added from outside, without registration', () => {
    const german: Locale = {
      ...en,
      language: 'de',
      sentences: { ...en.sentences, 'incentive/due': (say) => `Fällig: ${say.figure}` },
    };
    expect(inWords(settleRebate(plan, facts, run), { locale: german }).split('\n')[0]).toBe(
      'Fällig: 8.100,00\u00a0CN¥',
    );
  });

  it.each([
    [undefined, 'input/not-an-object', '/options'],
    [{}, 'input/not-an-object', '/options/locale'],
    [{ locale: { language: 'en' } }, 'input/not-an-object', '/options/locale/sentences'],
    [{ locale: en, as: 'html' }, 'input/not-one-of', '/options/as'],
  ])('refuses the options %j', (options, code, path) => {
    const tried = attempt(() => inWords([], options as never));
    expect(tried.ok ? [] : [tried.error.code, tried.error.path]).toEqual([code, path]);
  });

  it.each<[string, Locale, unknown, string, string]>([
    [
      'a sentence that is no text',
      { ...en, sentences: { ...en.sentences, 'incentive/due': (() => 42) as never } },
      { code: 'incentive/due', params: {} },
      'input/not-a-text',
      '/options/locale/sentences/incentive/due',
    ],
    [
      'a place that is no text',
      { ...en, terms: { ...en.terms, at: (() => 42) as never } },
      { code: 'input/not-a-text', path: '/rows/3', params: { received: '1' } },
      'input/not-a-text',
      '/options/locale/terms/at',
    ],
    [
      'words for a row that are no text',
      { ...en, terms: { ...en.terms, row: (() => undefined) as never } },
      { index: 0, id: null, issues: [] },
      'input/not-a-text',
      '/options/locale/terms/row',
    ],
    [
      'a term that is no function',
      { ...en, terms: { ...en.terms, phrase: 'x' as never } },
      [],
      'input/not-a-function',
      '/options/locale/terms/phrase',
    ],
    [
      'a missing term',
      { ...en, terms: { ...en.terms, and: undefined as never } },
      [],
      'input/not-a-text',
      '/options/locale/terms/and',
    ],
  ])('refuses a locale with %s', (_, locale, subject, code, path) => {
    const tried = attempt(() => inWords(subject as never, { locale }));
    expect(tried.ok ? [] : [tried.error.code, tried.error.path]).toEqual([code, path]);
  });
});
