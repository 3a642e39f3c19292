import type { Decimal } from '../kernel/decimal/decimal.js';
import type { RebateDecision } from './decision.js';
import type { InvoiceLine, RebateFacts } from './facts.js';
import { countLines, measureLines } from './measure-lines.js';
import { readMembership } from './member-run.js';
import type { Scope } from './policy.js';
import { readSettled, settleMeasured } from './settle-measured.js';
import type { SettlementRun } from './settlement-run.js';

/** The decision about facts that were read; `settled` takes the place of what they tell was settled before. */
export function settleRead(
  run: SettlementRun,
  facts: RebateFacts,
  path: string,
  settled?: Decimal,
): RebateDecision {
  const at = `${path}/lines`;
  const { lines, notes } = countLines(run, facts.lines, at);
  const placeOf = ({ id }: InvoiceLine) =>
    `${at}/${facts.lines.findIndex((line) => line.id === id)}`;
  return settleMeasured(run, {
    id: facts.id,
    settled: settled ?? readSettled(run, facts.settled, `${path}/settled`),
    measures: facts.measures,
    membership: readMembership(facts, path),
    measureOf: (measure, scope) =>
      measureLines(
        run,
        scope === null ? lines : linesIn(run, lines, scope, placeOf),
        measure,
        placeOf,
      ),
    notes,
  });
}

function linesIn(
  run: SettlementRun,
  lines: readonly InvoiceLine[],
  scope: Scope,
  placeOf: (line: InvoiceLine) => string,
) {
  const inScope = run.readScope(scope);
  return lines.filter((line) => inScope(line, () => placeOf(line)));
}
