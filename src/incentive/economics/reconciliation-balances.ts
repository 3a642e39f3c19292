import type { DateString } from '../../kernel/calendar/index.js';
import { plain, zero } from '../../kernel/decimal/decimal.js';
import { daysOverdue } from './age-buckets.js';
import { type Application, type OpenItem, openOf } from './open-item.js';
import type { ReadCredit, ReadEntitlement } from './read-reconciliation.js';
import { appliedBy } from './reconciled-totals.js';
import type { CreditBalance, EntitlementBalance } from './reconciliation.js';
import type { SettledCredits } from './settle-credits.js';

/** Applications by the item on one of their sides. */
function by(applied: readonly Application[], side: 'from' | 'to') {
  const groups = new Map<OpenItem, Application[]>();
  for (const one of applied) {
    const group = groups.get(one[side]);
    if (group === undefined) groups.set(one[side], [one]);
    else group.push(one);
  }
  return groups;
}

/** Each entitlement and what became of it. */
export function entitlementBalances(
  known: readonly ReadEntitlement[],
  { applied, takenBack, over }: SettledCredits,
  asOf: DateString,
): readonly EntitlementBalance[] {
  const taken = new Set<OpenItem>(takenBack);
  const received = by(applied, 'to');
  const beyond = new Map<OpenItem, ReadCredit[]>();
  for (const [credit, target] of over) beyond.set(target, [...(beyond.get(target) ?? []), credit]);
  return known.map((one) => {
    const own = received.get(one) ?? [];
    const { id, kind, date, due, amount, open } = one;
    return {
      ...{ id, kind, date, due, amount: plain(amount) },
      credited: plain(appliedBy(own, (from) => !taken.has(from))),
      setOff: plain(taken.has(one) ? amount.plus(open) : appliedBy(own, (from) => taken.has(from))),
      outstanding: plain(taken.has(one) ? open.negated() : open),
      overCredited: plain(openOf(beyond.get(one) ?? [])),
      daysOverdue: taken.has(one) ? 0 : daysOverdue(one, asOf),
    };
  });
}

/** Each credit and where it went. */
export function creditBalances({
  credits,
  applied,
  over,
  unmatched,
}: SettledCredits): readonly CreditBalance[] {
  const given = by(applied, 'from');
  return credits.map((credit) => ({
    id: credit.id,
    date: credit.date,
    amount: plain(credit.amount),
    credited: plain(credit.amount.minus(credit.open)),
    overCredited: plain(over.has(credit) ? credit.open : zero),
    unmatched: plain(unmatched.has(credit) ? credit.open : zero),
    applied: (given.get(credit) ?? []).map(({ to, amount }) => ({
      entitlement: to.id,
      amount: plain(amount),
    })),
  }));
}
