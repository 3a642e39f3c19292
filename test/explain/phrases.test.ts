import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, type Reason } from 'clientele';
import { describe as inWords, zhCN } from 'clientele/explain';
import { lintIncentivePlan } from 'clientele/incentive';
import { lintLifecycle } from 'clientele/lifecycle';
import { lintScorecard } from 'clientele/scoring';
import { lintTierPolicy } from 'clientele/tier';
import { lintRfmPolicy } from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { trustPolicy } from '../../src/kernel/decision/index.js';
import { show } from '../../src/kernel/errors/index.js';
import { tryRecord } from '../../src/kernel/schema/index.js';
import { repository } from '../config/compiler-options.js';
import { placesIn, replaceAt } from '../fuzz/mutate.js';
import { everyField, valid } from '../kernel/schema/every-field.js';

const odd: readonly unknown[] = [
  ...[undefined, null, true, 5, -1, 0.5, 2 ** 60, Number.NaN, -0, 5n, 10n ** 70n],
  ...['', 'x', 'x'.repeat(99), '2026-02-30', [], ['x'], {}, { x: 'y' }, new Date(0)],
  ...[Symbol('s'), () => 1, new Map()],
];
const folder = join(repository, 'examples/business-review/policies');
const linters = [lintIncentivePlan, lintLifecycle, lintScorecard, lintTierPolicy, lintRfmPolicy];
const drafts = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);

function broken(value: unknown): readonly unknown[] {
  return placesIn(value).flatMap((path) => odd.map((by) => replaceAt(value, path, by)));
}

function issuesOf(value: unknown): readonly Reason[] {
  const issues: Reason[] = [];
  tryRecord(everyField, value, '', issues);
  return issues;
}

const everything = { ...valid, note: '', quantity: '1', measures: { a: '1' }, data: { a: '1' } };
const envelope = { format: 'f', id: 'a', version: '1', effective: { start: 'x', end: null } };

function trustIssues(value: unknown): readonly Reason[] {
  const tried = attempt(() => trustPolicy(value as never));
  return tried.ok ? [] : tried.error.issues;
}

const found: readonly Reason[] = [
  ...drafts.flatMap((draft) => {
    const lint = linters.find((one) => one(draft).every(({ severity }) => severity === 'warning'));
    return broken(draft).flatMap((one) => lint?.(one) ?? []);
  }),
  ...broken({ ...everything, lines: [{ sku: 'x', tags: [{ tag: 'x' }] }] }).flatMap(issuesOf),
  ...[...broken(envelope), { toJSON: () => undefined }].flatMap(trustIssues),
];
const told = new Set(
  found.flatMap(({ params }) =>
    [params['expected'], params['received']].filter((text) => typeof text === 'string'),
  ),
);
const shown = odd.map(show);

/** What is no phrase: a value as it is written, or a single word to choose. */
const isValue = (text: string) =>
  /^("(?:[^"\\]|\\.)*"|-?[\d.]+(e[+-]?\d+)?n?|NaN|null|true|false|[a-z][a-z0-9/@-]*)$/i.test(
    text,
  ) && text !== 'nothing';

describe('what was expected and received', () => {
  it('is seen here in all its forms', () => {
    expect(told.size).toBeGreaterThan(30);
    for (const phrase of [
      'a text',
      'a list of 0',
      'at least 1 character',
      'one of given, equal',
      'plain JSON',
    ])
      expect([...told]).toContain(phrase);
  });

  it.each([...new Set([...told, ...shown])].filter((text) => !isValue(text)))(
    'is said in Chinese: %s',
    (text) => {
      const chinese = zhCN.terms.phrase(text);
      const words = chinese.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').replace(/^以下之一：.*/, '以下');
      expect(words).toMatch(/[一-鿿]/);
      expect(words.match(/[A-Za-z]+/g) ?? []).toEqual(
        (words.match(/[A-Za-z]+/g) ?? []).filter((word) =>
          ['true', 'false', 'null', 'Date', 'Symbol', 'JSON', 'bigint'].includes(word),
        ),
      );
    },
  );

  it.each([...told].filter(isValue))('stands as it is where it is a value: %s', (text) => {
    expect(zhCN.terms.phrase(text)).toBe(text);
  });

  it.each([
    ['"nothing"', '"nothing"'],
    ['a list', '列表'],
    ['one of a, b', '以下之一：a、b'],
    ['at least 1 character', '至少 1 个字符'],
    ['at most 3 entries', '至多 3 项'],
    ['above 0', '大于 0'],
    ['"2026-07-01 to 2026-01-01"', '2026-07-01 至 2026-01-01'],
    [show('x'.repeat(61)), `"${'x'.repeat(60)}"……（共 61 个字符）`],
  ])('%s is said %s', (text, chinese) => {
    expect(zhCN.terms.phrase(text)).toBe(chinese);
  });
});

it('a finding is Chinese throughout', () => {
  const [draft] = drafts.filter((one) => lintTierPolicy(one).length === 0);
  const findings = lintTierPolicy({
    ...draft,
    id: '',
    version: 5,
    label: [],
    effective: undefined,
  });
  expect(inWords(findings, { locale: zhCN }).split('\n')).toEqual([
    '应为至少 1 个字符，收到 ""（位置：/id）。',
    '应为文本，收到 5（位置：/version）。',
    '缺少：effective（位置：/effective）。',
    '应为对象，收到含 0 项的列表（位置：/label）。',
  ]);
});
