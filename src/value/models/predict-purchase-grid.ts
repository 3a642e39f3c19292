import { readObject } from '../../kernel/calendar/read-object.js';
import { requireFilled, requireWhole, show, throwInput } from '../../kernel/errors/index.js';
import { longestTime, mostOpportunities } from './check-counts.js';
import { expectedColumns } from './expected-columns.js';
import { type Horizon, readHorizon } from './horizon.js';
import type { PurchaseModel } from './model.js';
import { readPurchaseModel } from './read-model.js';

/** Customers of one age by repeat purchases (rows) and age at the last one (columns). */
export interface PurchaseGrid {
  readonly age: number;
  readonly repeats: readonly number[];
  readonly lastAges: readonly number[];
  /** A row for each number of repeat purchases; `null` where no customer can be. */
  readonly pAlive: readonly (readonly (number | null)[])[];
  readonly expected: readonly (readonly (number | null)[])[];
}

/** Of which customers. */
export interface PurchaseGridOptions {
  /** In the unit of the model, as are `lastAges`. */
  readonly age: number;
  readonly mostRepeats: number;
  readonly lastAges: readonly number[];
  readonly horizon: Horizon;
}

/**
 * How do frequency and recency work together? The frequency–recency matrix of a model, as data for a heat map.
 *
 * For the customers that you have use {@link predictPurchases}.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param options - `age` of the customers; `mostRepeats`; `lastAges`, 0 for none who bought again; `horizon`
 * @returns chances to be there and expected purchases for each number of repeat purchases from 0 on and each age at the last one
 * @throws {@link ClienteleError} `value/not-a-model`, `input/out-of-range`, `input/not-a-whole-number`, `input/unknown-key`
 * @guarantee each cell is what {@link predictPurchases} says of such a customer
 * @example
 * ```ts
 * import { definePurchaseModel, predictPurchaseGrid } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } });
 * const grid = predictPurchaseGrid(model, { age: 39, mostRepeats: 1, lastAges: [0, 10, 39], horizon: { weeks: 39 } });
 * grid.pAlive.map((row) => row.map((cell) => cell?.toFixed(2) ?? null));   // => [['1.00', null, null], [null, '0.44', '0.75']]
 * ```
 * @category Value
 */
export function predictPurchaseGrid(
  model: PurchaseModel,
  options: PurchaseGridOptions,
): PurchaseGrid {
  const ready = readPurchaseModel(model);
  const isWhole = ready.unit === 'opportunity';
  const given = readObject(options, '/options', ['age', 'mostRepeats', 'lastAges', 'horizon']);
  const t = readHorizon(given['horizon'], ready.unit, '/options/horizon');
  const most = isWhole ? mostOpportunities : longestTime;
  const age = readTime(given['age'], most, isWhole, '/options/age');
  const mostRepeats = requireWhole(given['mostRepeats'], '/options/mostRepeats', 0, 1000);
  const list = requireFilled(given['lastAges'], '/options/lastAges', 'ages at the last purchase');
  const lastAges = Array.from(list, (value, at) =>
    readTime(value, age, isWhole, `/options/lastAges/${at}`),
  );
  const repeats = Array.from({ length: mostRepeats + 1 }, (_row, x) => x);
  const cells = repeats.flatMap((x) => lastAges.map((tx) => ({ x, tx })));
  const { alive, expected } = expectedColumns(
    ready.model,
    ready.parameters,
    {
      x: Float64Array.from(cells, ({ x, tx }) => (isPossible(x, tx, isWhole) ? x : 0)),
      tx: Float64Array.from(cells, ({ x, tx }) => (isPossible(x, tx, isWhole) ? tx : 0)),
      age: new Float64Array(cells.length).fill(age),
    },
    t,
  );
  const laidOut = (column: Float64Array) =>
    repeats.map((x) =>
      lastAges.map((tx, at) =>
        isPossible(x, tx, isWhole) ? (column[x * lastAges.length + at] as number) : null,
      ),
    );
  return { age, repeats, lastAges, pAlive: laidOut(alive), expected: laidOut(expected) };
}

function isPossible(x: number, tx: number, isWhole: boolean): boolean {
  return x > 0 === tx > 0 && (!isWhole || x <= tx);
}

function readTime(value: unknown, most: number, isWhole: boolean, path: string): number {
  if (Number.isFinite(value) && (value as number) >= 0 && (value as number) <= most)
    if (!isWhole || Number.isInteger(value)) return (value as number) + 0;
  return throwInput(
    'input/out-of-range',
    path,
    `expected ${isWhole ? 'a whole number' : 'a number'} of 0 to ${most}, received ${show(value)}`,
    { received: show(value), expected: `at most ${most}` },
  );
}
