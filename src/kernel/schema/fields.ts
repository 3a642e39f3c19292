import { INVALID_DAY, readDayNumber } from '../calendar/day-number.js';
import type { Period } from '../calendar/index.js';
import { exactNumberText, isDecimalInput, plain, toOperand } from '../decimal/decimal.js';
import { mostDigits, mostOperandDigits } from '../decimal/types.js';
import type { Reason } from '../decision/reason.js';
import { type Phrase, pointer, show, throwIssues } from '../errors/index.js';
import { oddPeriods } from './odd-periods.js';

/**
 * One field of a record of facts. The table of fields is the single source: the fast reader below, the zod schema and
 * the JSON Schema (`fields-schema.ts`) are all made from it.
 */
export type Field = (
  | { readonly type: 'id' | 'text' | 'date' | 'flag' }
  | DecimalField
  | { readonly type: 'count' }
  | { readonly type: 'word'; readonly words: readonly string[] }
  /** Named figures: each a figure, `null`, or a list of figures by period; the periods of one name do not overlap. */
  | { readonly type: 'measures' }
  /** Named figures or words, one each. */
  | { readonly type: 'data' }
  /** Named figures, words, or ratios of two figures; `anyNumber`: a number may have all its digits, as models give it. */
  | { readonly type: 'scores'; readonly anyNumber?: boolean }
  /** Named whole numbers. */
  | { readonly type: 'counts' }
  /** Named figures, one each; none is `null`. */
  | { readonly type: 'figures' }
  | { readonly type: 'list'; readonly of: FieldTable }
  /** One record within the record. */
  | { readonly type: 'record'; readonly of: FieldTable }
) & {
  readonly optional?: boolean;
  /** May it be `null`, and stay so? */
  readonly nullable?: boolean;
};

/** A figure; of at most 40 digits unless told. */
export interface DecimalField {
  readonly type: 'decimal';
  readonly sign?: 'any' | 'not-negative' | 'positive';
  readonly digits?: number;
}

/** Fields by name; the type parameter ties the names to those of the record. */
export type Fields<T> = { readonly [K in keyof T]-?: Field };

type FieldTable = Readonly<Record<string, Field>>;
type Issues = Reason[];

/**
 * Read one record of facts: checks every field, refuses unknown keys, and gives back a fresh record with figures in plain text. Throws one `input` error that lists every issue.
 */
export function readRecord<T>(fields: Fields<T>, value: unknown, path: string, what: string): T {
  const issues: Issues = [];
  const record = tryRecord<T>(fields, value, path, issues);
  return record ?? throwIssues('input', issues, `cannot read ${what}`);
}

/** {@link readRecord} that collects issues and gives `null` instead of throwing. */
export function tryRecord<T>(
  fields: Fields<T>,
  value: unknown,
  path: string,
  issues: Issues,
): T | null {
  return readFields(fields as unknown as FieldTable, value, path, issues) as T | null;
}

const namesOf = new WeakMap<FieldTable, readonly (readonly [string, Field])[]>();

function entriesOf(table: FieldTable): readonly (readonly [string, Field])[] {
  const known = namesOf.get(table);
  if (known !== undefined) return known;
  const entries = Object.entries(table);
  namesOf.set(table, entries);
  return entries;
}

