import { type Decimal, zero } from '../../kernel/decimal/decimal.js';
import { type Application, type OpenItem, openOf } from './open-item.js';
import type { SettledCredits } from './settle-credits.js';

/** What everything comes to. */
export interface ReconciledTotals {
  readonly entitled: Decimal;
  readonly takenBack: Decimal;
  readonly received: Decimal;
  readonly credited: Decimal;
  readonly setOff: Decimal;
  readonly outstanding: Decimal;
  readonly overCredited: Decimal;
  readonly unmatched: Decimal;
  readonly owedBack: Decimal;
}

/** Sums what was settled. */
export function totalsOf({
  entitled,
  takenBack,
  credits,
  applied,
  over,
  unmatched,
}: SettledCredits): ReconciledTotals {
  const taken = new Set<OpenItem>(takenBack);
  const sizeOf = (items: readonly OpenItem[]) =>
    items.reduce((sum, { amount }) => sum.plus(amount.abs()), zero);
  return {
    entitled: sizeOf(entitled),
    takenBack: sizeOf(takenBack),
    received: sizeOf(credits),
    credited: appliedBy(applied, (from) => !taken.has(from)),
    setOff: appliedBy(applied, (from) => taken.has(from)),
    outstanding: openOf(entitled),
    overCredited: openOf([...over.keys()]),
    unmatched: openOf([...unmatched.keys()]),
    owedBack: openOf(takenBack),
  };
}

/** What of the applications came from the items that count. */
export function appliedBy(
  applied: readonly Application[],
  counts: (from: OpenItem) => boolean,
): Decimal {
  return applied.reduce((sum, { from, amount }) => (counts(from) ? sum.plus(amount) : sum), zero);
}
