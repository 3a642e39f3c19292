import type { Reason } from '../../kernel/decision/index.js';
import {
  requireList,
  requireObject,
  requireWhole,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import type { OrderColumns } from './facts.js';

/** The most decimals that amounts in a column may have. */
export const mostScale = 15;

/** Order lines as columns whose shape was checked; their entries are looked at one by one later. */
export interface ReadColumns extends OrderColumns {
  /** 10^scale, exactly. */
  readonly power: number;
}

/** Checks the shape of columns. */
export function readColumns(value: unknown): ReadColumns {
  const { ids, customer, date, amount, scale } = requireObject(
    value,
    '/columns',
    '{ ids, customer, date, amount, scale }',
  );
  const columns = {
    ids: readIds(ids),
    customer: requireArray(customer, '/columns/customer', ['Int32Array', 'Uint32Array']),
    date: requireArray(date, '/columns/date', ['Int32Array']),
    amount: requireArray(amount, '/columns/amount', ['Float64Array']),
    scale: requireWhole(scale, '/columns/scale', 0, mostScale),
  };
  requireLength(columns.date, columns.customer.length, '/columns/date');
  requireLength(columns.amount, columns.customer.length, '/columns/amount');
  return { ...columns, power: Number(`1e${columns.scale}`) };
}

/** Does an argument hold columns rather than rows? */
export function areColumns(value: unknown): value is OrderColumns {
  return (
    typeof value === 'object' && value !== null && !(Symbol.iterator in value) && 'ids' in value
  );
}

function readIds(value: unknown): readonly string[] {
  const ids = requireList(value, '/columns/ids', 'a list of customer ids');
  const seen = new Set<unknown>();
  const issues: Reason[] = [];
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place];
    if (typeof id === 'string' && id !== '' && !seen.has(id)) seen.add(id);
    else issues.push(oddId(id, `/columns/ids/${place}`));
  }
  if (issues.length > 0) throwIssues('input', issues, 'cannot read the ids of the customers');
  return ids as readonly string[];
}

function oddId(id: unknown, path: string): Reason {
  if (typeof id !== 'string')
    return { code: 'input/not-a-text', params: { received: show(id) }, path };
  if (id === '') return { code: 'input/empty-id', params: {}, path };
  return { code: 'input/repeated-id', params: { id }, path };
}

interface TypedArrays {
  readonly Int32Array: Int32Array;
  readonly Uint32Array: Uint32Array;
  readonly Float64Array: Float64Array;
}

/** A typed array of one of the kinds, also one from another realm. */
function requireArray<K extends keyof TypedArrays>(
  value: unknown,
  path: string,
  kinds: readonly K[],
): TypedArrays[K] {
  const kind = ArrayBuffer.isView(value) ? Object.prototype.toString.call(value) : '';
  if (kinds.some((name) => kind === `[object ${name}]`)) return value as TypedArrays[K];
  const received = show(value);
  return throwInput(
    'input/not-one-of',
    path,
    `expected a typed array (${kinds.join(' or ')}), received ${received}`,
    { expected: [...kinds], received },
  );
}

function requireLength(column: Int32Array | Float64Array, length: number, path: string): void {
  if (column.length === length) return;
  throwInput(
    'input/out-of-range',
    path,
    `expected ${length} entries as in /columns/customer, received ${column.length}`,
    { received: column.length, from: length, to: length },
  );
}
