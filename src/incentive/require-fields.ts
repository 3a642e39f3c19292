import { type Decimal, toNotNegative } from '../kernel/decimal/decimal.js';
import { requireFilled, requireObject, requireWord } from '../kernel/errors/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';

/** Fields by name. */
export type FieldTable = Fields<Record<string, unknown>>;
export type Field = FieldTable[string];

/** Reads a record of exactly these fields; nothing is kept of it. */
export function requireFields(table: FieldTable, value: unknown, path: string): void {
  readRecord(table, value, path, 'the plan');
}

/** Reads a record of one of several shapes, which it names itself with the word at `key`. */
export function requireVariant(
  variants: Readonly<Record<string, FieldTable>>,
  key: string,
  value: unknown,
  path: string,
): string {
  const { [key]: told, ...terms } = requireObject(value, path, `{ ${key} }`);
  const word = requireWord(told, `${path}/${key}`, Object.keys(variants));
  requireFields(variants[word] ?? {}, terms, path);
  return word;
}

/** Reads a list of bare figures with something in it. */
export function requireFigures(
  value: unknown,
  path: string,
  read: (figure: unknown, path: string) => Decimal = toNotNegative,
): void {
  for (const [index, figure] of requireFilled(value, path, 'a list of figures').entries())
    read(figure, `${path}/${index}`);
}
