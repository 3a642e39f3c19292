import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterOf } from 'clientele/calendar';
import { en, describe as inWords, type Locale, zhCN } from 'clientele/explain';
import { defineIncentivePlan, settleRebate } from 'clientele/incentive';
import { expect, it } from 'vitest';
import { repository } from '../config/compiler-options.js';

/** The first example of both READMEs, which must print what stands below it there. */
function printed(locale: Locale): string {
  const plan = defineIncentivePlan({
    id: 'dealer',
    version: '2026.1',
    effective: { start: '2026-01-01', end: '2027-01-01' },
    currency: 'CNY',
    period: 'quarter',
    basis: 'net-amount',
    structure: 'incremental',
    boundary: 'lower-inclusive',
    bands: [
      { from: '0', to: '300000', rate: '0.01' },
      { from: '300000', to: null, rate: '0.02' },
    ],
    negativeDue: 'claw-back',
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });
  const lines = [
    { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '470000' },
    { id: 'CN-1', date: '2026-09-02', type: 'return', amount: '20000' },
  ] as const;
  const decision = settleRebate(
    plan,
    { id: 'D-07', lines },
    {
      asOf: '2026-10-10',
      period: quarterOf(2026, 3),
    },
  );
  return inWords(decision, { locale });
}

it.each([
  ['README.md', en],
  ['README.zh-CN.md', zhCN],
])('%s shows what its first example prints', (file, locale) => {
  const text = readFileSync(join(repository, file), 'utf8');
  const shown = /```text\n([\s\S]*?)\n```/.exec(text)?.[1];
  expect(shown).toBe(printed(locale));
});

it('both READMEs have the same examples', () => {
  const blocks = (file: string) =>
    [...readFileSync(join(repository, file), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
      (match) => (match[1] ?? '').replaceAll('zhCN', 'en'),
    );
  expect(blocks('README.zh-CN.md')).toEqual(blocks('README.md'));
});
