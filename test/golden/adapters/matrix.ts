import { parseIncentivePlan } from 'clientele/incentive';
import { inputOf, keysOf } from '../format-keys.js';
import { figureOf, lineOf, planOf, settledOf } from '../incentive.js';

export const kind = 'incentive/matrix';

export function answer(input: unknown): unknown {
  const { plan, row, column, amount } = inputOf(input, ['row', 'column', 'amount']);
  const matrix = keysOf('policy', plan, ['rowFrom', 'columnFrom', 'rates']);
  const defined = parseIncentivePlan(
    planOf({
      structure: 'matrix',
      boundary: 'lower-inclusive',
      basis: { tier: { type: 'measure', measure: 'row' }, pay: 'net-amount' },
      matrix: { ...matrix, column: 'column' },
      negativeMeasure: 'extend-first-band',
    }),
  );
  const facts = {
    lines: [lineOf('paid-on', 'sale', amount)],
    measures: { row: figureOf(row), column: figureOf(column) },
  };
  const { outcome, reasons } = settledOf(defined, facts);
  if (outcome === null) return { undetermined: true };
  return { rate: reasons[0]?.parts?.[0]?.params['rate'], payout: outcome.entitlement };
}
