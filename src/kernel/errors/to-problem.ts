import type { Reason } from '../decision/reason.js';
import { type ClienteleError, type ErrorKind, isClienteleError } from './clientele-error.js';
import { show, throwInput } from './raise.js';

/** A problem document for an HTTP answer, after RFC 9457. */
export interface Problem {
  readonly type: string;
  /** The same for every occurrence of its kind. */
  readonly title: string;
  /** What was wrong in this one. */
  readonly detail: string;
  readonly status: 400 | 422 | 500;
  readonly issues: readonly Reason[];
}

const statusOf: Readonly<Record<ErrorKind, Problem['status']>> = {
  input: 400,
  policy: 422,
  domain: 422,
  numeric: 500,
  invariant: 500,
};

const titleOf: Readonly<Record<ErrorKind, string>> = {
  input: 'The facts cannot be read',
  policy: 'The policy cannot be used',
  domain: 'The question has no answer',
  numeric: 'The figure cannot be found',
  invariant: 'Internal error',
};

/**
 * How do I answer an HTTP request with an error of this library?
 *
 * @param error - an error of this library
 * @returns problem details: `type` is `urn:clientele:` with the code; `title` names the kind of problem, `detail` says in English what was wrong; `status` is
 * 400 for what could not be read, 422 for what was read but cannot stand, 500 for our own failures
 * @throws {@link ClienteleError} `input/not-an-object` for what is no error of this library
 * @source RFC 9457, Problem Details for HTTP APIs, section 3
 * @example
 * ```ts
 * import { attempt, toProblem } from 'clientele';
 * import { addDays } from 'clientele/calendar';
 * const tried = attempt(() => addDays('yesterday', 1));
 * tried.ok ? null : toProblem(tried.error).status;   // => 400
 * tried.ok ? null : toProblem(tried.error).type;     // => 'urn:clientele:input/not-a-date'
 * ```
 * @category Errors
 */
export function toProblem(error: ClienteleError): Problem {
  if (!isClienteleError(error))
    return throwInput(
      'input/not-an-object',
      '/error',
      `expected an error of clientele, received ${show(error)}`,
    );
  return {
    type: `urn:clientele:${error.code}`,
    title: titleOf[error.kind] ?? 'Error',
    detail: error.message,
    status: statusOf[error.kind] ?? 500,
    issues: error.issues,
  };
}
