import { isDate } from '../../kernel/calendar/index.js';
import { isDecimalText } from '../../kernel/decimal/decimal.js';
import { mostOperandDigits } from '../../kernel/decimal/types.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { requireList, requireObject, show, throwIssues } from '../../kernel/errors/index.js';
import type { PurchaseSummary } from '../purchases/facts.js';
import { rfmMessages } from './messages.js';

/** What {@link summarisePurchases} gave, as far as scoring needs it; a population takes all or nothing. */
export function readPurchases(purchases: unknown): {
  readonly asOf: string;
  readonly rows: readonly PurchaseSummary[];
} {
  const { asOf, rows } = requireObject(purchases, '/purchases', 'what summarisePurchases gave');
  if (!isDate(asOf))
    return throwIssues(
      'input',
      [notSummarised(asOf, '/purchases/asOf')],
      'cannot score',
      rfmMessages,
    );
  const list = requireList(rows, '/purchases/rows', 'what summarisePurchases gave');
  const issues = Array.from(list, (row, index) =>
    isSummary(row, asOf) ? [] : [notSummarised(row, `/purchases/rows/${index}`)],
  ).flat();
  if (issues.length > 0)
    return throwIssues('input', issues, 'cannot score the population', rfmMessages);
  const read = list as readonly PurchaseSummary[];
  rejectRepeatedIds(read, '/purchases/rows');
  return { asOf, rows: read };
}

function notSummarised(value: unknown, path: string): Reason {
  return { code: 'value/not-summarised', params: { received: show(value) }, path };
}

function isSummary(row: unknown, asOf: string): row is PurchaseSummary {
  if (typeof row !== 'object' || row === null) return false;
  const { id, purchases, last, spend } = row as Partial<PurchaseSummary>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    Number.isSafeInteger(purchases) &&
    (purchases ?? 0) >= 1 &&
    isDate(last) &&
    last <= asOf &&
    isDecimalText(spend, mostOperandDigits)
  );
}
