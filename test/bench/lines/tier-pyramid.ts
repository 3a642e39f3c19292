import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const customers = 1_000_000;
const asOf = '2026-09-30';

/** A million amounts to the cent below a million, in random order; about one in a hundred has an equal. */
function makeCents(): Float64Array {
  const random = seeded(11);
  const cents = new Float64Array(customers);
  for (let row = 0; row < customers; row++) cents[row] = Math.floor(random() * 1e8);
  return cents;
}

/** Ids in random order, none twice: a step that shares no factor with their number. */
const idOf = (row: number) => `C-${String((row * 618_033) % customers).padStart(7, '0')}`;

const sortedCopy = (values: Float64Array) => values.slice().sort();

const cumulated = [0.01, 0.2, 0.5, 1];

/** The sizes of a pyramid by a sorted list, equal customers at the best position. */
function sizesOf(ascending: Float64Array): readonly number[] {
  const quotas = cumulated.map((share) => Math.round(share * customers));
  const reached = quotas.map((quota) => {
    const least = ascending[customers - quota] as number;
    let place = customers - quota;
    while (place > 0 && ascending[place - 1] === least) place -= 1;
    return customers - place;
  });
  return reached.map((count, level) => count - (reached[level - 1] ?? 0));
}

const isSame = (ours: unknown, theirs: unknown) => {
  const { summary } = ours as { summary: { sizes: Readonly<Record<string, number>> } };
  const expected = sizesOf(theirs as Float64Array);
  return Object.values(summary.sizes).every((size, level) => size === expected[level]);
};

const baseline =
  'A copied Float64Array of the same million amounts, sorted: nothing is read, ranked, graded or told.';

export const lines: readonly Line[] = [
  {
    name: 'tier/pyramid-1m-columns-vs-sort',
    baseline,
    rows: customers,
    setup: () => {
      const policy = defineTierPolicy(customerPyramid);
      const value = makeCents().map((cents) => cents / 100);
      return {
        ours: () => gradeCustomers(policy, { measures: { value } }, { asOf }),
        theirs: () => sortedCopy(value),
      };
    },
    equal: isSame,
  },
  {
    name: 'tier/pyramid-1m-records-vs-sort',
    baseline,
    rows: customers,
    setup: () => {
      const policy = defineTierPolicy(customerPyramid);
      const cents = makeCents();
      const facts = Array.from(cents, (value, row) => ({
        id: idOf(row),
        measures: { value: (value / 100).toFixed(2) },
      }));
      const value = cents.map((amount) => amount / 100);
      return {
        ours: () => gradeCustomers(policy, facts, { asOf, explain: 'none' }),
        theirs: () => sortedCopy(value),
      };
    },
    equal: isSame,
  },
];
