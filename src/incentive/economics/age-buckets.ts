import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import type { Decimal } from '../../kernel/decimal/decimal.js';
import { openOf } from './open-item.js';
import type { ReadEntitlement } from './read-reconciliation.js';

/** What is open for so many days, and of which entitlements. */
export interface AgeBucket {
  readonly from: number | null;
  readonly to: number | null;
  readonly entitlements: readonly ReadEntitlement[];
  readonly outstanding: Decimal;
}

/** Days past the day on which it was due; zero up to that day, and where nothing is open. */
export function daysOverdue({ due, open }: ReadEntitlement, asOf: DateString): number {
  if (!open.gt(0)) return 0;
  return Math.max(0, toDayNumber(asOf, '') - toDayNumber(due, ''));
}

/** What is open, by days overdue: not at all, then up to each bound, then beyond the last. */
export function ageBuckets(
  entitled: readonly ReadEntitlement[],
  bounds: readonly number[],
  asOf: DateString,
): readonly AgeBucket[] {
  const tops = [0, ...bounds, Number.POSITIVE_INFINITY];
  return tops.map((to, index) => {
    const below = index === 0 ? -1 : (tops[index - 1] ?? 0);
    const held = entitled.filter((one) => {
      const days = daysOverdue(one, asOf);
      return one.open.gt(0) && days > below && days <= to;
    });
    return {
      from: index === 0 ? null : below + 1,
      to: Number.isFinite(to) ? to : null,
      entitlements: held,
      outstanding: openOf(held),
    };
  });
}
