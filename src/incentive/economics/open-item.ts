import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, zero } from '../../kernel/decimal/decimal.js';
import { eachRow, show, throwInput } from '../../kernel/errors/index.js';

/** An amount that others are set against; `open` is what is left of it. */
export interface OpenItem {
  readonly id: string;
  readonly date: DateString;
  readonly amount: Decimal;
  open: Decimal;
}

/** What of one item was set against another. */
export interface Application {
  readonly from: OpenItem;
  readonly to: OpenItem;
  readonly amount: Decimal;
}

/** By date, then id: the oldest first, whatever the order of the list. */
export function byAge(
  left: { readonly date: DateString; readonly id: string },
  right: { readonly date: DateString; readonly id: string },
): number {
  return byText(left.date, right.date) || byText(left.id, right.id);
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sets as much of one item against the other as both have left. */
export function applyTo(from: OpenItem, to: OpenItem): readonly Application[] {
  const amount = Decimal.min(from.open, to.open);
  if (!amount.gt(0)) return [];
  from.open = from.open.minus(amount);
  to.open = to.open.minus(amount);
  return [{ from, to, amount }];
}

/** Sets items against the oldest that are still open, one after the other; both lists stand by age. */
export function applyToOldest(
  from: readonly OpenItem[],
  to: readonly OpenItem[],
): readonly Application[] {
  const applied: Application[] = [];
  let next = 0;
  for (const item of from)
    for (; next < to.length; next++) {
      const target = to[next];
      if (target === undefined) break;
      applied.push(...applyTo(item, target));
      if (target.open.gt(0)) break;
    }
  return applied;
}

/** What is left of some items. */
export function openOf(items: readonly OpenItem[]): Decimal {
  return items.reduce((sum, { open }) => sum.plus(open), zero);
}

/** Each id may stand in a list once. */
export function requireDistinctIds(rows: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  eachRow(rows, 'cannot match', (row, index) => {
    const { id } = row as { readonly id: string };
    if (seen.has(id))
      throwInput('input/repeated-id', `${path}/${index}/id`, `the id ${show(id)} stands twice`, {
        id,
      });
    seen.add(id);
  });
}
