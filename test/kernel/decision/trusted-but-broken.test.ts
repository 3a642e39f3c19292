import { attempt, type Policy, trustPolicy } from 'clientele';
import { defineLifecycle, lintLifecycle, replayStage } from 'clientele/lifecycle';
import { defineScorecard, lintScorecard, scoreSubjects } from 'clientele/scoring';
import { customerPyramid, defineTierPolicy, gradeCustomers, lintTierPolicy } from 'clientele/tier';
import {
  behaviourLabels,
  defineLabelPolicy,
  defineRfmPolicy,
  labelCustomer,
  lintLabelPolicy,
  lintRfmPolicy,
  rfmFiveByFive,
  scoreCustomers,
  scoreFigures,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/kernel/decision/index.js';

const asOf = '2026-09-30';
const effective = { start: '2026-01-01', end: '2027-01-01' };

interface Room {
  readonly policy: Policy;
  readonly lint: (draft: unknown) => readonly Finding[];
  readonly decide: (policy: never) => unknown;
}

const event = (id: string, name: string) => ({ id, date: `2026-02-0${id}`, event: name });
const purchase = { purchases: 3, repeats: 2, first: '2026-01-01', last: '2026-06-01', spend: '5' };
const purchases = {
  asOf,
  unit: 'day',
  occasion: 'net-day',
  rows: [
    { ...purchase, id: 'C-1', lastAge: 1, age: 1, sinceLast: 121, repeatSpend: '1' },
    { ...purchase, id: 'C-2', purchases: 1, lastAge: 1, age: 1, sinceLast: 121, repeatSpend: '1' },
  ],
};
const segments = [
  {
    segment: 'new',
    label: { en: 'new' },
    recency: { from: 4, to: 5 },
    frequency: { from: 1, to: 1 },
  },
  { segment: 'loyal', recency: { from: 4, to: 5 }, frequency: { from: 2, to: 5 } },
  { segment: 'lost', recency: { from: 1, to: 3 } },
];
const figures = [
  { id: 'C-1', value: '10' },
  { id: 'C-2', value: '20' },
];

/** A policy of each room with every field that it may have, and a decision by it. */
const rooms: Readonly<Record<string, Room>> = {
  tier: {
    policy: defineTierPolicy({ ...customerPyramid, effective }),
    lint: lintTierPolicy,
    decide: (policy) =>
      gradeCustomers(policy, [{ id: 'C-1', measures: { value: '5' } }] as never, { asOf }),
  },
  'value, of customers': {
    policy: defineRfmPolicy({
      ...rfmFiveByFive,
      effective,
      segments,
      combined: { weights: { recency: '0.5', frequency: '0.25', monetary: '0.25' } },
    }),
    lint: lintRfmPolicy,
    decide: (policy) => scoreCustomers(policy, purchases as never, { explain: 'full' }),
  },
  'value, labels': {
    policy: defineLabelPolicy({
      ...behaviourLabels,
      effective,
      dimensions: [
        ...behaviourLabels.dimensions,
        {
          id: 'taste',
          type: 'multiple',
          labels: [{ id: 'tea', label: { en: 'tea' }, when: { measure: 'tea', equals: 'yes' } }],
        },
      ],
    }),
    lint: lintLabelPolicy,
    decide: (policy) =>
      labelCustomer(
        policy,
        { id: 'C-1', measures: { purchases: 3, sinceLast: 200, tea: 'yes' } },
        { asOf, explain: 'full' },
      ),
  },
  'value, of figures': {
    policy: defineRfmPolicy({
      ...rfmFiveByFive,
      effective,
      segments,
      recency: { type: 'breaks', breaks: ['1', '2', '3', '4'] },
    }),
    lint: lintRfmPolicy,
    decide: (policy) => scoreFigures(policy, figures, { asOf, measure: 'recency' }),
  },
  scoring: {
    policy: defineScorecard({
      id: 'card',
      version: '1',
      effective,
      missing: 'zero',
      measures: [
        { id: 'a', rule: { type: 'ratio', zeroBelow: '0.5', maximumPoints: '120' } },
        {
          id: 'b',
          rule: {
            type: 'bands',
            upperBound: 'inclusive',
            bands: [
              { upTo: '1', points: '0' },
              { upTo: null, points: '100' },
            ],
          },
        },
        { id: 'c', rule: { type: 'grades', grades: { good: '100', poor: '0' } } },
      ],
      weights: { type: 'given', weights: { a: '0.5', b: '0.3', c: '0.2' } },
      deductions: [{ id: 'late', each: '3', cap: '10' }],
      totalFloor: '0',
      grades: [
        { grade: 'A', from: '90' },
        { grade: 'B', from: '0' },
      ],
    }),
    lint: lintScorecard,
    decide: (policy) =>
      scoreSubjects(
        policy,
        [{ id: 'S-1', measures: { a: '1', b: '2', c: 'good' }, deductions: { late: 2 } }] as never,
        { asOf },
      ),
  },
  lifecycle: {
    policy: defineLifecycle({
      id: 'ladder',
      version: '1',
      effective,
      measureLabels: { share: { en: 'share' } },
      stages: [
        { stage: 'suspect' },
        { stage: 'customer', label: { en: 'customer' }, limit: { afterDays: 90, to: 'lapsed' } },
        { stage: 'lapsed', final: true },
        { stage: 'client', strategy: { en: 'thank' } },
      ],
      initial: 'suspect',
      transitions: [
        { from: 'suspect', event: 'order', to: 'customer' },
        { from: 'customer', event: 'order', to: 'customer' },
        {
          from: 'customer',
          event: 'assess',
          to: 'client',
          when: {
            all: [{ measure: 'share', atLeast: '1' }, { not: { measure: 'share', equals: 'x' } }],
          },
        },
        { from: 'client', event: 'order', to: 'client' },
      ],
      forwardOnly: false,
    }),
    lint: lintLifecycle,
    decide: (policy) =>
      replayStage(
        policy,
        {
          id: 'C-1',
          start: '2026-01-05',
          events: [
            event('1', 'order'),
            event('2', 'order'),
            { ...event('3', 'assess'), data: { share: '1' } },
            event('4', 'order'),
          ],
        } as never,
        { asOf, explain: 'full' },
      ),
  },
};

const odd: readonly unknown[] = [
  ...[undefined, null, '', 'x', '-1', '1', 0, -1, 1.5, 1e9, 1e308, true, [], {}],
  ...[['x'], [null], '2026-02-30', '9'.repeat(41), { to: 'x' }, { measure: 'm' }],
];

/** Every document with one place replaced by something odd, or left out. */
function* broken(document: unknown, place = ''): Generator<readonly [string, unknown]> {
  if (place !== '') for (const [index, value] of odd.entries()) yield [`${place} #${index}`, value];
  if (typeof document !== 'object' || document === null) return;
  for (const [key, inner] of Object.entries(document))
    for (const [at, value] of broken(inner, `${place}/${key}`)) {
      const copy: Record<string, unknown> = { ...document, [key]: value };
      yield [at, Array.isArray(document) ? Object.values(copy) : copy];
    }
}

const isRefused = (findings: readonly Finding[]) =>
  findings.some(({ severity }) => severity === 'error');

describe.each(Object.entries(rooms))(
  'a trusted policy of %s',
  (_room, { policy, lint, decide }) => {
    const document: unknown = JSON.parse(JSON.stringify(policy));

    it('decides as the defined one does', () => {
      expect(decide(trustPolicy(document as Policy) as never)).toEqual(decide(policy as never));
    });

    it('with anything odd in it decides, or is refused as a policy: never as facts, never as a bug', () => {
      const wrong: unknown[] = [];
      const counts = { refused: 0, taken: 0 };
      for (const [place, draft] of broken(document)) {
        let trusted: Policy;
        try {
          trusted = trustPolicy(draft as Policy);
        } catch {
          continue;
        }
        const tried = attempt(() => decide(trusted as never));
        counts[tried.ok ? 'taken' : 'refused'] += 1;
        if (!tried.ok && tried.error.kind !== 'policy' && isRefused(lint(draft)))
          wrong.push([place, tried.error.message]);
      }
      expect(wrong).toEqual([]);
      expect(Math.min(counts.refused, counts.taken)).toBeGreaterThan(20);
    });
  },
);
