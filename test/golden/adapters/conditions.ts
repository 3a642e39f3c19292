import { parseIncentivePlan } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { lineOf, planOf, rowsOf, settledOf, without } from '../incentive.js';

export const kind = 'incentive/conditions';

/** The figure that points are taken of, by a name that no fact of a case has. */
const base = 'pointsBase of the case';

/** The base payout is a sum that is paid on in full. */
export function answer(input: unknown): unknown {
  const { plan, basePayout, pointsBase, facts, ...rest } = without(input);
  const { conditions, negativeNet, ...terms } = without(plan);
  const defined = parseIncentivePlan(
    planOf(terms, {
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: '1' }],
      conditions: Array.isArray(conditions) ? rowsOf(conditions, conditionOf) : conditions,
      negativeNet,
      negativeMeasure: negativeNet === 'allow' ? 'extend-first-band' : 'zero',
    }),
  );
  const measures = {
    ...without(facts),
    ...(pointsBase === undefined ? {} : { [base]: pointsBase }),
  };
  const lines = [lineOf('base', 'sale', basePayout)];
  const { outcome, reasons } = settledOf(defined, { lines, measures, ...rest });
  if (outcome === null) return { undetermined: true };
  const effects = (reasons[0]?.parts ?? []).flatMap(({ params, figure }) =>
    typeof params['condition'] === 'string' ? [[params['condition'], figure] as const] : [],
  );
  return { payout: outcome.entitlement, effects: Object.fromEntries(effects) };
}

function conditionOf(condition: unknown): unknown {
  if (!isRecord(condition)) return condition;
  const { fact: measure, ...rest } = condition;
  return { ...rest, measure, ...(rest['type'] === 'points' ? { base } : {}) };
}
