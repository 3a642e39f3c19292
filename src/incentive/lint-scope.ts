import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import type { IncentivePlan, Scope } from './policy.js';

/** A list of what is in, with nothing in it, was most often meant to be filled. */
export function lintScopes({
  scope,
  basis: { tier },
}: Pick<IncentivePlan, 'scope' | 'basis'>): readonly Finding[] {
  const isMix = typeof tier === 'object' && tier.type === 'mix';
  return [
    ...lintScope(scope, '/scope'),
    ...(isMix ? lintScope(tier.scope, '/basis/tier/scope') : []),
  ];
}

function lintScope(scope: Scope, path: string): readonly Finding[] {
  return (['products', 'customers', 'regions'] as const).flatMap((many) =>
    scope[many]?.include?.length === 0
      ? [finding('warning', 'incentive/nothing-in-scope', `${path}/${many}/include`, {})]
      : [],
  );
}
