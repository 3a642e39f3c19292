import {
  type HoldoutOptions,
  type HoldoutSummary,
  type Order,
  type PurchaseSummary,
  summarisePurchases,
} from 'clientele/value';
import { throwIssues } from '../../../src/kernel/errors/index.js';
import type { Context } from '../adapter.js';
import { readDataFile } from '../data-file.js';
import { keysOf } from '../format-keys.js';

export const kind = 'value/purchase-summary';

const required = ['transactions', 'asOf', 'timeUnit', 'occasionRule'];
/** The format has no months. */
const units = new Map<unknown, unknown>([
  ['day', 'day'],
  ['week', 'week'],
]);

export function answer(input: unknown, { dataDir }: Context): unknown {
  const { transactions, asOf, timeUnit, occasionRule, holdoutEnd } = keysOf(
    'input',
    input,
    required,
    ['holdoutEnd'],
  );
  const counting = { asOf, unit: units.get(timeUnit), occasion: occasionRule };
  // In this family of formats `null` is "absent".
  const held = holdoutEnd !== undefined && holdoutEnd !== null;
  const options = held ? { ...counting, holdoutEnd } : counting;
  const { rows, rejected } = summarisePurchases(
    ordersOf(transactions, dataDir),
    options as unknown as HoldoutOptions,
  );
  // A case takes all of its lines or none.
  const issues = rejected.flatMap((reject) => reject.issues);
  if (issues.length > 0) throwIssues('input', issues, 'cannot read the lines');
  const figures = rows.map(figuresOf);
  return {
    byId: Object.fromEntries(rows.map(({ id }, index) => [id, figures[index]])),
    totals: {
      customers: rows.length,
      repeaters: rows.filter(({ repeats }) => repeats > 0).length,
      ...totalsOf(figures, held),
    },
  };
}

/** The format's lines have three fields; a file may have more columns. */
function ordersOf(transactions: unknown, dataDir: string): readonly Order[] {
  const lines = Array.isArray(transactions)
    ? transactions.map((line) => keysOf('input', line, ['customer', 'date', 'amount']))
    : readDataFile(transactions, dataDir);
  return lines.map(
    ({ customer, date, amount }) => ({ customer, date, amount }) as unknown as Order,
  );
}

function figuresOf(row: PurchaseSummary | HoldoutSummary) {
  return {
    x: row.repeats,
    t_x: row.lastAge,
    T: row.age,
    meanSpend: row.meanRepeatSpend,
    ...('holdoutPurchases' in row ? { x_star: row.holdoutPurchases } : {}),
  };
}

function totalsOf(figures: readonly Readonly<Record<string, number | null>>[], held: boolean) {
  const names = ['x', 't_x', 'T', 'meanSpend', ...(held ? ['x_star'] : [])];
  return Object.fromEntries(
    names.map((name) => [name, figures.reduce((sum, row) => sum + (row[name] ?? 0), 0)]),
  );
}
