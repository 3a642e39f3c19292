import type { RebateDecision } from './decision.js';
import type { InvoiceLine, RebateFacts } from './facts.js';
import { countLines, measureLines } from './measure-lines.js';
import { readMembership } from './member-run.js';
import type { Scope } from './policy.js';
import { readSettled, settleMeasured } from './settle-measured.js';
import type { SettlementRun } from './settlement-run.js';

/** The decision about facts that were read. */
export function settleRead(run: SettlementRun, facts: RebateFacts, path: string): RebateDecision {
  const at = `${path}/lines`;
  const { lines, notes } = countLines(run, facts.lines, at);
  return settleMeasured(run, {
    id: facts.id,
    settled: readSettled(run, facts.settled, `${path}/settled`),
    measures: facts.measures,
    membership: readMembership(facts, path),
    measureOf: (measure, scope) =>
      measureLines(run, scope === null ? lines : linesIn(run, lines, scope), measure, at),
    notes,
  });
}

function linesIn(run: SettlementRun, lines: readonly InvoiceLine[], scope: Scope) {
  const inScope = run.readScope(scope);
  return lines.filter((line) => inScope(line));
}
