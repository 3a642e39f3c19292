import { readObject } from '../../kernel/calendar/read-object.js';
import { requireWhole, show, throwInput } from '../../kernel/errors/index.js';
import { type SeededRandom, seededRandom } from '../../kernel/numerics/seeded-random.js';
import { longestTime, mostOpportunities } from './check-counts.js';
import type { ModelUnit } from './facts.js';
import type { PurchaseModel, PurchaseModelName } from './model.js';
import { readPurchaseModel } from './read-model.js';

/** A customer who was made up. */
export interface SimulatedCustomer {
  readonly id: string;
  readonly repeats: number;
  readonly lastAge: number;
  readonly age: number;
  /** Purchases in the time after `age`, where one was asked for. */
  readonly holdoutPurchases: number;
}

/** Customers who were made up, in the shape that fits and predictions read. */
export interface SimulatedCustomers<U extends ModelUnit> {
  readonly unit: U;
  readonly rows: readonly SimulatedCustomer[];
}

/** How many, and for how long. */
export interface SimulateOptions {
  readonly customers: number;
  /** Of each customer at the end of observation, in the unit of the model. */
  readonly age: number;
  /** Time after that in which purchases are counted, in the unit of the model; none unless told. */
  readonly holdout?: number;
  /** A whole number; the same seed gives the same customers. */
  readonly seed: number;
}

/**
 * What would customers look like who behave just as the model says?
 *
 * To see how well parameters can be found from as many customers as you have, or what hold-out error to expect of a model that is right.
 *
 * Units: times in the unit of the model.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param options - how many `customers`, of which `age`, with which `holdout`; `seed`
 * @returns customers in the shape that {@link fitBgNbd} and its neighbours, and {@link measureHoldout}, read
 * @throws {@link ClienteleError} `value/not-a-model`, `input/not-a-whole-number`, `input/out-of-range`, `input/unknown-key`; `input/out-of-range` too where
 * the model makes a customer buy more than 100,000 times
 * @guarantee the same seed gives the same customers
 * @source the stories that the models tell, as in the papers named at `fit…`
 * @example
 * ```ts
 * import { definePurchaseModel, simulateCustomers } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 2, alpha: 10 } });
 * const { rows } = simulateCustomers(model, { customers: 1000, age: 52, seed: 1 });
 * const mean = rows.reduce((sum, row) => sum + row.repeats, 0) / 1000;
 * Math.abs(mean - 10.4) < 1;   // => true
 * ```
 * @category Value
 */
export function simulateCustomers<U extends ModelUnit>(
  model: PurchaseModel<PurchaseModelName, U>,
  options: SimulateOptions,
): SimulatedCustomers<U> {
  const ready = readPurchaseModel(model);
  const isWhole = ready.unit === 'opportunity';
  const given = readObject(options, '/options', ['customers', 'age', 'holdout', 'seed']);
  const customers = requireWhole(given['customers'], '/options/customers', 1, 1_000_000);
  const age = readTime(given['age'], isWhole, '/options/age');
  const holdout = readTime(given['holdout'] ?? 0, isWhole, '/options/holdout');
  const seed = requireWhole(given['seed'], '/options/seed', 0, Number.MAX_SAFE_INTEGER);
  const random = seededRandom(seed);
  const rows = Array.from({ length: customers }, (_customer, at): SimulatedCustomer => {
    const ages = isWhole
      ? opportunitiesTaken(random, ready.parameters, age + holdout)
      : purchaseTimes(random, ready.model, ready.parameters, age + holdout);
    const seen = ages.filter((when) => when <= age);
    return {
      id: String(at + 1),
      repeats: seen.length,
      lastAge: seen.at(-1) ?? 0,
      age,
      holdoutPurchases: ages.length - seen.length,
    };
  });
  return { unit: ready.unit as U, rows };
}

const mostPurchases = 100_000;

/** Ages at repeat purchases up to an age: at a rate drawn once, until leaving. */
function purchaseTimes(
  random: SeededRandom,
  model: PurchaseModelName,
  [r = 0, alpha = 0, third = 0, fourth = 0]: Float64Array,
  until: number,
): number[] {
  const rate = random.gamma(r) / alpha;
  const isPareto = model === 'pareto-nbd';
  const isBeta = model === 'bg-nbd' || model === 'mbg-nbd';
  const end = isPareto
    ? Math.min(until, random.exponential() / (random.gamma(third) / fourth))
    : until;
  const leaving = isBeta ? random.beta(third, fourth) : 0;
  const ages: number[] = [];
  if (model === 'mbg-nbd' && random.uniform() < leaving) return ages;
  for (let age = random.exponential() / rate; age <= end; age += random.exponential() / rate) {
    if (age > 0) ages.push(age);
    if (ages.length > mostPurchases) return refuseMany();
    if (leaving > 0 && random.uniform() < leaving) return ages;
  }
  return ages;
}

function refuseMany(): never {
  return throwInput(
    'input/out-of-range',
    '/options/age',
    `expected customers with at most ${mostPurchases} purchases each; shorten the time, or look at the parameters`,
    { received: show(mostPurchases), expected: `at most ${mostPurchases}` },
  );
}

/** Numbers of the opportunities that are taken. */
function opportunitiesTaken(
  random: SeededRandom,
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: Float64Array,
  until: number,
): number[] {
  const [buying, leaving] = [random.beta(alpha, beta), random.beta(gamma, delta)];
  const taken: number[] = [];
  for (let at = 1; at <= until; at++) {
    if (random.uniform() < leaving) return taken;
    if (random.uniform() < buying) taken.push(at);
  }
  return taken;
}

function readTime(value: unknown, isWhole: boolean, path: string): number {
  const most = isWhole ? mostOpportunities : longestTime;
  if (Number.isFinite(value) && (value as number) >= 0 && (value as number) <= most)
    if (!isWhole || Number.isInteger(value)) return (value as number) + 0;
  return throwInput(
    'input/out-of-range',
    path,
    `expected ${isWhole ? 'a whole number' : 'a number'} of 0 to ${most}, received ${show(value)}`,
    { received: show(value), expected: 'zero or more' },
  );
}
