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
 * In code; for JSON from a file use {@link parseIncentivePlan}. The names of the measures that conditions, targets and baselines look
 * at become literal types, so a misspelt one does not compile.
 *
 * Shapes: what must be told is id, version, effective dates, currency, period, basis, structure, boundary side, bands (or a rate table),
 * what a negative due does, and the rounding; all else has a default, see {@link IncentivePlanDraft}.
 * Units: amounts in the currency of the plan; rates, factors and ratios as fractions (`"0.02"` is 2 %); quantities in pieces.
 *
 * @param draft - what was agreed
 * @returns a frozen, checked copy with all defaults filled in, which {@link settleRebate} takes
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintIncentivePlan} calls an error: `policy/…` for the shape,
 * `policy/repeated-name`, `incentive/no-bands`, `incentive/band-empty`, `incentive/bands-not-ascending`, `incentive/bands-overlap`,
 * `incentive/rate-and-unit`, `incentive/band-incomplete`, `incentive/basis-mismatch`, `incentive/matrix-shape`,
 * `incentive/points-not-ascending`, `incentive/factor-bands-not-ascending`, `incentive/share-out-of-range`, `incentive/periods-overlap`,
 * `incentive/proration-mismatch`
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
 * What {@link defineIncentivePlan} is for code. After transport between programs of your own, `trustPolicy` takes a checked plan back without
 * reading it again.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy with all defaults filled in
 * @throws {@link ClienteleError} as {@link defineIncentivePlan}
 * @example
 * ```ts
 * import { parseIncentivePlan } from 'clientele/incentive';
 * const plan = parseIncentivePlan(JSON.parse(`{ "id": "display", "version": "1", "effective": { "start": "2026-01-01", "end": null },
 *   "currency": "CNY", "period": "month", "basis": { "tier": "quantity", "pay": "net-amount" }, "structure": "all-units", "boundary": "lower-inclusive",
 *   "bands": [{ "from": "100", "to": null, "rate": "0.02" }], "negativeDue": "claw-back", "rounding": { "scale": 2, "mode": "half-even" } }`));
 * [plan.format, plan.event, plan.limitsApply];   // => ['clientele/incentive-plan@1', 'invoice', 'after-conditions']
 * ```
 * @category Incentive
 */
export function parseIncentivePlan(json: unknown): Defined<IncentivePlan> {
  return defineDocument(kind, json);
}

/**
 * {@link parseIncentivePlan} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the error that {@link parseIncentivePlan} would throw
 * @example
 * ```ts
 * import { safeParseIncentivePlan } from 'clientele/incentive';
 * const read = safeParseIncentivePlan({ id: 'quarterly', version: '1', curency: 'CNY' });
 * read.ok ? null : read.error.kind;   // => 'policy'
 * ```
 * @category Incentive
 */
export function safeParseIncentivePlan(json: unknown): Result<Defined<IncentivePlan>> {
  return attempt(() => parseIncentivePlan(json));
}

/**
 * What is wrong or suspicious in this draft of a plan, before anybody is paid by it?
 *
 * @param draft - any document
 * @returns every finding, each with its path. Errors are those of {@link defineIncentivePlan}. Warnings: a stretch or a single value that earns nothing
 * (`incentive/bands-gap`, `incentive/equality-uncovered`), a jump up or down by `figure` (`incentive/cliff`, `incentive/non-monotone`), a measure that pays up to `figure`
 * more in two parts (`incentive/gain-by-splitting`), rates of a table that fall (`incentive/rates-fall`), a rate of 1 and more (`incentive/rate-above-one`), what looks like
 * a percentage (`incentive/looks-like-percentage`), a band that a cap makes useless (`incentive/band-unreachable`), limits that contradict each other
 * (`incentive/limits-contradict`), a term without use (`incentive/term-unused`). None for a plan without a fault
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
