import { pointer, show, throwPolicy } from '../errors/index.js';
import { isDefined, refOf, requireDefined } from './defined-policy.js';
import type { Defined, Policy, PolicyRef } from './policy.js';
import type { JsonValue } from './reason.js';

/** One place where two documents differ. */
export interface ChangedField {
  /** JSON pointer, the same in both documents: `/bands/1/rate`. */
  readonly path: string;
  /** Not there where the place is new. */
  readonly before?: JsonValue;
  /** Not there where the place is gone. */
  readonly after?: JsonValue;
}

/** Two documents of one kind, and where they differ. */
export interface PolicyDifference {
  readonly before: PolicyRef;
  readonly after: PolicyRef;
  readonly changed: readonly ChangedField[];
}

/**
 * What was changed from one version of a policy to the next?
 *
 * The documents alone, field by field, defaults filled in. What a change does to somebody is told by the comparison of the room
 * (`compareIncentivePlans`), what it does to a payout by `diffIncentivePlans`.
 *
 * Lists are compared place by place, since their order is part of what was agreed: an entry that is put in front moves all others. A
 * figure that is written otherwise (`"0.10"` for `"0.1"`) is a changed field.
 *
 * @param before - what was agreed
 * @param after - what was agreed later, or might be; of the same format
 * @returns every changed field with its value on both sides; keys in the order of their names, list entries in that of their places
 * @throws {@link ClienteleError} `policy/not-defined` for a document that was not checked, `policy/wrong-format` for two kinds of policy
 * @guarantee a policy does not differ from itself; putting every `after` in its place makes the one document the other; the order of
 * keys changes nothing
 * @example
 * ```ts
 * import { diffPolicies } from 'clientele';
 * import { customerPyramid, defineTierPolicy } from 'clientele/tier';
 * const first = defineTierPolicy({ ...customerPyramid, version: '1' });
 * const second = defineTierPolicy({ ...customerPyramid, version: '2' });
 * diffPolicies(first, second).changed;   // => [{ path: '/version', before: '1', after: '2' }]
 * ```
 * @category Policies
 */
export function diffPolicies<P extends Policy>(
  before: Defined<P>,
  after: Defined<P>,
): PolicyDifference {
  requireDocument(before, '/before');
  requireDocument(after, '/after');
  const { format = '' } = before as { readonly format?: string };
  requireDefined(after, format, 'define…');
  return {
    before: refOf(before),
    after: refOf(after),
    changed: changesBetween(before as unknown as JsonValue, after as unknown as JsonValue, ''),
  };
}

function requireDocument(policy: unknown, path: string): void {
  if (isDefined(policy)) return;
  throwPolicy(
    'policy/not-defined',
    path,
    `expected a policy made by define…, parse… or trustPolicy, received ${show(policy)}; a draft is compared once it is defined`,
    { expected: 'define…', received: show(policy) },
  );
}

type Branch = { readonly [key: string]: JsonValue | undefined } | readonly JsonValue[];

function changesBetween(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: string,
): readonly ChangedField[] {
  if (before === after) return [];
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after))
    return keysOf(before, after).flatMap((key) =>
      changesBetween(entryOf(before, key), entryOf(after, key), `${path}/${pointer(key)}`),
    );
  return [
    {
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function isBranch(value: JsonValue | undefined): value is Branch & JsonValue {
  return typeof value === 'object' && value !== null;
}

function keysOf(before: Branch, after: Branch): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Array.isArray(before)
    ? keys.sort((left, right) => Number(left) - Number(right))
    : keys.sort((left, right) => (left < right ? -1 : 1));
}

function entryOf(branch: Branch, key: string): JsonValue | undefined {
  return Object.hasOwn(branch, key)
    ? (branch as Readonly<Record<string, JsonValue | undefined>>)[key]
    : undefined;
}
