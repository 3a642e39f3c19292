import { addDecimals } from 'clientele/decimal';
import { parseIncentivePlan } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { lineOf, planOf, rowsOf, settledOf, without } from '../incentive.js';

export const kind = 'incentive/settlement';

interface Run {
  readonly entitlement: string;
  readonly due: string;
  readonly settled: string;
  readonly owedBack: string;
}

/** Run by run: the lines to date, and what was settled to date. */
export function answer(input: unknown): unknown {
  const { plan, runs, settledBefore = '0', measureBefore = '0', ...rest } = without(input);
  const defined = parseIncentivePlan(documentOf(plan));
  const movements = rowsOf(runs, movementOf);
  const lines = [lineOf('before', 'sale', measureBefore)];
  let settled: unknown = settledBefore;
  const found = movements.map(({ movement, ...more }, index): Run => {
    lines.push(lineOf(`run-${index}`, 'sale', movement, more));
    const { outcome } = settledOf(defined, { lines: [...lines], settled, ...rest });
    if (outcome === null) throw new Error('a plan without conditions gave no outcome');
    settled = addDecimals(outcome.settled, outcome.due);
    return { ...outcome, settled: String(settled) };
  });
  return {
    entitlements: found.map(({ entitlement }) => entitlement),
    due: found.map(({ due }) => due),
    settled: found.map((run) => run.settled),
    owedBack: found.map(({ owedBack }) => owedBack),
  };
}

/** `negativeDue` is a choice of this kind of case, so it has no default. */
function documentOf(plan: unknown): unknown {
  if (!isRecord(plan)) return planOf(plan);
  const { cap, ...rest } = plan;
  const limits = cap === undefined ? {} : { limits: [{ type: 'cap', amount: cap }] };
  return planOf({ negativeDue: undefined, ...rest, ...limits });
}

function movementOf(run: unknown): Readonly<Record<string, unknown>> {
  return without(run, 'label');
}
