import { parseIncentivePlan } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { figureOf, lineOf, planOf, settledOf } from '../incentive.js';

export const kind = 'incentive/target-completion';

/** The base payout is a sum that is paid on in full; a condition scales it by the completion of sales. */
export function answer(input: unknown): unknown {
  const { plan, target, actual, basePayout } = inputOf(input, ['target', 'actual', 'basePayout']);
  const { points, between, above } = keysOf('policy', plan, ['points', 'between', 'above']);
  const defined = parseIncentivePlan(
    planOf({
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: '1' }],
      basis: {
        tier: { type: 'completion', of: 'net-amount', target: 'target' },
        pay: 'collected-amount',
      },
      conditions: [
        {
          id: 'completion',
          type: 'factor-by-points',
          measure: 'completion',
          points: listOf('policy', points, pointOf),
          between,
          above,
        },
      ],
      negativeMeasure: 'extend-first-band',
      negativeNet: 'allow',
    }),
  );
  const lines = [lineOf('actual', 'sale', actual), lineOf('base', 'payment', basePayout)];
  const measures = { target: figureOf(target) };
  const { outcome, reasons } = settledOf(defined, { lines, measures });
  if (outcome === null) return { undetermined: true };
  const factored = reasons[0]?.parts?.find(({ code }) => code === 'incentive/factored');
  const { tier, entitlement } = outcome;
  return {
    completion: typeof tier === 'object' ? tier?.value : undefined,
    factor: factored?.params['factor'],
    payout: entitlement,
  };
}

function pointOf(point: unknown): unknown {
  const { completion: at, factor } = keysOf('policy', point, ['completion', 'factor']);
  return { at, factor };
}