function readFields(
  table: FieldTable,
  value: unknown,
  path: string,
  issues: Issues,
): Record<string, unknown> | null {
  if (!isRecord(value)) {
    issues.push(issue('input/not-an-object', path, value));
    return null;
  }
  const before = issues.length;
  const record: Record<string, unknown> = {};
  let known = 0;
  for (const [name, field] of entriesOf(table)) {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (found === undefined) {
      if (Object.hasOwn(value, name)) known += 1;
      if (field.optional !== true)
        issues.push({
          code: 'input/required',
          params: { key: name },
          path: `${path}/${pointer(name)}`,
        });
      continue;
    }
    known += 1;
    const isKeptNull = found === null && field.nullable === true;
    const read = isKeptNull ? null : readField(field, found, issues, path, name);
    if (read !== undefined) record[name] = read;
  }
  if (Object.keys(value).length !== known) reportUnknownKeys(table, value, path, issues);
  return issues.length === before ? record : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record that was written as one: a `Map` of names would read as no names at all. */
function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function reportUnknownKeys(table: FieldTable, value: object, path: string, issues: Issues): void {
  for (const key of Object.keys(value))
    if (!Object.hasOwn(table, key))
      issues.push({
        code: 'input/unknown-key',
        params: { key, known: Object.keys(table) },
        path: `${path}/${pointer(key)}`,
      });
}

function issue(code: string, path: string, value: unknown, more: Reason['params'] = {}): Reason {
  return { code, params: { received: show(value), ...more }, path };
}

/** The value as it is kept, or `undefined` with an issue. Paths are built only when something is wrong. */
function readField(
  field: Field,
  value: unknown,
  issues: Issues,
  path: string,
  name: string,
): unknown {
  const at = () => `${path}/${pointer(name)}`;
  switch (field.type) {
    case 'id':
      if (typeof value === 'string' && value !== '') return value;
      issues.push(issue(value === '' ? 'input/empty-id' : 'input/not-a-text', at(), value));
      return undefined;
    case 'text':
      if (typeof value === 'string') return value;
      issues.push(issue('input/not-a-text', at(), value));
      return undefined;
    case 'flag':
      if (typeof value === 'boolean') return value;
      issues.push(issue('input/not-a-boolean', at(), value));
      return undefined;
    case 'date':
      if (readDayNumber(value) !== INVALID_DAY) return value;
      issues.push(issue('input/not-a-date', at(), value));
      return undefined;
    case 'count':
      return isCount(value) ? value + 0 : readCount(value, issues, at());
    case 'word':
      if (typeof value === 'string' && field.words.includes(value)) return value;
      issues.push(issue('input/not-one-of', at(), value, { expected: [...field.words] }));
      return undefined;
    case 'decimal':
      return readFigure(value, field, issues, at);
    case 'measures':
      return readNamed(value, issues, at(), readMeasure);
    case 'data':
      return readNamed(value, issues, at(), readDatum);
    case 'scores':
      return readNamed(value, issues, at(), field.anyNumber === true ? readAnyScore : readScore);
    case 'counts':
      return readNamed(value, issues, at(), readCount);
    case 'figures':
      return readNamed(value, issues, at(), readPlainFigure, false);
    case 'list':
      return readList(field.of, value, issues, at());
    case 'record':
      return readFields(field.of, value, at(), issues) ?? undefined;
  }
}

const plainDecimal: DecimalField = { type: 'decimal' };

function readPlainFigure(value: unknown, issues: Issues, path: string): string | undefined {
  return readFigure(value, plainDecimal, issues, () => path);
}

function readFigure(
  value: unknown,
  { sign = 'any', digits = mostDigits }: DecimalField,
  issues: Issues,
  at: () => string,
): string | undefined {
  if (!isDecimalInput(value, digits)) {
    const finite = typeof value === 'number' && Number.isFinite(value);
    issues.push(issue(finite ? 'decimal/number-not-exact' : 'input/not-a-decimal', at(), value));
    return undefined;
  }
  const text = typeof value === 'number' ? (exactNumberText(value) ?? '') : value;
  if (!hasSign(text, sign)) {
    issues.push(
      issue('input/out-of-range', at(), value, {
        expected: (sign === 'positive' ? 'above zero' : 'zero or more') satisfies Phrase,
      }),
    );
    return undefined;
  }
  return isPlainText(text) ? text : plain(toOperand(text, ''));
}

/** Has the text of a figure the sign that is asked for? Zero may have a minus. */
export function hasSign(text: string, sign: NonNullable<DecimalField['sign']>): boolean {
  if (sign === 'any') return true;
  const isNegative = text.charCodeAt(0) === 45 && !isZeroText(text);
  return !isNegative && (sign === 'not-negative' || !isZeroText(text));
}

/** Has it neither leading nor trailing zeros to drop, nor a signed zero? Two spellings of one figure must not differ. */
function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  const leads =
    text.charCodeAt(first) === 48 && text.length > first + 1 && text.charCodeAt(first + 1) !== 46;
  const trails = text.charCodeAt(text.length - 1) === 48 && text.includes('.');
  return !leads && !trails && !(first === 1 && isZeroText(text));
}

function isZeroText(text: string): boolean {
  return !/[1-9]/.test(text);
}

function readNamed(
  value: unknown,
  issues: Issues,
  path: string,
  read: (value: unknown, issues: Issues, path: string) => unknown,
  keepsNull = true,
): Record<string, unknown> | undefined {
  if (!isPlainRecord(value)) {
    issues.push(issue('input/not-an-object', path, value));
    return undefined;
  }
  const named: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(value)) {
    const found = value[name];
    if (found === undefined) continue;
    const kept =
      found === null && keepsNull ? null : read(found, issues, `${path}/${pointer(name)}`);
    if (kept !== undefined) named[name] = kept;
  }
  return named;
}

function readMeasure(value: unknown, issues: Issues, path: string): unknown {
  if (!Array.isArray(value)) return readFigure(value, plainDecimal, issues, () => path);
  const before = issues.length;
  const list = readList(figureByPeriod, value, issues, path);
  if (issues.length > before) return undefined;
  for (const { index, code, params } of oddPeriods(list as readonly Period[]))
    issues.push({ code, params, path: `${path}/${index}` });
  return list;
}

const figureByPeriod: FieldTable = {
  start: { type: 'date' },
  end: { type: 'date' },
  value: { type: 'decimal' },
};

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function readCount(value: unknown, issues: Issues, path: string): number | undefined {
  if (isCount(value)) return value + 0;
  issues.push(issue('input/not-a-whole-number', path, value));
  return undefined;
}

/** A ratio as `ratioOf` gives it; its `value` is only for reading. */
function readScore(value: unknown, issues: Issues, path: string): unknown {
  if (!isPlainRecord(value)) return readDatum(value, issues, path);
  const { value: _value, ...exact } = value;
  const ratio = readFields(ratioFields, exact, path, issues);
  if (ratio === null || !isZeroText(String(ratio['denominator']))) return ratio ?? undefined;
  issues.push({ code: 'decimal/division-by-zero', params: {}, path: `${path}/denominator` });
  return undefined;
}

function readAnyScore(value: unknown, issues: Issues, path: string): unknown {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  return isNumber ? value + 0 : readScore(value, issues, path);
}

/** The figures of a ratio are results, and so may be longer than facts. */
export const ratioPart: DecimalField = { type: 'decimal', digits: mostOperandDigits };

const ratioFields: FieldTable = { numerator: ratioPart, denominator: ratioPart };

function readDatum(value: unknown, issues: Issues, path: string): unknown {
  if (typeof value === 'string') return value;
  return typeof value === 'number'
    ? readFigure(value, plainDecimal, issues, () => path)
    : notADatum(value, issues, path);
}

function notADatum(value: unknown, issues: Issues, path: string): undefined {
  issues.push(issue('input/not-a-text', path, value));
  return undefined;
}

function readList(
  table: FieldTable,
  value: unknown,
  issues: Issues,
  path: string,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) {
    issues.push(issue('input/not-a-list', path, value));
    return undefined;
  }
  return Array.from(value, (item: unknown, index) =>
    readFields(table, item, `${path}/${index}`, issues),
  );
}
