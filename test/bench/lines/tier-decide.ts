import { isDeepStrictEqual } from 'node:util';
import { defineTierPolicy, type Grading, gradeCustomers } from 'clientele/tier';
import { Engine } from 'json-rules-engine';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const customers = 1_000_000;
const fewer = 10_000;
const asOf = '2026-09-30';

const policy = defineTierPolicy({
  id: 'by-figures',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  measureLabels: { spend: { en: 'spend', 'zh-CN': '消费额' } },
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      { grade: 'key', match: 'all', atLeast: { spend: '50000', orders: '12', margin: '0.12' } },
      { grade: 'gold', match: 'all', atLeast: { spend: '20000', orders: '6' } },
      { grade: 'silver', match: 'any', atLeast: { spend: '5000', orders: '4' } },
    ],
  },
});

interface Row {
  readonly id: string;
  readonly measures: { readonly spend: string; readonly orders: string; readonly margin: string };
}

/** A million customers as a program has them that reads text: money to the cent, orders, margin rates; all grades occur. */
function makeRows(): readonly Row[] {
  const random = seeded(11);
  return Array.from({ length: customers }, (_, row) => ({
    id: `C-${row}`,
    measures: {
      spend: (random() ** 2 * 100_000).toFixed(2),
      orders: String(Math.floor(random() ** 2 * 40)),
      margin: (random() * 0.3).toFixed(4),
    },
  }));
}

type Decisions = Grading<'key' | 'gold' | 'silver' | 'base'>['decisions'];

/** The three rules with what an event needs; the highest that holds wins. Numbers, made before the clock starts. */
function makeEngine() {
  const atLeast = (fact: string, value: number) => ({
    fact,
    operator: 'greaterThanInclusive',
    value,
  });
  return new Engine([
    {
      priority: 3,
      conditions: {
        all: [atLeast('spend', 50000), atLeast('orders', 12), atLeast('margin', 0.12)],
      },
      event: { type: 'key' },
    },
    {
      priority: 2,
      conditions: { all: [atLeast('spend', 20000), atLeast('orders', 6)] },
      event: { type: 'gold' },
    },
    {
      priority: 1,
      conditions: { any: [atLeast('spend', 5000), atLeast('orders', 4)] },
      event: { type: 'silver' },
    },
  ]);
}

async function gradeByEngine(engine: Engine, facts: readonly Record<string, number>[]) {
  const answers = [];
  for (const fact of facts) {
    const { events, failureResults } = await engine.run(fact);
    answers.push({ grade: events[0]?.type ?? 'base', failureResults });
  }
  return answers;
}

const amount = /^\d{1,13}(\.\d{1,2})?$/;
const rate = /^\d{1,10}(\.\d{1,5})?$/;
const whole = /^\d{1,15}$/;

/** The text of a figure as whole units, exact: a division of safe integers rounds back to the figure that was written. */
function unitsOf(text: string, format: RegExp, units: number): number {
  if (!format.test(text)) throw new Error(`no figure: ${text}`);
  return Math.round(Number(text) * units);
}

const ref = { id: 'by-figures', version: '1' };
const none: readonly string[] = [];
const spendLabel = { en: 'spend', 'zh-CN': '消费额' };
const computed = (grade: string) => ({ code: 'tier/computed', params: { grade, label: null } });
const bandOf = (grade: string, match: string) => ({ grade, label: null, match });
const [key, gold, silver] = [bandOf('key', 'all'), bandOf('gold', 'all'), bandOf('silver', 'any')];
const pieces = {
  key: computed('key'),
  gold: computed('gold'),
  silver: computed('silver'),
  base: computed('base'),
  rest: { code: 'tier/no-band', params: { grade: 'base', label: null } },
};

const reached = (measure: string, measureLabel: unknown, value: string, bound: string) => ({
  code: 'tier/reached',
  params: { measure, measureLabel, value, bound },
});
const short = (
  measure: string,
  measureLabel: unknown,
  value: string,
  bound: string,
  distance: string,
) => ({ code: 'tier/short-of', params: { measure, measureLabel, value, bound, distance } });

