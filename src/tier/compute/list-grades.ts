import type { Defined, Label } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';
import { readyCompute } from './ready-compute.js';

/**
 * Which grades does a policy have, from the top down?
 *
 * @param policy - how customers are graded, by whatever rule
 * @returns every grade once, with its label or `null`, the best first; the grade of who meets no band is the last
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/wrong-format`, `policy/trusted-but-broken`
 * @example
 * ```ts
 * import { customerPyramid, defineTierPolicy, listGrades } from 'clientele/tier';
 * listGrades(defineTierPolicy(customerPyramid)).map(({ grade }) => grade);   // => ['important', 'main', 'ordinary', 'small']
 * ```
 * @category Tier
 */
export function listGrades<G extends string>(
  policy: Defined<TierPolicy<G>>,
): readonly { readonly grade: G; readonly label: Label | null }[] {
  const compute = readyCompute(policy as unknown as Defined<TierPolicy>);
  return compute.grades as readonly { readonly grade: G; readonly label: Label | null }[];
}
