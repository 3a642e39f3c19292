import { attempt } from 'clientele';
import { ratioOf } from 'clientele/decimal';
import { defineScorecard, scoreSubjects } from 'clientele/scoring';
import { expect, it } from 'vitest';

const card = defineScorecard({
  id: 'card',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'refuse',
  measures: [{ id: 'completion', rule: { type: 'ratio' } }],
  weights: { type: 'equal' },
});
const options = { asOf: '2026-09-30' };

it.each([
  ['1', '3', '33.333333333333333333'],
  ['9', '10', '90'],
  ['0', '7', '0'],
])('the ratio %s over %s is scored as it is', (top, bottom, total) => {
  const completion = ratioOf(top, bottom);
  const { decisions } = scoreSubjects(card, [{ id: 'east', measures: { completion } }], options);
  expect(decisions[0]?.outcome?.total).toBe(total);
});

it.each([
  [
    { numerator: '1', denominator: '0', value: 0 },
    'decimal/division-by-zero',
    '/measures/completion/denominator',
  ],
  [
    { numerator: 'x', denominator: '2', value: 0 },
    'input/not-a-decimal',
    '/measures/completion/numerator',
  ],
  [{ numerator: '1' }, 'input/required', '/measures/completion/denominator'],
  [
    { numerator: '1', denominator: '2', percent: 50 },
    'input/unknown-key',
    '/measures/completion/percent',
  ],
])('the ratio %j is a reject', (completion, code, path) => {
  const facts = [{ id: 'east', measures: { completion } }] as never;
  const tried = attempt(() => scoreSubjects(card, facts, options).rejected[0]?.issues);
  expect(tried.ok && tried.value?.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
});
