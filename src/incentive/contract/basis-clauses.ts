import { measureLabelOf } from '../../kernel/decision/index.js';
import type { IncentivePlan, Scope } from '../policy.js';
import { type Clause, clause } from './clause.js';

/** What is measured, on which date, in which scope, and what picks the band. */
export function basisClauses(plan: IncentivePlan): readonly Clause[] {
  const { basis, event, currency } = plan;
  return [
    clause('incentive/clause-event', '/event', { event }),
    ...scopeClauses(plan.scope, '/scope'),
    ...tierClauses(plan),
    clause('incentive/clause-measure', '/basis', { measure: basis.pay, currency }),
  ];
}

function scopeClauses(scope: Scope, path: string): readonly Clause[] {
  const kinds = ['products', 'customers', 'regions'] as const;
  return kinds.flatMap((kind) => {
    const { include, exclude = [] } = scope[kind] ?? {};
    if (include === undefined && exclude.length === 0) return [];
    const names = { include: include === undefined ? null : [...include], exclude: [...exclude] };
    return [clause('incentive/clause-scope', `${path}/${kind}`, { kind, ...names })];
  });
}

/** What picks the band, where that is another figure than the one paid on. */
function tierClauses({ basis, measureLabels, currency }: IncentivePlan): readonly Clause[] {
  const { tier, pay } = basis;
  const path = '/basis/tier';
  const named = (measure: string) => ({
    name: measure,
    label: measureLabelOf(measureLabels, measure),
  });
  if (typeof tier === 'string')
    return tier === pay
      ? []
      : [clause('incentive/clause-measure', path, { measure: tier, currency, picks: true })];
  switch (tier.type) {
    case 'growth': {
      const rule = tier.nonPositiveBaseline;
      const isRate = typeof rule === 'object';
      return [
        clause('incentive/clause-growth', path, { of: tier.of, ...named(tier.baseline) }),
        clause('incentive/clause-no-baseline', `${path}/nonPositiveBaseline`, {
          rule: isRate ? 'new-partner-rate' : rule,
          rate: isRate ? String(rule.newPartnerRate) : null,
        }),
      ];
    }
    case 'completion':
      return [clause('incentive/clause-completion', path, { of: tier.of, ...named(tier.target) })];
    case 'mix':
      return [
        clause(
          'incentive/clause-mix',
          path,
          { of: tier.of },
          scopeClauses(tier.scope, `${path}/scope`),
        ),
      ];
    case 'measure':
      return [
        clause('incentive/clause-measure', path, {
          measure: null,
          ...named(tier.measure),
          picks: true,
        }),
      ];
  }
}
