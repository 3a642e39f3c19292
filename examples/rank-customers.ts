import { readFileSync } from 'node:fs';
import { byId } from 'clientele';
import { describe, en, zhCN } from 'clientele/explain';
import { defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
import {
  abcCuts,
  classifyContributions,
  defineRfmPolicy,
  findShareHolders,
  rfmFiveByFive,
  scoreCustomers,
  summarisePurchases,
} from 'clientele/value';
import { parse } from 'csv-parse/sync';

/**
 * From a CSV of order lines to ranked, explained customers: `npx tsx examples/rank-customers.ts my-orders.csv`.
 *
 * The columns are `id` (of the line), `customer`, `date` and `amount`. The rows of `orders.csv` are made up.
 */
const file = process.argv[2] ?? new URL('orders.csv', import.meta.url);
const orders = parse<Record<string, string>>(readFileSync(file), { columns: true }).map(
  ({ id = '', customer = '', date = '', amount = '' }) => ({ id, customer, date, amount }),
);

const asOf = '2026-06-30';
const purchases = summarisePurchases(orders, { asOf, unit: 'day', occasion: 'net-of-returns' });
const { received, accepted, rejected } = purchases.counts;
console.log(
  `${received} lines = ${accepted} accepted + ${rejected} rejected; ${purchases.rows.length} customers\n`,
);

const spend = purchases.rows.map(({ id, spend: value }) => ({ id, value }));
const holders = findShareHolders(spend, { share: '0.8' });
console.log(
  `80 % of the money comes from ${holders.customers} customers: ${holders.ids.join(', ')}\n`,
);

const rfm = byId(scoreCustomers(defineRfmPolicy(rfmFiveByFive), purchases));
const classes = new Map(
  classifyContributions(spend, abcCuts).rows.map((row) => [row.id, row.class]),
);

const policy = defineCriteriaPolicy({
  id: 'whom-to-visit',
  version: '2026-H1',
  effective: { start: '2026-01-01', end: null },
  criteria: [
    { id: 'spend', direction: 'benefit', label: { en: 'Spend', 'zh-CN': '消费额' } },
    { id: 'purchases', direction: 'benefit', label: { en: 'Purchases', 'zh-CN': '购买次数' } },
    {
      id: 'sinceLast',
      direction: 'cost',
      label: { en: 'Days since the last purchase', 'zh-CN': '距上次购买天数' },
    },
  ],
  weights: {
    type: 'given',
    scale: 'sum-to-one',
    weights: { spend: 0.5, purchases: 0.2, sinceLast: 0.3 },
  },
  normalisation: 'min-max',
  missing: 'refuse',
});
const facts = purchases.rows.map((row) => ({
  id: row.id,
  measures: { spend: row.spend, purchases: row.purchases, sinceLast: row.sinceLast },
}));
const ranked = [...rankByCriteria(policy, facts, { asOf }).decisions].sort(
  (left, right) => (left.outcome?.rank ?? 0) - (right.outcome?.rank ?? 0),
);

console.log('rank  customer  score   class  RFM  segment');
for (const { id, outcome } of ranked) {
  const { cell = '', segment = '' } = rfm.get(id)?.outcome ?? {};
  const cells = [
    String(outcome?.rank).padStart(4),
    id.padEnd(8),
    outcome?.score.toFixed(4),
    classes.get(id)?.padEnd(5),
    cell,
    segment,
  ];
  console.log(cells.join('  '));
}
const [best] = ranked;
if (best !== undefined)
  for (const locale of [en, zhCN]) console.log(`\n${best.id}\n${describe(best, { locale })}`);
