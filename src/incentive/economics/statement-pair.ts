import { toDayNumber } from '../../kernel/calendar/day-number.js';
import { plain } from '../../kernel/decimal/decimal.js';
import type { RowPair } from './nearest-pairs.js';
import type { ReadRow } from './read-statements.js';
import type { StatementPair, UnmatchedRow } from './statement.js';

/** A row of ours with one of theirs, and how they came together. */
export interface FoundPair {
  readonly rows: RowPair<ReadRow>;
  readonly by: StatementPair['by'];
}

/** The pair as it is told. */
export function pairText({ rows: [own, other], by }: FoundPair): StatementPair {
  const differs = (key: 'kind' | 'reference') =>
    own[key] !== null && other[key] !== null && own[key] !== other[key];
  return {
    ours: own.id,
    theirs: other.id,
    by,
    oursAmount: plain(own.amount),
    theirsAmount: plain(other.amount),
    difference: plain(own.amount.minus(other.amount)),
    days: toDayNumber(other.date, '') - toDayNumber(own.date, ''),
    differsIn: [
      ...(own.amount.equals(other.amount) ? [] : (['amount'] as const)),
      ...(own.date === other.date ? [] : (['date'] as const)),
      ...(differs('kind') ? (['kind'] as const) : []),
      ...(differs('reference') ? (['reference'] as const) : []),
    ],
  };
}

/** A row without a partner as it is told. */
export function rowText({ id, reference, date, amount, kind }: ReadRow): UnmatchedRow {
  return { id, reference, date, amount: plain(amount), kind };
}
