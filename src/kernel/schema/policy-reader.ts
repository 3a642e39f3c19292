import type * as z from 'zod';
import { conditionForms, namesOperator } from '../decision/condition.js';
import { type Budget, fullBudget, mostLevels, mostNodes, spend } from '../decision/depth.js';
import { type Defined, type Finding, markDefined, type Policy } from '../decision/index.js';
import type { Reason } from '../decision/reason.js';
import {
  type Bound,
  type Messages,
  type Phrase,
  pointer,
  show,
  throwIssues,
} from '../errors/index.js';

/** How one kind of policy is read. */
export interface PolicyKind<P extends Policy> {
  /** The format of today: `clientele/tier-policy@1`. */
  readonly format: string;
  /** What it is called in messages: `a tier policy`. */
  readonly noun: string;
  /** Shape, words and defaults; a function, so that nobody pays for zod who does not read a policy. */
  readonly schema: () => z.ZodType;
  /** What is wrong or suspicious in a document of the right shape. */
  readonly lint: (policy: P) => readonly Finding[];
  /** What the errors of `lint` say to a developer, by code: what was expected, and what to do. */
  readonly messages?: Messages;
}

/** Everything that is wrong or suspicious in a draft; no error among the findings means that it can be defined. */
export function lintDocument<P extends Policy>(
  kind: PolicyKind<P>,
  draft: unknown,
): readonly Finding[] {
  const read = readShape(kind, draft);
  return 'findings' in read ? read.findings : kind.lint(read.policy);
}

/** The checked, frozen copy of a document with its defaults filled in; throws what lint calls an error. */
export function defineDocument<P extends Policy>(kind: PolicyKind<P>, draft: unknown): Defined<P> {
  const read = readShape(kind, draft);
  const findings = 'findings' in read ? read.findings : kind.lint(read.policy);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || 'findings' in read)
    return throwIssues(
      'policy',
      errors.map(asReason),
      `${kind.noun} cannot be used`,
      kind.messages,
    );
  return markDefined(read.policy);
}

function asReason({ severity: _severity, ...reason }: Finding): Reason {
  return reason;
}

type Shape<P> = { readonly policy: P } | { readonly findings: readonly Finding[] };

function readShape<P extends Policy>(kind: PolicyKind<P>, draft: unknown): Shape<P> {
  const odd = findOddity(draft, '', 1, fullBudget());
  if (odd !== undefined) return { findings: [odd] };
  const { $schema: _schema, format = kind.format, ...rest } = draft as Record<string, unknown>;
  if (format !== kind.format)
    return {
      findings: [
        problem('policy/unknown-format', '/format', {
          expected: kind.format,
          received: show(format),
        }),
      ],
    };
  const parsed = schemaOf(kind.schema).safeParse(
    { format, ...rest },
    { jitless: true, reportInput: true },
  );
  if (!parsed.success) return { findings: parsed.error.issues.flatMap(problemsOf) };
  const policy = parsed.data as P;
  const { start, end } = policy.effective;
  if (end !== null && end <= start)
    return { findings: [problem('policy/ends-before-start', '/effective/end', { start, end })] };
  return { policy };
}

const schemas = new WeakMap<() => z.ZodType, z.ZodType>();

/** The schema of a kind, made when the first document is read and kept: making it costs more than reading. */
function schemaOf(make: () => z.ZodType): z.ZodType {
  const known = schemas.get(make);
  if (known !== undefined) return known;
  const made = make();
  schemas.set(make, made);
  return made;
}

