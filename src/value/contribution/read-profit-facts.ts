import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { pointer, throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { CustomerProfitFacts } from './customer-profit.js';
import type { ReadyActivity, ReadyCosts } from './ready-cost-to-serve.js';

/** Facts of a profit that were read; `null` is what was not told. */
export interface ReadProfitFacts {
  readonly id: string;
  readonly revenue: Decimal;
  readonly costOfGoods: Decimal;
  readonly used: ReadonlyMap<string, Decimal>;
  readonly averageReceivable: Decimal | null;
  readonly days: number | null;
}

const profitFields: Fields<CustomerProfitFacts> = {
  id: { type: 'id' },
  revenue: { type: 'decimal' },
  costOfGoods: { type: 'decimal' },
  activities: { type: 'data', optional: true },
  averageReceivable: { type: 'decimal', optional: true },
  days: { type: 'count', optional: true },
};

/** The facts of one customer, with no activity that the policy does not know. */
export function readProfitFacts(facts: unknown, costs: ReadyCosts): ReadProfitFacts {
  const read = readRecord(profitFields, facts, '', 'the facts of a customer');
  const { id, revenue, costOfGoods, activities, averageReceivable, days } = read;
  return {
    id,
    revenue: toDecimal(revenue, '/revenue'),
    costOfGoods: toDecimal(costOfGoods, '/costOfGoods'),
    used: readUsed(activities ?? {}, costs.activities),
    averageReceivable:
      averageReceivable === undefined ? null : toDecimal(averageReceivable, '/averageReceivable'),
    days: days ?? null,
  };
}

function readUsed(
  activities: Readonly<Record<string, unknown>>,
  known: readonly ReadyActivity[],
): ReadonlyMap<string, Decimal> {
  const used = new Map<string, Decimal>();
  for (const [name, value] of Object.entries(activities)) {
    const path = `/activities/${pointer(name)}`;
    const found = known.find(({ activity }) => activity === name);
    if (found === undefined || found.price.type === 'financing')
      return refuseActivity(name, path, known);
    if (value === null) continue;
    used.set(
      name,
      found.price.type === 'rate' ? toNotNegative(value, path) : toDecimal(value, path),
    );
  }
  return used;
}

function refuseActivity(name: string, path: string, known: readonly ReadyActivity[]): never {
  const told = known.filter(({ price }) => price.type !== 'financing');
  const names = told.map(({ activity }) => activity);
  return throwInput(
    'input/unknown-key',
    path,
    `the policy takes no figure for the activity ${JSON.stringify(name.slice(0, 60))}; it takes: ${names.join(', ')}`,
    { key: name, known: names },
  );
}
