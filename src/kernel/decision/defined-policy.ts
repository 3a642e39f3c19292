import {
  isClienteleError,
  type Phrase,
  requireObject,
  show,
  throwPolicy,
} from '../errors/index.js';
import { isTooDeep, mostLevels } from './depth.js';
import { freezeDeep } from './freeze-deep.js';
import type { Defined, Policy, PolicyRef } from './policy.js';

const definedPolicies = new WeakSet<object>();
/** Those among them that were taken at their word. */
const trustedPolicies = new WeakSet<object>();

/** Freeze a checked document and remember it. Called by `define…`, `parse…` and `trustPolicy` only. */
export function markDefined<P extends Policy>(policy: P): Defined<P> {
  freezeDeep(policy);
  definedPolicies.add(policy);
  return policy as Defined<P>;
}

/**
 * How do I use a policy that was checked before it travelled (to a worker, through a database, into a page)?
 *
 * It is taken at its word: nothing but its envelope is looked at, so no validation code is shipped. For a document that a
 * person may have edited use `parse…`.
 *
 * @param policy - what `define…` or `parse…` returned, after JSON or structured clone
 * @returns a frozen copy that decisions accept
 * @throws {@link ClienteleError} `input/not-an-object` or `policy/wrong-value` where not even the envelope is there,
 * `policy/too-deep` for more than 64 levels or a circle
 * @example
 * ```ts
 * import { trustPolicy } from 'clientele';
 * import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
 * const stored = JSON.stringify(defineTierPolicy(customerPyramid));
 * const policy = trustPolicy<ReturnType<typeof defineTierPolicy>>(JSON.parse(stored));
 * const batch = gradeCustomers(policy, [], { asOf: '2026-09-30' });
 * batch.counts.received;   // => 0
 * ```
 * @category Policies
 */
export function trustPolicy<P extends Policy>(policy: P): Defined<P> {
  requireObject(policy, '', 'a policy');
  const copy = copyJson(policy);
  requireEnvelope(copy);
  trustedPolicies.add(copy as object);
  return markDefined(copy);
}

function copyJson<P>(policy: P): P {
  if (isTooDeep(policy))
    return throwPolicy(
      'policy/too-deep',
      '',
      `expected at most ${mostLevels} levels, and no circles`,
      { deepest: mostLevels },
    );
  let text: string | undefined;
  try {
    text = JSON.stringify(policy);
  } catch {
    text = undefined;
  }
  if (text === undefined) return refuse('', 'plain JSON', policy);
  return JSON.parse(text) as P;
}

function requireEnvelope(policy: unknown): void {
  const envelope = requireObject(policy, '', 'a policy');
  for (const key of ['format', 'id', 'version'] as const)
    if (typeof envelope[key] !== 'string') refuse(`/${key}`, 'a text', envelope[key]);
  const { start, end } = requireObject(envelope['effective'], '/effective', '{ start, end }');
  if (typeof start !== 'string') refuse('/effective/start', 'a date', start);
  if (typeof end !== 'string' && end !== null) refuse('/effective/end', 'a date or null', end);
}

function refuse(path: string, expected: Phrase, value: unknown): never {
  const received = show(value);
  return throwPolicy(
    'policy/wrong-value',
    path,
    `expected ${expected}, received ${received}; only a policy made by define… or parse… can be trusted`,
    { expected, received },
  );
}

/** The id and version that go into a decision. */
export function refOf(policy: Policy): PolicyRef {
  return { id: policy.id, version: policy.version };
}

/** Is it a checked policy of this format? Throws the error that tells what to call instead. */
export function requireDefined(policy: unknown, format: string, definer: string): void {
  if (typeof policy !== 'object' || policy === null || !definedPolicies.has(policy))
    throwPolicy(
      'policy/not-defined',
      '',
      `expected a policy made by ${definer}, parse… or trustPolicy, received ${show(policy)}; a spread or a JSON copy of a defined policy loses the check: define it again, or after transport use trustPolicy`,
      { expected: definer, received: show(policy) },
    );
  const found = (policy as Policy).format;
  if (found !== format)
    throwPolicy('policy/wrong-format', '/format', `expected ${format}, received ${show(found)}`, {
      expected: format,
      received: show(found),
    });
}

/**
 * What a decision needs of its policy, worked out once per document and kept by identity.
 *
 * The returned function checks its argument, so it is the first line of every decision.
 */
export function compiler<P extends Policy, T>(
  format: string,
  definer: string,
  compile: (policy: P) => T,
): (policy: Defined<P>) => T {
  const compiled = new WeakMap<object, T>();
  return (policy) => {
    const known = typeof policy === 'object' && policy !== null ? compiled.get(policy) : undefined;
    if (known !== undefined) return known;
    requireDefined(policy, format, definer);
    const made = compileTrusted(policy, compile);
    compiled.set(policy, made);
    return made;
  };
}

/** A trusted document may still be broken; whatever stumbles over it becomes one clear error. */
function compileTrusted<P extends Policy, T>(policy: P, compile: (policy: P) => T): T {
  try {
    return compile(policy);
  } catch (error) {
    if (!trustedPolicies.has(policy) || (isClienteleError(error) && error.kind === 'policy'))
      throw error;
    return throwPolicy(
      'policy/trusted-but-broken',
      '',
      `policy ${show(policy.id)} was trusted but is not what define… makes (${error instanceof Error ? error.message : 'unknown'}); use parse… to see what is wrong`,
      { id: policy.id },
    );
  }
}