/** What zod must not see: no object, too deep or too large, or keys that vanish when copied. */
function findOddity(
  value: unknown,
  path: string,
  depth: number,
  budget: Budget,
): Finding | undefined {
  if (typeof value !== 'object' || value === null || (depth === 1 && Array.isArray(value)))
    return depth === 1
      ? problem('policy/wrong-value', path, {
          expected: 'a policy document' satisfies Phrase,
          received: show(value),
        })
      : undefined;
  if (!spend(budget, depth))
    return problem('policy/too-deep', path.slice(0, 200), { deepest: mostLevels, most: mostNodes });
  for (const key of Object.keys(value)) {
    const at = `${path}/${pointer(key)}`;
    if (key === '__proto__') return problem('policy/unknown-key', at, { key });
    const found = findOddity((value as Record<string, unknown>)[key], at, depth + 1, budget);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problem(code: string, path: string, params: Reason['params']): Finding {
  return { severity: 'error', code, params, path };
}

function problemsOf(issue: z.core.$ZodIssue): readonly Finding[] {
  const path = issue.path.map((key) => `/${pointer(String(key))}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem('policy/unknown-key', `${path}/${pointer(key)}`, { key }),
    );
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return isNoCondition(issue)
      ? [wrongCondition(issue.input, path)]
      : problemsOfUnion(issue.errors, issue.path, issue.input, path);
  const came = cameFor(issue);
  return came === undefined
    ? [problem('policy/required', path, { key: String(issue.path.at(-1) ?? '') })]
    : [
        problem('policy/wrong-value', path, {
          expected: expectationOf(issue),
          received: show(came),
        }),
      ];
}

/** What stands at the path of an issue; of a word that chooses between shapes zod hands out the whole object. */
function cameFor(issue: z.core.$ZodIssue): unknown {
  const { input } = issue;
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return input;
  return (input as Readonly<Record<string, unknown>>)[issue.discriminator];
}

/** A condition without any of its operators fits no shape better than another: all of them are named. */
function isNoCondition({ message, input }: z.core.$ZodIssue): boolean {
  return message === conditionForms && input !== undefined && !namesOperator(input);
}

function wrongCondition(input: unknown, path: string): Finding {
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  const received = show(isObject ? Object.keys(input).join(', ') : input);
  return problem('policy/wrong-value', path, { expected: conditionForms, received });
}

/** Of several shapes that were tried, the one that fits best on top was meant; among equals the one that went furthest. */
function problemsOfUnion(
  errors: readonly (readonly z.core.$ZodIssue[])[],
  parents: readonly PropertyKey[],
  input: unknown,
  path: string,
): readonly Finding[] {
  if (input === undefined)
    return [problem('policy/required', path, { key: String(parents.at(-1) ?? '') })];
  const meant =
    [...errors].sort(
      (left, right) => misfit(left) - misfit(right) || depthOf(right) - depthOf(left),
    )[0] ?? [];
  return meant.flatMap((issue) => problemsOf({ ...issue, path: [...parents, ...issue.path] }));
}

/** How far a value is from a shape, on top: a wrong type, keys too many, keys missing or wrong. */
function misfit(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length > 1) return sum;
    return sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
  }, 0);
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? otherwise;
    case 'invalid_value':
      return choice(issue.values);
    case 'too_small':
      return bound(issue.inclusive === false ? 'above' : 'at least', issue.origin, issue.minimum);
    case 'too_big':
      return bound(issue.inclusive === false ? 'below' : 'at most', issue.origin, issue.maximum);
    case 'invalid_key':
      return issue.issues[0] === undefined ? otherwise : expectationOf(issue.issues[0]);
    case 'invalid_union':
      return choice('options' in issue ? (issue.options ?? []) : []);
    case 'custom':
      return issue.message;
    default:
      return otherwise;
  }
}

const otherwise: Phrase = 'another value';

/** The types of zod that policies are made of, in the words of this house. */
const typeNames: Readonly<Record<string, Phrase>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The only word there is, or the words to choose from. */
function choice(values: readonly unknown[]): string {
  if (values.length < 2) return values.length === 0 ? otherwise : String(values[0]);
  return `one of ${values.map(String).join(', ')}` satisfies Phrase;
}

/** A bound with what it counts: `1 character` of a text, `2 entries` of a list, a bare number otherwise. */
function bound(side: Bound, origin: string, value: number | bigint): Phrase {
  const isOne = String(value) === '1';
  if (origin === 'string') return `${side} ${value} ${isOne ? 'character' : 'characters'}`;
  if (origin === 'array') return `${side} ${value} ${isOne ? 'entry' : 'entries'}`;
  return `${side} ${value}`;
}
