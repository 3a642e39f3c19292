import type { Defined, Finding } from '../kernel/decision/index.js';
import { attempt, type Result } from '../kernel/errors/index.js';
import { defineDocument, lintDocument, type PolicyKind } from '../kernel/schema/index.js';
import { lifecycleFormat } from './lifecycle-format.js';
import { lifecycleSchema } from './lifecycle-schema.js';
import { lintStages } from './lint-stages.js';
import { lifecycleMessages } from './messages.js';
import type { Lifecycle, LifecycleDraft } from './policy.js';

const kind: PolicyKind<Lifecycle> = {
  format: lifecycleFormat,
  noun: 'a lifecycle',
  schema: lifecycleSchema,
  lint: lintStages,
  messages: lifecycleMessages,
};

/**
 * How do I write down the stages of a relationship or a process?
 *
 * In code; for JSON from a file use {@link parseLifecycle}. The names of stages and events become literal types, so a
 * misspelt one does not compile.
 *
 * @param draft - stages, transitions, guards and time limits
 * @returns a frozen, checked copy that {@link advanceStage} and {@link replayStage} take
 * @throws {@link ClienteleError} kind `policy`, with everything that {@link lintLifecycle} calls an error: `policy/…` for the shape,
 * `lifecycle/unknown-stage`, `lifecycle/unknown-target`, `lifecycle/ambiguous`
 * @example
 * ```ts
 * import { defineLifecycle } from 'clientele/lifecycle';
 * const lead = defineLifecycle({
 *   id: 'lead', version: '1', effective: { start: '2026-01-01', end: null },
 *   stages: [{ stage: 'new', limit: { afterDays: 90, to: 'cold' } }, { stage: 'won', final: true }, { stage: 'cold', final: true }],
 *   initial: 'new',
 *   transitions: [{ from: 'new', event: 'order', to: 'won' }],
 * });
 * lead.forwardOnly;   // => false
 * ```
 * @category Lifecycle
 */
export function defineLifecycle<const S extends string, const E extends string>(
  draft: LifecycleDraft<S, E>,
): Defined<Lifecycle<S, E>> {
  return defineDocument(kind, draft) as Defined<Lifecycle<S, E>>;
}

/**
 * How do I read a lifecycle from JSON?
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns a frozen, checked copy
 * @throws {@link ClienteleError} as {@link defineLifecycle}
 * @category Lifecycle
 */
export function parseLifecycle(json: unknown): Defined<Lifecycle> {
  return defineDocument(kind, json);
}

/**
 * {@link parseLifecycle} without an exception.
 *
 * @param json - what `JSON.parse` gave, not the text itself
 * @returns `{ ok: true, value }` or `{ ok: false, error }`
 * @category Lifecycle
 */
export function safeParseLifecycle(json: unknown): Result<Defined<Lifecycle>> {
  return attempt(() => parseLifecycle(json));
}

/**
 * What is wrong or suspicious in this draft of a lifecycle?
 *
 * @param draft - any document
 * @returns every finding. Errors: a stage or target that is not declared, two transitions without guard on one event. Warnings:
 * a stage that nothing reaches, one that nothing leaves and is not final, a final one that is left, a guarded beside an
 * unguarded transition
 * @example
 * ```ts
 * import { lintLifecycle, relationshipLadder } from 'clientele/lifecycle';
 * lintLifecycle(relationshipLadder);                                                 // => []
 * const cut = { ...relationshipLadder, transitions: relationshipLadder.transitions.filter((rule) => rule.event !== 'refer') };
 * lintLifecycle(cut).map((finding) => [finding.code, finding.params['stage']]);      // => [['lifecycle/unreachable', 'advocate']]
 * ```
 * @category Lifecycle
 */
export function lintLifecycle(draft: unknown): readonly Finding[] {
  return lintDocument(kind, draft);
}
