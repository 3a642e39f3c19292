import { type FigureColumn, pushShort, readShort } from './figure-column.js';

/** What {@link readEasyCustomer} says of a row that goes the other road; no id is empty. */
export const NOT_EASY = '';

type Named = Readonly<Record<string, unknown>>;

/**
 * The fast road of large populations. Is this a plain record with nothing but an id and figures of at most 15 digits? Then its figures are
 * added to the columns, and its id is the answer; else {@link NOT_EASY}. It may say no to a good row, which then goes the other road,
 * but never yes to one that would be refused there.
 */
export function readEasyCustomer(
  row: unknown,
  columns: readonly FigureColumn[],
  refusesNegative: boolean,
): string {
  if (!isPlain(row) || countKeys(row) !== 2) return NOT_EASY;
  const { id, measures } = row;
  if (typeof id !== 'string' || !isPlain(measures)) return NOT_EASY;
  if (id === '' || !areEasy(measures, columns.length)) return NOT_EASY;
  const { length } = columns;
  for (let index = 0; index < length; index++) {
    const column = columns[index] as FigureColumn;
    const text = measures[column.measure];
    const mantissa = readShort(text);
    if (Number.isNaN(mantissa) || (refusesNegative && mantissa < 0)) {
      for (let done = 0; done < index; done++) (columns[done] as FigureColumn).size -= 1;
      return NOT_EASY;
    }
    pushShort(column, mantissa, text as string);
  }
  return id;
}

function isPlain(value: unknown): value is Named {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** How many keys a record has, inherited ones too, which no plain record has. */
function countKeys(record: object): number {
  let count = 0;
  for (const _key in record) count++;
  return count;
}

/** Are there no more figures than those that rank, or are all of them short? */
function areEasy(measures: Named, ranking: number): boolean {
  if (countKeys(measures) === ranking) return true;
  for (const name in measures) if (Number.isNaN(readShort(measures[name]))) return false;
  return true;
}
