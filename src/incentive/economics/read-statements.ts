import { Decimal, toDecimal, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import { requireText, requireWhole } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireOnly } from '../require-only.js';
import type { MatchableRow, PairLimits } from './nearest-pairs.js';
import { requireDistinctIds } from './open-item.js';
import type { StatementFacts, StatementRow } from './statement.js';

/** A row that was read. */
export interface ReadRow extends MatchableRow {
  readonly reference: string | null;
  readonly kind: string | null;
}

const rowFields: Fields<StatementRow> = {
  id: { type: 'id' },
  reference: { type: 'id', optional: true },
  date: { type: 'date' },
  amount: { type: 'decimal' },
  kind: { type: 'id', optional: true },
};

const statementFields: Fields<StatementFacts> = {
  ours: { type: 'list', of: rowFields },
  theirs: { type: 'list', of: rowFields },
};

/** Reads both statements; each id stands once on its side. */
export function readStatements(facts: unknown) {
  const { ours, theirs } = readRecord<StatementFacts>(
    statementFields,
    facts,
    '/facts',
    'the statements',
  );
  requireDistinctIds(ours, '/facts/ours');
  requireDistinctIds(theirs, '/facts/theirs');
  return { ours: ours.map(readRow), theirs: theirs.map(readRow) };
}

function readRow({ id, reference, date, amount, kind }: StatementRow): ReadRow {
  const read = toDecimal(amount, '');
  return { id, date, amount: read, reference: reference ?? null, kind: kind ?? null };
}

const usualWindow = 7;
/** Ten years: what lies farther apart is matched by reference. */
const longestWindow = 3660;

/** Reads how far apart rows may be. */
export function readMatchOptions(options: unknown) {
  const { tolerance, dateWindowDays, currency } = requireOnly(options, '/options', [
    'tolerance',
    'dateWindowDays',
    'currency',
  ]);
  const days =
    dateWindowDays === undefined
      ? usualWindow
      : requireWhole(dateWindowDays, '/options/dateWindowDays', 0, longestWindow);
  const limits: PairLimits & { readonly amount: Decimal } = {
    amount: tolerance === undefined ? zero : toNotNegative(tolerance, '/options/tolerance'),
    days: new Decimal(days),
  };
  const money =
    currency === undefined ? null : requireText(currency, '/options/currency', 'a currency');
  return { limits, currency: money };
}
