import { addDecimals } from 'clientele/decimal';
import { parseIncentivePlan } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { lineOf, payoutPlanOf, planOf, settledOf } from '../incentive.js';

export const kind = 'incentive/settlement';

interface Run {
  readonly entitlement: string;
  readonly due: string;
  readonly settled: string;
  readonly owedBack: string;
}

/** What one run settled is told to the next, as a figure of at most forty digits. */
const readable = { scale: 20, mode: 'half-away-from-zero' };

/** Run by run: the lines to date, and what was settled to date; what was before the first run is read also where there is none. */
export function answer(input: unknown): unknown {
  const told = inputOf(input, ['runs'], ['settledBefore', 'measureBefore']);
  const { plan, runs, settledBefore = '0', measureBefore = '0' } = told;
  const defined = parseIncentivePlan(documentOf(plan));
  const lines = [lineOf('before', 'sale', measureBefore)];
  let settled: unknown = settledBefore;
  settledOf(defined, { lines, settled });
  const found = listOf('input', runs, (run, index): Run => {
    const { movement } = keysOf('input', run, ['label', 'movement']);
    lines.push(lineOf(`run-${index}`, 'sale', movement));
    const { outcome } = settledOf(defined, { lines: [...lines], settled });
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

function documentOf(plan: unknown): unknown {
  const { cap, ...rest } = payoutPlanOf(plan, {
    required: ['boundary', 'negativeDue'],
    optional: ['cap'],
  });
  const limits = cap === undefined ? {} : { limits: [{ type: 'cap', amount: cap }] };
  return planOf({ rounding: readable, ...rest, ...limits });
}
