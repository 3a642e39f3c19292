import type { AccountDecision, AccountSummary, TopSummary } from './decision.js';
import type { ReadyAccount } from './ready-account.js';

/** The sizes of the grades, and what belongs to all. */
export function summaryOf(
  { policy }: ReadyAccount,
  decisions: readonly AccountDecision[],
  top: TopSummary | null,
): AccountSummary {
  const { bands, otherwise } = policy;
  const names = [...bands.map(({ grade }) => grade), ...(otherwise === null ? [] : [otherwise])];
  const sizes = new Map(names.map((grade) => [grade, 0]));
  let ungraded = 0;
  let untold = 0;
  for (const { outcome } of decisions) {
    if (outcome === null) untold += 1;
    else if (outcome.grade === null) ungraded += 1;
    else sizes.set(outcome.grade, (sizes.get(outcome.grade) ?? 0) + 1);
  }
  return { sizes: Object.fromEntries(sizes), ungraded, untold, top };
}
