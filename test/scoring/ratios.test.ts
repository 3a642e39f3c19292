import { attempt } from 'clientele';
import { ratioOf } from 'clientele/decimal';
import { defineScorecard, scoreSubjects } from 'clientele/scoring';
import fc from 'fast-check';
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
  ['1', '3', '33.33333333333333333333'],
  ['9', '10', '90'],
  ['0', '7', '0'],
  // Ratios are results, and so may be longer than facts.
  ['9'.repeat(120), '9'.repeat(120), '100'],
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
    { numerator: '9'.repeat(121), denominator: '2', value: 0 },
    'input/not-a-decimal',
    '/measures/completion/numerator',
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

const bound = '0.8';
const gated = defineScorecard({
  id: 'gated',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'refuse',
  measures: [
    { id: 'gate', rule: { type: 'ratio', zeroBelow: bound } },
    {
      id: 'band',
      rule: {
        type: 'bands',
        upperBound: 'exclusive',
        bands: [
          { upTo: bound, points: '0' },
          { upTo: null, points: '100' },
        ],
      },
    },
  ],
  weights: { type: 'equal' },
});

it('a ratio is compared with a bound exactly, however close it comes', () => {
  const below = {
    numerator: `${'7'}${'9'.repeat(25)}`,
    denominator: `1${'0'.repeat(26)}`,
    value: 0.8,
  };
  const facts = [{ id: 'east', measures: { gate: below, band: below } }];
  const [decision] = scoreSubjects(gated, facts, options).decisions;
  expect(decision?.outcome?.lines.map(({ points }) => points)).toEqual(['0', '0']);
});

it('a ratio counts as reaching a bound exactly where cross-multiplication says so', () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(
      whole,
      whole.filter((bottom) => bottom !== 0),
      (top, bottom) => {
        const ratio = ratioOf(String(top), String(bottom));
        const facts = [{ id: 'east', measures: { gate: ratio, band: ratio } }];
        const lines = scoreSubjects(gated, facts, options).decisions[0]?.outcome?.lines;
        const reaches = bottom > 0 ? top * 10 >= bottom * 8 : top * 10 <= bottom * 8;
        expect(lines?.map(({ points }) => points !== '0')).toEqual([reaches, reaches]);
      },
    ),
  );
});
