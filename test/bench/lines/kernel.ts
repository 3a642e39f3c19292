import { sumDecimalsByGroup } from 'clientele/decimal';
import { Decimal } from 'decimal.js';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const rows = 1_000_000;
const groupCount = 1000;

interface Columns {
  readonly groups: readonly string[];
  readonly amounts: readonly string[];
}

/** A million amounts below a million in a thousand groups; the rows are distinct as pairs of group and amount. */
function makeColumns(): Columns {
  const random = seeded(1);
  const groups: string[] = [];
  const amounts: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cents = Math.floor(random() * 100);
    groups.push(`G-${row % groupCount}`);
    // The whole part counts up within a group, so that no two rows of a group are alike.
    amounts.push(`${1000 + Math.floor(row / groupCount)}.${String(cents).padStart(2, '0')}`);
  }
  return { groups, amounts };
}

function sumInDecimalLoop({ groups, amounts }: Columns): ReadonlyMap<string, string> {
  const sums = new Map<string, Decimal>();
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as string;
    const amount = new Decimal(amounts[row] as string);
    const sum = sums.get(group);
    sums.set(group, sum === undefined ? amount : sum.plus(amount));
  }
  return mapValues(sums, (sum) => sum.toFixed());
}

function sumInFloatLoop({ groups, amounts }: Columns): ReadonlyMap<string, string> {
  const sums = new Map<string, number>();
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as string;
    sums.set(group, (sums.get(group) ?? 0) + Number(amounts[row]));
  }
  return mapValues(sums, (sum) => sum.toFixed(2));
}

function mapValues<V>(
  map: ReadonlyMap<string, V>,
  text: (value: V) => string,
): Map<string, string> {
  return new Map([...map].map(([key, value]) => [key, text(value)]));
}

/** Equal as exact decimals: the sides may write trailing zeros or leave them. */
function sameSums(ours: unknown, theirs: unknown): boolean {
  const one = ours as ReadonlyMap<string, string>;
  const other = theirs as ReadonlyMap<string, string>;
  return (
    one.size === other.size &&
    [...one].every(([group, sum]) => new Decimal(sum).eq(other.get(group) ?? Number.NaN))
  );
}

const line = (name: string, baseline: string, loop: typeof sumInDecimalLoop): Line => ({
  name,
  baseline,
  rows,
  equal: sameSums,
  setup: () => {
    const columns = makeColumns();
    return {
      ours: () => sumDecimalsByGroup(columns.groups, columns.amounts),
      theirs: () => loop(columns),
    };
  },
});

export const lines: readonly Line[] = [
  line(
    'kernel/sum-1m-vs-decimal-loop',
    'One loop that adds decimal.js Decimals in a Map by group and writes each sum as text.',
    sumInDecimalLoop,
  ),
  line(
    'kernel/sum-1m-vs-float-loop',
    'One loop that adds floats in a Map by group and writes each sum with toFixed(2): not exact, only fast.',
    sumInFloatLoop,
  ),
];
