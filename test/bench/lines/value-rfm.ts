import {
  defineRfmPolicy,
  type PurchaseColumns,
  rfmFiveByFive,
  scoreCustomers,
} from 'clientele/value';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const customers = 1_000_000;
const today = 20_726;
const bins = 5;

interface Scores {
  readonly recency: Uint16Array;
  readonly frequency: Uint16Array;
  readonly monetary: Uint16Array;
}

/** A million customers: days within three years, skewed counts, money to the cent up to the thousands. */
function makeColumns(): PurchaseColumns {
  const random = seeded(7);
  const ids = Array.from({ length: customers }, (_, row) => `C-${String(row).padStart(7, '0')}`);
  const last = Int32Array.from(ids, () => today - Math.floor(random() * 1095));
  const purchases = Int32Array.from(ids, () => 1 + Math.floor(-4 * Math.log(1 - random())));
  const cents = Float64Array.from(purchases, (count) => Math.round(count * random() * 100_000));
  const none = new Int32Array(customers);
  const zeros = new Float64Array(customers);
  return {
    asOf: '2026-09-30',
    unit: 'day',
    occasion: 'net-day',
    ids,
    last,
    purchases,
    sinceLast: Float64Array.from(last, (day) => today - day),
    spend: cents.map((value) => value / 100),
    scale: 2,
    ...{ lines: purchases, repeats: none, first: last, lastAge: zeros, age: zeros },
    ...{ repeatSpend: zeros, rejected: [], later: 0, duplicates: 0 },
    counts: { received: customers, accepted: customers, rejected: 0 },
  };
}

type Values = Int32Array | Float64Array;

/** The cuts at the fifths of a sorted copy, type 7, in floating point. */
function sortedCuts(values: Values): readonly number[] {
  const sorted = values.slice().sort();
  return Array.from({ length: bins - 1 }, (_, index) => {
    const at = ((sorted.length - 1) * (index + 1)) / bins;
    const low = sorted[Math.floor(at)] as number;
    const high = sorted[Math.ceil(at)] as number;
    return low + (at - Math.floor(at)) * (high - low);
  });
}

function bareScores(values: Values, lessIsBetter: boolean): Uint16Array {
  const cuts = sortedCuts(values);
  const scores = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let score = 1;
    for (const cut of cuts) if (lessIsBetter ? value < cut : value > cut) score++;
    scores[row] = score;
  }
  return scores;
}

/** A loop: `Float64Array.from` with a function costs as much as a sort. */
function daysSince(last: Int32Array): Int32Array {
  const days = new Int32Array(last.length);
  for (let row = 0; row < last.length; row++) days[row] = today - (last[row] as number);
  return days;
}

function bare({ last, purchases, spend }: PurchaseColumns): Scores {
  return {
    recency: bareScores(daysSince(last), true),
    frequency: bareScores(purchases, false),
    monetary: bareScores(spend, false),
  };
}

const sameColumn = (left: Uint16Array, right: Uint16Array) =>
  left.length === right.length && left.every((score, row) => score === right[row]);

export const lines: readonly Line[] = [
  {
    name: 'value/rfm-1m-vs-sorts',
    baseline:
      'Three typed-array sorts (days and purchases as Int32Array, money as Float64Array), float quantiles of type 7, and the scan that scores by them: nothing checked, no segment, no summary.',
    rows: customers,
    setup: () => {
      const policy = defineRfmPolicy(rfmFiveByFive);
      const columns = makeColumns();
      return {
        ours: () => scoreCustomers(policy, columns),
        theirs: () => bare(columns),
      };
    },
    equal: (ours, theirs) => {
      const [one, other] = [ours as Scores, theirs as Scores];
      return (
        sameColumn(one.recency, other.recency) &&
        sameColumn(one.frequency, other.frequency) &&
        sameColumn(one.monetary, other.monetary)
      );
    },
  },
];
