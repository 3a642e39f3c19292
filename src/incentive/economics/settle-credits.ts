import type { DateString } from '../../kernel/calendar/index.js';
import { type Application, applyTo, applyToOldest, byAge, type OpenItem } from './open-item.js';
import type { ReadCredit, ReadEntitlement, ReadReconciliation } from './read-reconciliation.js';

/** Why a credit found no entitlement. */
export type UnmatchedWhy = 'unknown' | 'later' | 'taken-back' | 'nothing-open';

/** Which entitlement used up which credit, and what is left on both sides. */
export interface SettledCredits {
  /** Those that add, and those that were taken back; known on the day. */
  readonly entitled: readonly ReadEntitlement[];
  readonly takenBack: readonly ReadEntitlement[];
  readonly credits: readonly ReadCredit[];
  readonly applied: readonly Application[];
  /** What is left of a credit that names an entitlement lies beyond that entitlement. */
  readonly over: ReadonlyMap<ReadCredit, ReadEntitlement>;
  readonly unmatched: ReadonlyMap<ReadCredit, UnmatchedWhy>;
  readonly later: {
    readonly entitlements: readonly OpenItem[];
    readonly credits: readonly OpenItem[];
  };
}

/** First the credits that name their entitlement, then, by age, the others and what was taken back, to the oldest that is open. */
export function settleCredits(facts: ReadReconciliation, asOf: DateString): SettledCredits {
  const isKnown = ({ date }: OpenItem) => date <= asOf;
  const known = facts.entitlements.filter(isKnown);
  const credits = facts.credits.filter(isKnown);
  const entitled = known.filter(({ amount }) => !amount.lt(0));
  const takenBack = known.filter(({ amount }) => amount.lt(0));
  const byId = new Map(facts.entitlements.map((one) => [one.id, one]));
  const over = new Map<ReadCredit, ReadEntitlement>();
  const unmatched = new Map<ReadCredit, UnmatchedWhy>();
  const applied: Application[] = [];
  for (const credit of credits) {
    if (credit.of === null) continue;
    const target = byId.get(credit.of);
    if (target === undefined) unmatched.set(credit, 'unknown');
    else if (!isKnown(target)) unmatched.set(credit, 'later');
    else if (target.amount.lt(0)) unmatched.set(credit, 'taken-back');
    else {
      applied.push(...applyTo(credit, target));
      if (credit.open.gt(0)) over.set(credit, target);
    }
  }
  const free = credits.filter(({ of }) => of === null);
  applied.push(...applyToOldest([...free, ...takenBack].sort(byAge), entitled));
  for (const credit of free) if (credit.open.gt(0)) unmatched.set(credit, 'nothing-open');
  return {
    ...{ entitled, takenBack, credits, applied, over, unmatched },
    later: {
      entitlements: facts.entitlements.filter((one) => !isKnown(one)),
      credits: facts.credits.filter((one) => !isKnown(one)),
    },
  };
}
