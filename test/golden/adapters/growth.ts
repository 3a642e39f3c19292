import { parseIncentivePlan } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { figureOf, lineOf, planOf, settledOf, wordOf } from '../incentive.js';

export const kind = 'incentive/growth';

const pays = { actual: 'net-amount', increment: 'increment' };
const withoutRate = { undetermined: 'undetermined', 'no-payout': 'no-payout' };

export function answer(input: unknown): unknown {
  const { plan, baseline, actual } = inputOf(input, ['baseline', 'actual']);
  const required = ['bands', 'boundary', 'paidOn', 'nonPositiveBaseline'];
  const terms = keysOf('policy', plan, required, ['newPartnerRate']);
  const { nonPositiveBaseline: rule, newPartnerRate } = terms;
  const withRate = { newPartnerRate };
  // The library has a place for this rate only where it is paid; elsewhere it still has to be readable.
  if (newPartnerRate !== undefined) parseIncentivePlan(documentOf(terms, withRate));
  const defined = parseIncentivePlan(
    documentOf(terms, rule === 'new-partner-rate' ? withRate : wordOf(withoutRate, rule)),
  );
  const facts = {
    lines: [lineOf('actual', 'sale', actual)],
    measures: { baseline: figureOf(baseline) },
  };
  const { outcome } = settledOf(defined, facts);
  if (outcome === null) return { undetermined: true };
  const { tier, entitlement } = outcome;
  return {
    payout: entitlement,
    ...(typeof tier === 'object' && tier ? { growth: tier.value } : {}),
  };
}

function documentOf(terms: Readonly<Record<string, unknown>>, nonPositiveBaseline: unknown) {
  const { bands, boundary, paidOn } = terms;
  return planOf({
    structure: 'all-units',
    boundary,
    bands: listOf('policy', bands, (band) => keysOf('policy', band, ['from', 'to', 'rate'])),
    basis: {
      tier: { type: 'growth', of: 'net-amount', baseline: 'baseline', nonPositiveBaseline },
      pay: wordOf(pays, paidOn),
    },
    negativeMeasure: 'extend-first-band',
  });
}
