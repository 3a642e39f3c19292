import { parseIncentivePlan } from 'clientele/incentive';
import { lineOf, planOf, settledOf, without } from '../incentive.js';

export const kind = 'incentive/matrix';

export function answer(input: unknown): unknown {
  const { plan, row, column, amount, ...rest } = without(input);
  const { rowFrom, columnFrom, rates, ...terms } = without(plan);
  const defined = parseIncentivePlan(
    planOf(terms, {
      structure: 'matrix',
      boundary: 'lower-inclusive',
      basis: { tier: { type: 'measure', measure: 'row' }, pay: 'net-amount' },
      matrix: { rowFrom, column: 'column', columnFrom, rates },
      negativeMeasure: 'extend-first-band',
    }),
  );
  const facts = { lines: [lineOf('paid-on', 'sale', amount)], measures: { row, column }, ...rest };
  const { outcome, reasons } = settledOf(defined, facts);
  if (outcome === null) return { undetermined: true };
  return { rate: reasons[0]?.parts?.[0]?.params['rate'], payout: outcome.entitlement };
}
