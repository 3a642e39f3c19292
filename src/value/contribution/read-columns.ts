import { readObject } from '../../kernel/calendar/read-object.js';
import type { Reason } from '../../kernel/decision/index.js';
import {
  type Phrase,
  requireList,
  requireWhole,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import { unreadable } from '../purchases/unreadable.js';
import type { ReadPopulation } from './read-population.js';
import type { ValueColumns } from './value-columns.js';

/** Columns are told from a list of rows by their shape: they are no list. */
export function isColumns(values: unknown): values is ValueColumns {
  return typeof values === 'object' && values !== null && !(Symbol.iterator in values);
}

const mostScale = 15;
/** Figures of more than 15 digits could be two decimals at once. */
const mostUnits = 1e15;

/** The same population as columns; every bad entry is among the issues. */
export function readColumns(columns: unknown, sign: string, path: string): ReadPopulation {
  const { ids, values, scale } = readObject(columns, path, ['ids', 'values', 'scale']);
  const names = requireList(ids, `${path}/ids`, 'a list of ids');
  const places = requireWhole(scale, `${path}/scale`, 0, mostScale);
  if (!(values instanceof Float64Array) || values.length !== names.length)
    return throwInput(
      'input/out-of-range',
      `${path}/values`,
      `expected a Float64Array of ${names.length} values, received ${show(values)}`,
      { received: show(values), expected: `a list of ${names.length}` satisfies Phrase },
    );
  const issues: Reason[] = [];
  const units = readUnits(values, { scale: places, sign, path: `${path}/values` }, issues);
  const known = readIds(names, `${path}/ids`, issues);
  if (issues.length > 0) return throwIssues('input', issues, 'cannot answer for the population');
  return { ids: known, units, total: units.reduce((sum, own) => sum + own, 0n), scale: places };
}

interface UnitsWanted {
  readonly scale: number;
  readonly sign: string;
  readonly path: string;
}

function readUnits(
  values: Float64Array,
  { scale, sign, path }: UnitsWanted,
  issues: Reason[],
): readonly bigint[] {
  const units: bigint[] = [];
  const power = 10 ** scale;
  for (const [index, value] of values.entries()) {
    const own = Math.round(value * power);
    if (!(Math.abs(own) < mostUnits) || own / power !== value)
      issues.push(unreadable(value, scale, `${path}/${index}`));
    else if (sign === 'not-negative' && own < 0) issues.push(negative(value, `${path}/${index}`));
    else units.push(BigInt(own));
  }
  return units;
}

function readIds(names: readonly unknown[], path: string, issues: Reason[]): readonly string[] {
  const seen = new Set<string>();
  return Array.from(names, (id, index) => {
    const at = `${path}/${index}`;
    if (typeof id !== 'string' || id === '') {
      const code = id === '' ? 'input/empty-id' : 'input/not-a-text';
      issues.push({ code, params: { received: show(id) }, path: at });
      return '';
    }
    if (seen.has(id)) issues.push({ code: 'input/repeated-id', params: { id }, path: at });
    seen.add(id);
    return id;
  });
}

function negative(value: number, path: string): Reason {
  const params = { received: show(value), expected: 'zero or more' satisfies Phrase };
  return { code: 'input/out-of-range', params, path };
}
