import { Decimal, zero } from '../kernel/decimal/decimal.js';
import type { RebateDecision } from './decision.js';
import type { RebateFacts } from './facts.js';
import { settleRead } from './settle-read.js';
import type { SettlementRun } from './settlement-run.js';

/** One period after the other, each with what the ones before it settled. */
export interface SettledPeriods {
  /** What all periods pay; `null` where one of them cannot be told. */
  readonly due: Decimal | null;
  readonly decisions: readonly RebateDecision[];
}

/**
 * Settles a history as it would have been settled: what was paid in a year that is measured as one is set off, and so is what
 * a plan carries forward.
 */
export function settlePeriods(
  runs: readonly SettlementRun[],
  facts: RebateFacts,
  path: string,
): SettledPeriods {
  const decisions: RebateDecision[] = [];
  let window = '';
  let paid = zero;
  let owed = zero;
  let due: Decimal | null = zero;
  for (const run of runs) {
    const settled: Decimal = run.window.start === window ? paid : owed;
    const decision = settleRead(run, facts, path, settled);
    decisions.push(decision);
    if (decision.outcome === null) due = null;
    else {
      const own = new Decimal(decision.outcome.due);
      due = due?.plus(own) ?? null;
      paid = settled.plus(own);
      owed = new Decimal(decision.outcome.owedBack);
    }
    window = run.window.start;
  }
  return { due, decisions };
}
