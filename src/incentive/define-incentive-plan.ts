import type { Defined, Finding } from '../kernel/decision/index.js';
import { attempt, type Result } from '../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../kernel/schema/index.js';
import { lintPlan } from './lint-plan.js';
import { incentiveMessages } from './messages.js';
import { planFormat } from './plan-format.js';
import { incentivePlanSchema } from './plan-schema.js';
import type { IncentivePlan, IncentivePlanDraft } from './policy.js';

const kind: PolicyKind<IncentivePlan> = {
  format: planFormat,
  noun: 'an incentive plan',
  schema: incentivePlanSchema,
  lint: lintPlan,
  messages: incentiveMessages,
};

/**
 * How do I write down what a partner earns?
 *
 * In code; for JSON from a file use {@link parseIncentivePlan}. The names of the measures that conditions look at become
 * literal types, so a misspelt one does not compile.
 *
 * Units: amounts in the currency of the plan; rates and factors as fractions (`"0.02"` is 2 %).
 *
 * @param draft - bands, structure, boundary side, period, conditions, what a negative due does, and the rounding
 * @returns a frozen, checked copy that {@link settleRebate} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintIncentivePlan} calls an error: `policy/…` for the shape,
 * `incentive/no-bands`, `incentive/bands-overlap`, `incentive/band-empty`, `incentive/factor-bands-not-ascending`
 * @example
 * ```ts
 * import { defineIncentivePlan } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '2026.1', effective: { start: '2026-01-01', end: '2027-01-01' },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'incremental', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '300000', rate: '0.01' }, { from: '300000', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * plan.negativeMeasure;   // => 'zero'
 * ```
 * @category Incentive
 */
export function defineIncentivePlan<const M extends string = never>(
  draft: IncentivePlanDraft<M>,
): Defined<IncentivePlan<M>> {
  return defineDocument(kind, draft) as Defined<IncentivePlan<M>>;
}

/**
 * How do I read an incentive plan from JSON?
 *
 * @param json - what `JSON.parse` gave
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineIncentivePlan}
 * @category Incentive
 */
export function parseIncentivePlan(json: unknown): Defined<IncentivePlan> {
  return defineDocument(kind, json);
}

/**
 * {@link parseIncentivePlan} without an exception.
 *
 * @param json - what `JSON.parse` gave
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Incentive
 */
export function safeParseIncentivePlan(json: unknown): Result<Defined<IncentivePlan>> {
  return attempt(() => parseIncentivePlan(json));
}

/**
 * What is wrong or suspicious in this draft of a plan, before anybody is paid by it?
 *
 * @param draft - any document
 * @returns every finding. Errors: no bands, an empty band, bands that overlap or fall, factors whose bounds do not ascend.
 * Warnings: a gap that earns nothing, a cliff (the payout jumps up, by `figure`), a non-monotone point (it jumps down), a gain by splitting
 * (two parts pay up to `figure` more than their sum), rates of a table that fall, a band behind the cap, limits that contradict each
 * other, a rate of one and more, what looks like a percentage, a term that nothing looks at
 * @example
 * ```ts
 * import { lintIncentivePlan } from 'clientele/incentive';
 * const findings = lintIncentivePlan({
 *   id: 'quarterly', version: '2026.1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '300000', rate: '0.01' }, { from: '300000', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * findings.map((finding) => [finding.code, finding.params['at'], finding.figure]);   // => [['incentive/cliff', '300000', '3000.00']]
 * ```
 * @category Incentive
 */
export function lintIncentivePlan(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
