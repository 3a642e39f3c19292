import { attempt } from 'clientele';
import { type Describable, en, describe as inWords, zhCN } from 'clientele/explain';
import { defineScorecard, scoreSubjects } from 'clientele/scoring';
import { summarisePurchases } from 'clientele/value';
import { describe, expect, it } from 'vitest';

const card = defineScorecard({
  id: 'card',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'refuse',
  measures: [{ id: 'completion', rule: { type: 'ratio' } }],
  weights: { type: 'equal' },
});
const batch = scoreSubjects(
  card,
  [
    { id: 'east', measures: { completion: '0.9' } },
    { id: 'west', measures: { completion: 'x' } },
    { measures: {} } as never,
  ],
  { asOf: '2026-09-30' },
);
const said = (subject: Describable, locale = en) => inWords(subject, { locale }).split('\n');

describe('rejects in words', () => {
  it('say their row, counted from 1, their id and every issue', () => {
    expect(said(batch.rejected)).toEqual([
      'Row 2 (west)',
      '  Not a decimal amount: "x"; write plain digits with a point, no thousands separators (at /measures/completion).',
      'Row 3',
      '  Missing: id (at /id).',
    ]);
    expect(batch.rejected.slice(0, 1).flatMap((reject) => said(reject, zhCN))).toEqual([
      '第 2 行（west）',
      '  不是有效的数值："x"；请只用数字和小数点书写，不加千分位（位置：/measures/completion）。',
    ]);
  });

  it('are a Markdown list on request', () => {
    const text = inWords(batch.rejected, { locale: en, as: 'markdown' });
    expect(text.split('\n').slice(0, 2)).toEqual([
      '- Row 2 (west)',
      '  - Not a decimal amount: "x"; write plain digits with a point, no thousands separators (at /measures/completion).',
    ]);
  });
});

describe('a batch in words', () => {
  it('says its counts, each decision under its id, and its rejects', () => {
    expect(said(batch)).toEqual([
      'Rows: 3 received = 1 accepted + 2 rejected',
      'east',
      '  Total score: 90',
      '    completion 0.9 earns 90 points × weight 1: 90',
      '  The scorecard has no grades',
      'Row 2 (west)',
      '  Not a decimal amount: "x"; write plain digits with a point, no thousands separators (at /measures/completion).',
      'Row 3',
      '  Missing: id (at /id).',
    ]);
    expect(said(batch, zhCN).slice(0, 3)).toEqual([
      '收到 3 行 = 接受 1 行 + 拒绝 2 行',
      'east',
      '  总分：90',
    ]);
  });

  it('may be its decisions alone, each under its id', () => {
    expect(said(batch.decisions).slice(0, 2)).toEqual(['east', '  Total score: 90']);
  });

  it('may be what an intake gave', () => {
    const rows = Array.from({ length: 1234 }, () => ({ customer: 'C-1', date: 'x', amount: '1' }));
    const purchases = summarisePurchases(rows, {
      asOf: '2026-01-31',
      unit: 'day',
      occasion: 'net-day',
    });
    const lines = said(purchases);
    expect(lines.slice(0, 2)).toEqual([
      'Rows: 1,234 received = 0 accepted + 1,234 rejected',
      'Row 1',
    ]);
    expect(lines.at(-2)).toBe('Row 1,234');
  });
});

it.each([
  [{ index: 0, id: 'a', issues: 5 }, 'input/not-a-list', '/issues'],
  [{ counts: 5 }, 'input/not-an-object', '/counts'],
  [{ counts: {}, decisions: 5 }, 'input/not-a-list', '/decisions'],
  [{ counts: {}, rejected: [5] }, 'input/not-an-object', '/rejected/0'],
  [[{ id: 'a', reasons: [5] }], 'input/not-an-object', '/0/reasons/0'],
  [[5], 'input/not-an-object', '/0'],
  [5, 'input/not-an-object', ''],
])('what is none of these is refused at its place: %j', (subject, code, path) => {
  const tried = attempt(() => inWords(subject as never, { locale: en }));
  expect(tried.ok ? [] : [tried.error.code, tried.error.path]).toEqual([code, path]);
});

it('the refusal says what can be described', () => {
  expect(() => inWords(5 as never, { locale: en })).toThrow(
    'expected a decision, a batch, a reject, an error, a reason, a finding, or a list of these, received 5',
  );
});