/** What one writes by hand for these three rules and this one envelope. */
function gradeByHand(rows: readonly Row[]) {
  const decisions = [];
  for (const { id, measures } of rows) {
    if (typeof id !== 'string' || id === '') throw new Error('no id');
    const spend = unitsOf(measures.spend, amount, 100);
    const orders = unitsOf(measures.orders, whole, 1);
    const margin = unitsOf(measures.margin, rate, 100_000);
    const spent = String(spend / 100);
    const ordered = String(orders);
    let grade: string;
    let reasons: unknown[];
    if (spend >= 5_000_000 && orders >= 12 && margin >= 12_000) {
      grade = 'key';
      reasons = [
        pieces.key,
        {
          code: 'tier/band-met',
          params: key,
          parts: [
            reached('spend', spendLabel, spent, '50000'),
            reached('orders', null, ordered, '12'),
            reached('margin', null, String(margin / 100_000), '0.12'),
          ],
        },
      ];
    } else if (spend >= 2_000_000 && orders >= 6) {
      grade = 'gold';
      const lacking = [];
      if (spend < 5_000_000)
        lacking.push(short('spend', spendLabel, spent, '50000', String((5_000_000 - spend) / 100)));
      if (orders < 12) lacking.push(short('orders', null, ordered, '12', String(12 - orders)));
      if (margin < 12_000)
        lacking.push(
          short(
            'margin',
            null,
            String(margin / 100_000),
            '0.12',
            String((12_000 - margin) / 100_000),
          ),
        );
      reasons = [
        pieces.gold,
        {
          code: 'tier/band-met',
          params: gold,
          parts: [
            reached('spend', spendLabel, spent, '20000'),
            reached('orders', null, ordered, '6'),
          ],
        },
        { code: 'tier/not-met', params: key, parts: lacking },
      ];
    } else if (spend >= 500_000 || orders >= 4) {
      grade = 'silver';
      const holding = [];
      if (spend >= 500_000) holding.push(reached('spend', spendLabel, spent, '5000'));
      if (orders >= 4) holding.push(reached('orders', null, ordered, '4'));
      const lacking = [];
      if (spend < 2_000_000)
        lacking.push(short('spend', spendLabel, spent, '20000', String((2_000_000 - spend) / 100)));
      if (orders < 6) lacking.push(short('orders', null, ordered, '6', String(6 - orders)));
      reasons = [
        pieces.silver,
        { code: 'tier/band-met', params: silver, parts: holding },
        { code: 'tier/not-met', params: gold, parts: lacking },
      ];
    } else {
      grade = 'base';
      reasons = [
        pieces.base,
        pieces.rest,
        {
          code: 'tier/not-met',
          params: silver,
          parts: [
            short('spend', spendLabel, spent, '5000', String((500_000 - spend) / 100)),
            short('orders', null, ordered, '4', String(4 - orders)),
          ],
        },
      ];
    }
    decisions.push({
      id,
      outcome: { grade, rank: null, score: null },
      reasons,
      policy: ref,
      asOf,
      missing: none,
    });
  }
  return decisions;
}

const gradeAll = (rows: readonly Row[]) =>
  gradeCustomers(policy, rows, { asOf, explain: 'reasons' }).decisions;

const deepEvery = 20;

export const lines: readonly Line[] = [
  {
    name: 'tier/decide-1m-vs-json-rules-engine',
    baseline: `json-rules-engine 7.3.1 with the same three rules on ${fewer} of the million customers (all would take minutes a pass), time per row against time per row; its numbers are read from the text before the clock starts.`,
    rows: customers,
    theirRows: fewer,
    setup: () => {
      const rows = makeRows();
      const engine = makeEngine();
      const facts = rows.slice(0, fewer).map(({ measures: { spend, orders, margin } }) => ({
        spend: Number(spend),
        orders: Number(orders),
        margin: Number(margin),
      }));
      return { ours: () => gradeAll(rows), theirs: () => gradeByEngine(engine, facts) };
    },
    equal: (ours, theirs) =>
      (theirs as readonly { readonly grade: string }[]).every(
        ({ grade }, row) => (ours as Decisions)[row]?.outcome?.grade === grade,
      ),
  },
  {
    name: 'tier/decide-1m-vs-if-chain',
    baseline:
      'A loop written for these three rules: a regular expression and scaled integers for each figure, an if-chain, and the same envelope with the same reasons; no repeated ids found, no other row read.',
    rows: customers,
    setup: () => {
      const rows = makeRows();
      return { ours: () => gradeAll(rows), theirs: () => gradeByHand(rows) };
    },
    equal: (ours, theirs) => {
      const [one, other] = [ours as Decisions, theirs as Decisions];
      return (
        one.length === other.length &&
        one.every(
          (decision, row) =>
            decision.id === other[row]?.id &&
            decision.outcome?.grade === other[row]?.outcome?.grade &&
            (row % deepEvery > 0 || isDeepStrictEqual(decision, other[row])),
        )
      );
    },
  },
];
