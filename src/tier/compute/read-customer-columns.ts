import type { Reason } from '../../kernel/decision/index.js';
import { addKnown, isKnown, knownIds } from '../../kernel/decision/known-ids.js';
import {
  pointer,
  requireList,
  requireObject,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type { Population } from './population.js';
import { figuresOfNumbers } from './ranked-figures.js';
import { belowZero } from './read-population.js';
import type { PopulationRule } from './rule.js';

/** A population as it was read from columns. */
export interface ReadColumns extends Population {
  readonly columnOf: (measure: string) => Float64Array | undefined;
  /** What is wrong, whatever grades. */
  readonly issues: readonly Reason[];
  /** The same with what is wrong for the ranking. */
  readonly allIssues: readonly Reason[];
}

/** Are these columns rather than a list of records? */
export function areColumns(customers: unknown): boolean {
  return (
    typeof customers === 'object' &&
    customers !== null &&
    !(Symbol.iterator in customers) &&
    'measures' in customers
  );
}

/** Reads columns; what is wrong with their entries is gathered, not thrown. */
export function readCustomerColumns(columns: unknown, rule: PopulationRule): ReadColumns {
  const {
    ids: list,
    measures,
    ...more
  } = requireObject(columns, '/customers', '{ ids, measures }');
  const [extra] = Object.keys(more);
  if (extra !== undefined)
    throwInput(
      'input/unknown-key',
      `/customers/${pointer(extra)}`,
      `unknown field ${show(extra)}`,
      {
        key: extra,
        known: ['ids', 'measures'],
      },
    );
  const given = requireObject(measures, '/customers/measures', 'columns by measure');
  const read = new Map<string, Float64Array>();
  for (const name of Object.keys(given)) {
    if (given[name] !== undefined) read.set(name, requireColumn(given[name], pathOf(name)));
  }
  const ids = list === undefined ? null : requireList(list, '/customers/ids', 'a list of ids');
  const size = ids?.length ?? [...read.values()][0]?.length ?? 0;
  const issues = [
    ...badIds(ids),
    ...[...read].flatMap(([name, column]) => badEntries(name, column, size)),
  ];
  const missing = missingIn(rule, read, ids);
  return {
    size,
    ids: ids as readonly string[] | null,
    figuresOf: (measure) => figuresOfNumbers(read.get(measure) ?? new Float64Array(size)),
    columnOf: (measure) => read.get(measure),
    issues,
    allIssues: [...issues, ...missing],
  };
}

function pathOf(measure: string): string {
  return `/customers/measures/${pointer(measure)}`;
}

function requireColumn(column: unknown, path: string): Float64Array {
  if (column instanceof Float64Array) return column;
  return throwInput(
    'input/not-a-list',
    path,
    `expected a Float64Array with a figure for each customer, received ${show(column)}`,
    { received: show(column) },
  );
}

function badIds(ids: readonly unknown[] | null): readonly Reason[] {
  const issues: Reason[] = [];
  const known = knownIds(ids?.length);
  for (let row = 0; row < (ids?.length ?? 0); row++) {
    const id = ids?.[row];
    const path = `/customers/ids/${row}`;
    if (typeof id !== 'string')
      issues.push({ code: 'input/not-a-text', params: { received: show(id) }, path });
    else if (id === '')
      issues.push({ code: 'input/empty-id', params: { received: show(id) }, path });
    else if (isKnown(known, id)) issues.push({ code: 'input/repeated-id', params: { id }, path });
    else addKnown(known, id);
  }
  return issues;
}

function badEntries(name: string, column: Float64Array, size: number): readonly Reason[] {
  if (column.length !== size)
    return [
      {
        code: 'input/out-of-range',
        params: { expected: `${size} figures`, received: show(column.length) },
        path: pathOf(name),
      },
    ];
  const issues: Reason[] = [];
  for (let row = 0; row < size; row++) {
    const figure = column[row] as number;
    if (!Number.isFinite(figure))
      issues.push({
        code: 'input/not-a-decimal',
        params: { received: show(figure) },
        path: `${pathOf(name)}/${row}`,
      });
  }
  return issues;
}

/** What keeps the population from being ranked: a measure without a column, figures below zero, ids that would decide. */
function missingIn(
  { placer }: PopulationRule,
  columns: ReadonlyMap<string, Float64Array>,
  ids: readonly unknown[] | null,
): readonly Reason[] {
  const issues: Reason[] = [];
  if (placer.needsIds && ids === null)
    issues.push({ code: 'input/required', params: { key: 'ids' }, path: '/customers/ids' });
  for (const measure of placer.measures) {
    const column = columns.get(measure);
    if (column === undefined)
      issues.push({ code: 'input/required', params: { key: measure }, path: pathOf(measure) });
    else if (placer.refusesNegative)
      column.forEach((figure, row) => {
        if (figure < 0) issues.push(belowZero(figure, `${pathOf(measure)}/${row}`));
      });
  }
  return issues;
}
