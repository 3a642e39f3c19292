import {
  type ComputeRuleDraft,
  type CustomerFacts,
  defineTierPolicy,
  type GridAxis,
  gradeCustomers,
} from 'clientele/tier';
import fc from 'fast-check';

export const asOf = '2026-09-30';

export type Rule = ComputeRuleDraft<string, string>;

export function policyOf(compute: Rule) {
  return defineTierPolicy<string, string>({
    id: 'rule',
    version: '1',
    effective: { start: '2026-01-01', end: null },
    compute,
  });
}

export interface Customer {
  readonly id: string;
  readonly value: string;
  readonly other?: string;
}

export function factsOf(customers: readonly Customer[]): readonly CustomerFacts[] {
  return customers.map(({ id, value, other }) => ({
    id,
    measures: other === undefined ? { value } : { value, other },
  }));
}

export function gradeBy(rule: Rule, customers: readonly Customer[]) {
  return gradeCustomers(policyOf(rule), factsOf(customers), { asOf });
}

/** The grades in the order of the customers. */
export function gradesBy(rule: Rule, customers: readonly Customer[]) {
  return gradeBy(rule, customers).decisions.map(({ outcome }) => outcome?.grade);
}

/** Customers of these values, named a, b, c … */
export function named(...values: readonly string[]): readonly Customer[] {
  return values.map((value, index) => ({ id: 'abcdefghijklmnop'.charAt(index), value }));
}

const ties = fc.constantFrom('all-up' as const, 'all-down', 'by-id');

/** Rising hundredths that end with 100. */
const hundredths = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 })
  .map((cuts) => [...cuts.sort((left, right) => left - right), 100]);

const text = (part: number) => (part / 100).toFixed(2);
const gaps = (rising: readonly number[]) =>
  rising.map((part, index) => text(part - (rising[index - 1] ?? 0)));

const pyramid = fc
  .record({
    hundredths,
    ties,
    quotaRounding: fc.constantFrom('half-away-from-zero' as const, 'floor', 'ceiling'),
  })
  .map(
    ({ hundredths: rising, ...rest }): Rule => ({
      type: 'pyramid',
      measure: 'value',
      grades: gaps(rising).map((share, index) => ({ grade: `g${index}`, share })),
      ...rest,
    }),
  );

export const percentiles = fc
  .record({
    hundredths,
    quantile: fc.constantFrom('type-1' as const, 'type-2', 'type-6', 'type-7'),
  })
  .map(({ hundredths: rising, quantile }) => ({
    type: 'percentiles' as const,
    measure: 'value',
    grades: rising.map((part, index) => ({ grade: `g${index}`, from: text(100 - part) })),
    quantile,
  }));

export const abc = fc
  .record({ hundredths, ties, boundary: fc.constantFrom('below' as const, 'up-to', 'crossing') })
  .map(({ hundredths: rising, ...rest }) => ({
    type: 'abc' as const,
    measure: 'value',
    grades: rising.map((part, index) => ({ grade: `g${index}`, upTo: text(part) })),
    ...rest,
  }));

const axis = (measure: string): fc.Arbitrary<GridAxis> =>
  fc.oneof(
    hundredths.map((rising) => ({
      measure,
      levels: gaps(rising).map((share, index) => ({ level: `l${index}`, share })),
    })),
    fc.uniqueArray(fc.integer({ min: -5, max: 5 }), { maxLength: 3 }).map((bounds) => ({
      measure,
      levels: [
        ...bounds
          .sort((left, right) => right - left)
          .map((bound, index) => ({ level: `l${index}`, atLeast: String(bound) })),
        { level: 'rest', atLeast: null },
      ],
    })),
  );

/** Grids of which the grade is `row-column`, one axis at least by share. */
export const grid = fc
  .record({ rows: axis('value'), columns: axis('other'), ties })
  .filter(({ rows, columns }) =>
    [rows, columns].some(({ levels }) => levels.some((level) => 'share' in level)),
  )
  .map(({ rows, columns, ...rest }) => {
    const cells = rows.levels.map((_, row) =>
      columns.levels.map((_one, column) => `${row}-${column}`),
    );
    const grades = cells.flat().map((grade) => ({ grade }));
    return { type: 'grid' as const, rows, columns, cells, grades, ...rest };
  });

/** Any rule of a population. */
export const anyRule: fc.Arbitrary<Rule> = fc.oneof(pyramid, percentiles, abc, grid);

const figure = (least: number) =>
  fc
    .tuple(
      fc.integer({ min: least, max: 6 }),
      fc.constantFrom('', '.0', '.50', '.07', '.1234567890123456789'),
    )
    .map(([whole, end]) => `${whole}${end}`);

/** Customers with two figures of `least` or more, many of them equal, some longer than a number can say. */
export const customers = (least: number) =>
  fc
    .uniqueArray(fc.oneof(fc.string({ minLength: 1, maxLength: 3 }), fc.constant('__proto__')), {
      maxLength: 20,
    })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({ value: figure(least), other: figure(least) })
            .map((figures): Customer => ({ id, ...figures })),
        ),
      ),
    );
