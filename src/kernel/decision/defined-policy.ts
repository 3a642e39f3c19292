import { isDate } from '../calendar/index.js';
import {
  ClienteleError,
  isClienteleError,
  type Phrase,
  requireObject,
  show,
  throwPolicy,
} from '../errors/index.js';
import { isTooDeep, mostLevels, mostNodes } from './depth.js';
import { freezeDeep } from './freeze-deep.js';
import type { Defined, Policy, PolicyRef } from './policy.js';
import type { Finding, Reason } from './reason.js';

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
 * It is taken at its word, so no validation code is shipped: here nothing but its envelope is looked at, and the first
 * decision refuses with `policy/trusted-but-broken` what it cannot use. For a document that a person may have edited use
 * `parse…`, which tells all that is wrong.
 *
 * @param policy - what `define…` or `parse…` returned, after JSON or structured clone
 * @returns a frozen copy that decisions accept
 * @throws {@link ClienteleError} `input/not-an-object`, `policy/wrong-value` or `policy/ends-before-start` where not even the envelope
 * is there, `policy/too-deep` for more than 64 levels, more than 100,000 objects and lists, or a circle
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
      `expected at most ${mostLevels} levels, ${mostNodes} objects and lists in all, and no circles`,
      { deepest: mostLevels, most: mostNodes },
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
  requireLife(envelope['effective']);
}

function requireLife(effective: unknown): void {
  const { start, end } = requireObject(effective, '/effective', '{ start, end }');
  const first = isDate(start) ? start : refuse('/effective/start', 'a date', start);
  const after = end === null || isDate(end) ? end : refuse('/effective/end', 'a date or null', end);
  if (after !== null && after <= first)
    throwPolicy(
      'policy/ends-before-start',
      '/effective/end',
      `expected an end after the start ${first}, received ${after}`,
      { start: first, end: after },
    );
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

/** Is it a policy that was checked, of whatever format, or of this one? */
export function isDefined<P extends Policy>(
  policy: unknown,
  format?: string,
): policy is Defined<P> {
  const isKnown = typeof policy === 'object' && policy !== null && definedPolicies.has(policy);
  return isKnown && (format === undefined || (policy as Policy).format === format);
}

/** Is it a checked policy of this format? Throws the error that tells what to call instead. */
export function requireDefined(policy: unknown, format: string, definer: string): void {
  if (!isDefined(policy))
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
 * The returned function checks its argument, so it is the first line of every decision. A defined policy was linted; of one
 * that was trusted, `compile` has to read everything that the decision will use, and `lint` says whether it agrees with
 * itself.
 */
export function compiler<P extends Policy, T>(
  format: string,
  definer: string,
  compile: (policy: P) => T,
  lint: (policy: P) => readonly Finding[] = () => [],
): (policy: Defined<P>) => T {
  const compiled = new WeakMap<object, T>();
  return (policy) => {
    const known = typeof policy === 'object' && policy !== null ? compiled.get(policy) : undefined;
    if (known !== undefined) return known;
    requireDefined(policy, format, definer);
    const made = trustedPolicies.has(policy)
      ? compileTrusted(policy, compile, lint)
      : compile(policy);
    compiled.set(policy, made);
    return made;
  };
}

/** A trusted document may still be broken; whatever stumbles over it becomes one clear error. */
function compileTrusted<P extends Policy, T>(
  policy: P,
  compile: (policy: P) => T,
  lint: (policy: P) => readonly Finding[],
): T {
  let made: T;
  let findings: readonly Finding[];
  try {
    made = compile(policy);
    findings = lint(policy);
  } catch (error) {
    if (isClienteleError(error) && error.kind === 'policy') throw error;
    const isOurs = isClienteleError(error);
    throw trustedButBroken(
      policy,
      error instanceof Error ? error.message : 'unknown',
      isOurs ? error.issues : [],
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return made;
  throw trustedButBroken(
    policy,
    `${first.path ?? ''}: ${first.code}`,
    errors.map(({ severity: _severity, ...reason }) => reason),
  );
}

/** What stumbled stands among the issues, after what it means. */
function trustedButBroken(
  { id }: Policy,
  why: string,
  issues: readonly Reason[],
): ClienteleError<'policy/trusted-but-broken'> {
  const code = 'policy/trusted-but-broken';
  return new ClienteleError({
    kind: 'policy',
    code,
    path: '',
    message: `policy ${show(id)} was trusted but is not what define… makes (${why}); use parse… to see what is wrong`,
    issues: [{ code, params: { id }, path: '' }, ...issues],
  });
}
