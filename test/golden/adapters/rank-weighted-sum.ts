import { type CriteriaOutcome, parseCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
import { throwInput } from '../../../src/kernel/errors/index.js';
import { isRecord } from '../compare.js';
import { keysOf, listOf } from '../format-keys.js';

export const kind = 'scoring/rank-weighted-sum';

const asOf = '2026-01-01';

/**
 * One table, ranked. The format counts what is wrong with the two lists of ids as bad input, also where the library reads
 * them as part of the policy.
 */
export function answer(input: unknown): unknown {
  const { criteria, alternatives, matrix, weights, weightScale, normalisation, missing } = keysOf(
    'input',
    input,
    ['criteria', 'alternatives', 'matrix'],
    ['weights', 'weightScale', 'normalisation', 'missing'],
  );
  const columns = listOf('input', criteria, (one) => keysOf('input', one, ['id', 'direction']));
  const names = columns.map(({ id }) => nameOf(id));
  requireIds(names);
  const policy = parseCriteriaPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    criteria: columns.map(({ direction }, index) => ({ id: names[index], direction })),
    weights: { type: 'given', scale: weightScale, weights: weightsOf(weights) },
    // The format knows words only, not the ranges of the library.
    normalisation: isRecord(normalisation) ? null : normalisation,
    ...(missing === undefined ? { missing: 'refuse' } : { missing }),
  });
  const ids = listOf('input', alternatives, (id) => id as string);
  const rows = listOf('input', matrix, (row) => cellsOf(row, names.length));
  if (rows.length !== ids.length) throwInput('input/not-a-list', '/matrix', 'one row each');
  const facts = ids.map((id, row) => ({
    id,
    measures: Object.fromEntries(names.map((name, place) => [name, rows[row]?.[place]])) as Record<
      string,
      number | null
    >,
  }));
  const { decisions, summary } = rankByCriteria(policy, facts, { asOf });
  const told = decisions.flatMap(({ id, outcome }) => (outcome === null ? [] : [{ id, outcome }]));
  if (told.length < decisions.length) return { undetermined: true };
  return {
    scores: byId(told, ({ score }) => score),
    ranks: byId(told, ({ rank }) => rank),
    contributions: byId(told, ({ contributions }) =>
      Object.fromEntries(contributions.map((line) => [idOf(line.criterion), line.contribution])),
    ),
    findings: summary.cannotDiscriminate.map((criterion) => ({
      criterion: idOf(criterion),
      code: 'cannot-discriminate',
    })),
  };
}

/** Ids of the format are free, `__proto__` too, which no key of a policy may be: a mark before it makes it one of many. */
function nameOf(id: unknown): string {
  return typeof id === 'string' && id !== ''
    ? `:${id}`
    : throwInput('input/empty-id', '/criteria', 'expected an id');
}

function idOf(name: string): string {
  return name.slice(1);
}

function requireIds(names: readonly string[]): void {
  if (names.length === 0) throwInput('input/out-of-range', '/criteria', 'expected criteria');
  if (new Set(names).size < names.length)
    throwInput('input/repeated-id', '/criteria', 'expected each id once');
}

function weightsOf(weights: unknown): unknown {
  return isRecord(weights)
    ? Object.fromEntries(Object.entries(weights).map(([id, weight]) => [`:${id}`, weight]))
    : weights;
}

const notFinite: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** A row of numbers and nulls; the words for what JSON cannot write stand for their values, and no other text is a number. */
function cellsOf(row: unknown, length: number): readonly unknown[] {
  const cells = listOf('input', row, (cell) => notFinite.get(cell) ?? cell);
  if (cells.length !== length)
    throwInput('input/not-a-list', '/matrix', `expected ${length} cells`);
  const odd = cells.find((cell) => typeof cell !== 'number' && cell !== null);
  return odd === undefined
    ? cells
    : throwInput('input/not-a-decimal', '/matrix', 'expected a number or null');
}

function byId<T>(
  told: readonly { readonly id: string; readonly outcome: CriteriaOutcome }[],
  figure: (outcome: CriteriaOutcome) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(told.map(({ id, outcome }) => [id, figure(outcome)]));
}
