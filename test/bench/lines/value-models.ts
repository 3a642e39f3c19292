import {
  type CountTable,
  definePurchaseModel,
  fitBgNbd,
  fitParetoNbd,
  predictPurchases,
} from 'clientele/value';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';
import { nelderMead } from '../nelder-mead.js';
import { type PlainRows, plainBg, plainBgPurchases, plainPareto } from '../plain-models.js';

/** As many customers as the CDNOW cohort has. */
const cohort = 2357;
const many = 1_000_000;
const weeks = 39;
const bg = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** One customer of BG/NBD: a first purchase within twelve weeks, watched until week 39; days as sevenths of a week. */
function simulateCustomer(random: () => number): readonly [x: number, tx: number, age: number] {
  const age = (weeks * 7 - Math.floor(random() * 84)) / 7;
  const rate = gamma(random, bg.r) / bg.alpha;
  const [stay, leave] = [gamma(random, bg.b), gamma(random, bg.a)];
  const leaving = leave / (stay + leave);
  let [x, tx, at] = [0, 0, 0];
  for (;;) {
    at += -Math.log(1 - random()) / rate;
    if (!(at < age)) return [x, tx, age];
    const day = Math.max(1, Math.round(at * 7)) / 7;
    if (day > tx && day <= age) {
      x += 1;
      tx = day;
    }
    if (random() < leaving) return [x, tx, age];
  }
}

/** Marsaglia & Tsang 2000; below 1 by the power of a uniform number. */
function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v))
      return d * v;
  }
}

function plainRows(): PlainRows {
  const random = seeded(11);
  const rows = new Map<string, { x: number; tx: number; age: number; weight: number }>();
  for (let customer = 0; customer < cohort; customer++) {
    const [x, tx, age] = simulateCustomer(random);
    const known = rows.get(`${x} ${tx} ${age}`);
    if (known === undefined) rows.set(`${x} ${tx} ${age}`, { x, tx, age, weight: 1 });
    else known.weight += 1;
  }
  const list = [...rows.values()];
  return {
    x: list.map(({ x }) => x),
    tx: list.map(({ tx }) => tx),
    age: list.map(({ age }) => age),
    weight: list.map(({ weight }) => weight),
  };
}

/** Both found the same height of the likelihood, to 1e−8 of it; ours is not lower. */
function sameHeight(ours: unknown, theirs: unknown): boolean {
  const [one, other] = [ours as number, theirs as number];
  return one >= other - 1e-9 * Math.abs(other) && one - other <= 1e-7 * Math.abs(other);
}

const fitLine = (
  name: string,
  model: string,
  fitted: (customers: CountTable<'week'>) => number | undefined,
  plain: typeof plainBg,
  start: (meanAge: number) => readonly number[],
): Line => ({
  name,
  baseline: `Nelder–Mead on the log-likelihood of ${model} in plain numbers, equal rows together, from the same start, until it moves by 1e-9 of its height.`,
  rows: cohort,
  equal: sameHeight,
  setup: () => {
    const rows = plainRows();
    const table = {
      unit: 'week' as const,
      rows: rows.x.map((repeats, at) => ({
        repeats,
        lastAge: rows.tx[at] ?? 0,
        age: rows.age[at] ?? 0,
        weight: rows.weight[at] ?? 0,
      })),
    };
    const age = rows.age.reduce((sum, one, at) => sum + one * (rows.weight[at] ?? 0), 0) / cohort;
    const logs = start(age).map(Math.log);
    const within = 1e-9 * plain(rows, logs);
    return {
      ours: () => fitted(table),
      theirs: () => -nelderMead((at) => plain(rows, at), logs, within).value,
    };
  },
});

const predictLine: Line = {
  name: 'value/predict-1m-vs-direct-series',
  baseline:
    'Expected purchases of BG/NBD by the published form, with the series of the hypergeometric function for each row.',
  rows: many,
  equal: (ours, theirs) => {
    const [one, other] = [ours as Float64Array, theirs as Float64Array];
    return one.every(
      (value, at) => Math.abs(value - (other[at] ?? 0)) <= 1e-9 * Math.max(1, value),
    );
  },
  setup: () => {
    const random = seeded(5);
    const [repeats, lastAge, age] = [
      new Float64Array(many),
      new Float64Array(many),
      new Float64Array(many),
    ];
    for (let row = 0; row < many; row++) {
      const [x, tx] = simulateCustomer(random);
      // No two rows alike: ages are spread over the twelve weeks by the row itself.
      age[row] = weeks - (12 * row) / many;
      repeats[row] = x;
      lastAge[row] = x === 0 ? 0 : Math.min(tx, age[row] ?? 0);
    }
    const model = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters: bg });
    const columns = { unit: 'week' as const, repeats, lastAge, age };
    const parameters = [bg.r, bg.alpha, bg.a, bg.b];
    return {
      ours: () => predictPurchases(model, columns, { horizon: { weeks } }).expected,
      theirs: () =>
        Float64Array.from(age, (old, row) =>
          plainBgPurchases(parameters, [repeats[row] ?? 0, lastAge[row] ?? 0, old], weeks),
        ),
    };
  },
};

export const lines: readonly Line[] = [
  fitLine(
    'value/fit-bg-nbd-vs-nelder-mead',
    'BG/NBD',
    (table) => fitBgNbd(table).outcome?.fit?.logLikelihood,
    plainBg,
    (age) => [1, age, 1, 1],
  ),
  fitLine(
    'value/fit-pareto-nbd-vs-nelder-mead',
    'Pareto/NBD',
    (table) => fitParetoNbd(table).outcome?.fit?.logLikelihood,
    plainPareto,
    (age) => [1, age, 1, age],
  ),
  predictLine,
];
