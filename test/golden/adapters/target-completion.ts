import { parseIncentivePlan } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { lineOf, planOf, rowsOf, settledOf, without } from '../incentive.js';

export const kind = 'incentive/target-completion';

/** The base payout is a sum that is paid on in full; a condition scales it by the completion of sales. */
export function answer(input: unknown): unknown {
  const { plan, target, actual, basePayout, ...rest } = without(input);
  const { points, between, above, ...terms } = without(plan);
  const defined = parseIncentivePlan(
    planOf(terms, {
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
          points: Array.isArray(points) ? rowsOf(points, pointOf) : points,
          between,
          above,
        },
      ],
      negativeMeasure: 'extend-first-band',
      negativeNet: 'allow',
    }),
  );
  const lines = [lineOf('actual', 'sale', actual), lineOf('base', 'payment', basePayout)];
  const { outcome, reasons } = settledOf(defined, { lines, measures: { target }, ...rest });
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
  if (!isRecord(point)) return point;
  const { completion: at, ...rest } = point;
  return { at, ...rest };
}
