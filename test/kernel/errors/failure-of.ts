import { attempt, type ErrorKind } from '../../../src/kernel/errors/index.js';

export interface Failure {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly path: string;
}

/** The kind, code and path of the typed error that a call throws; a call that succeeds fails the test. */
export function failureOf(call: () => unknown): Failure {
  const tried = attempt(call);
  if (tried.ok) throw new Error(`expected a failure, got ${JSON.stringify(tried.value)}`);
  const { kind, code, path } = tried.error;
  return { kind, code, path };
}
