import { summarisePurchases } from 'clientele/value';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const asOf = '2025-12-31';
/** Day numbers: the lines of the input are dated in the two years up to `asOf`. */
const lastDay = 20_453;
const span = 730;

interface Columns {
  readonly ids: readonly string[];
  readonly customer: Int32Array;
  readonly date: Int32Array;
  readonly amount: Float64Array;
  readonly scale: number;
}

/** Lines in no order; one in ten is a return. Amounts to 200.00, in cents. */
export function makeLines(lines: number, customers: number): Columns {
  const random = seeded(5);
  const ids = Array.from({ length: customers }, (_none, place) => `C-${place}`);
  const customer = new Int32Array(lines);
  const date = new Int32Array(lines);
  const amount = new Float64Array(lines);
  for (let line = 0; line < lines; line++) {
    customer[line] = Math.floor(random() * customers);
    date[line] = lastDay - Math.floor(random() * span);
    const cents = 1 + Math.floor(random() * 20_000);
    amount[line] = (random() < 0.1 ? -cents : cents) / 100;
  }
  return { ids, customer, date, amount, scale: 2 };
}

interface Summary {
  readonly ids: readonly string[];
  readonly repeats: ArrayLike<number>;
  readonly lastAge: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  readonly repeatSpend: ArrayLike<number>;
}

/** What a good programmer writes without a library: one key per line, a native sort, one scan. Nothing is checked. */
export function scanBare({ ids, customer, date, amount }: Columns): Summary {
  const lines = amount.length;
  const firstDay = lastDay - span;
  const keys = new Float64Array(lines);
  for (let line = 0; line < lines; line++)
    keys[line] =
      ((customer[line] as number) * 1024 + ((date[line] as number) - firstDay)) * lines + line;
  keys.sort();
  const kept: string[] = [];
  const repeats = new Int32Array(ids.length);
  const lastAge = new Float64Array(ids.length);
  const age = new Float64Array(ids.length);
  const repeatSpend = new Float64Array(ids.length);
  let at = 0;
  while (at < lines) {
    const place = Math.floor((keys[at] as number) / lines / 1024);
    let purchases = 0;
    let first = 0;
    let last = 0;
    let spend = 0;
    while (at < lines && Math.floor((keys[at] as number) / lines / 1024) === place) {
      const group = Math.floor((keys[at] as number) / lines);
      let cents = 0;
      for (; at < lines && Math.floor((keys[at] as number) / lines) === group; at++)
        cents += Math.round((amount[(keys[at] as number) - group * lines] as number) * 100);
      if (cents <= 0) continue;
      last = (group % 1024) + firstDay;
      if (purchases === 0) first = last;
      else spend += cents;
      purchases += 1;
    }
    if (purchases === 0) continue;
    const row = kept.length;
    kept.push(ids[place] as string);
    repeats[row] = purchases - 1;
    lastAge[row] = (last - first) / 7;
    age[row] = (lastDay - first) / 7;
    repeatSpend[row] = spend / 100;
  }
  const size = kept.length;
  return {
    ids: kept,
    repeats: repeats.slice(0, size),
    lastAge: lastAge.slice(0, size),
    age: age.slice(0, size),
    repeatSpend: repeatSpend.slice(0, size),
  };
}

function sameFigures(ours: unknown, theirs: unknown): boolean {
  const one = ours as Summary;
  const other = theirs as Summary;
  return (
    one.ids.length === other.ids.length &&
    one.ids.every(
      (id, row) =>
        id === other.ids[row] &&
        one.repeats[row] === other.repeats[row] &&
        one.lastAge[row] === other.lastAge[row] &&
        one.age[row] === other.age[row] &&
        one.repeatSpend[row] === other.repeatSpend[row],
    )
  );
}

const rows = 1_000_000;

export const lines: readonly Line[] = [
  {
    name: 'value/summary-1m-vs-bare-scan',
    baseline:
      'One key of customer, day and row per line in a Float64Array, a native sort, one scan that merges days; nothing is checked.',
    rows,
    equal: sameFigures,
    setup: () => {
      const columns = makeLines(rows, 100_000);
      return {
        ours: () => summarisePurchases(columns, { asOf, unit: 'week', occasion: 'net-day' }),
        theirs: () => scanBare(columns),
      };
    },
  },
];
