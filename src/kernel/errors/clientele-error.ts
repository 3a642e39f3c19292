import type { Reason } from '../decision/reason.js';

/**
 * Who has to act on an error: `input` — facts or arguments cannot be read; `policy` — an agreed document contradicts
 * itself; `domain` — all is well formed but means nothing together; `numeric` — no convergence or overflow;
 * `invariant` — our bug.
 */
export type ErrorKind = 'input' | 'policy' | 'domain' | 'numeric' | 'invariant';

/** What an error is made of. */
export interface ErrorParts<C extends string> {
  readonly kind: ErrorKind;
  readonly code: C;
  /** Where in the argument, as a JSON pointer: `/lines/3/date`; `''` is the argument itself. */
  readonly path: string;
  /** What was found, what was expected, what to do; in English, for developers. */
  readonly message: string;
  /** Evidence for the wording of the code. */
  readonly params?: Reason['params'];
  /** Every problem found, where there may be more than one; by default the error itself is the only one. */
  readonly issues?: readonly Reason[];
}

const brand: unique symbol = Symbol.for('clientele/error') as never;

/**
 * The one error of this library: a broken contract, with a literal `code`, the `path` to the place and every issue found.
 *
 * A business "no" and a "cannot tell" are never errors but outcomes. Test for it with {@link isClienteleError}, which
 * also knows errors of another copy of the package or of another realm; turn it into words with `describe`.
 *
 * @example What does an error tell?
 * ```ts
 * import { ClienteleError, attempt } from 'clientele';
 * import { addDays } from 'clientele/calendar';
 * const tried = attempt(() => addDays('2026-02-30', 1));
 * const error = tried.ok ? null : tried.error;
 * error instanceof ClienteleError;   // => true
 * error?.code;                       // => 'input/not-a-date'
 * error?.kind;                       // => 'input'
 * ```
 * @category Errors
 */
export class ClienteleError<C extends string = string> extends Error {
  readonly code: C;
  readonly kind: ErrorKind;
  readonly path: string;
  readonly issues: readonly Reason[];
  /** Marks the errors of every copy of this package. */
  readonly [brand] = true;

  /** Made by this library only; the constructor is no part of the contract. */
  constructor(parts: ErrorParts<C>) {
    super(`${parts.path === '' ? '' : `${parts.path}: `}${parts.message} [${parts.code}]`);
    this.name = 'ClienteleError';
    this.code = parts.code;
    this.kind = parts.kind;
    this.path = parts.path;
    this.issues = parts.issues ?? [
      { code: parts.code, params: parts.params ?? {}, path: parts.path },
    ];
  }
}

/**
 * Is this an error of this library, and with this code?
 *
 * Works across copies of the package and across realms (iframes, a second version in `node_modules`), where `instanceof` does
 * not. Structured clone keeps no class and no fields of an error: what a worker throws arrives as a bare `Error`. Send
 * `{ code, path, issues }` instead, or what {@link toProblem} gives.
 *
 * @param error - anything, typically what was caught
 * @param code - the one code to ask for; left out, any code is welcome
 * @returns `true` when it is one, and the type of `error` is narrowed to it; never throws
 * @category Errors
 */
export function isClienteleError<C extends string = string>(
  error: unknown,
  code?: C,
): error is ClienteleError<C> {
  if (typeof error !== 'object' || error === null) return false;
  // A proxy may throw whatever is asked of it.
  try {
    const asked = error as { [brand]?: unknown; code?: unknown };
    return asked[brand] === true && (code === undefined || asked.code === code);
  } catch {
    return false;
  }
}
