import { attempt } from 'clientele';

/** The message of the typed error that a call throws; a call that succeeds fails the test. */
export function messageOf(call: () => unknown): string {
  const tried = attempt(call);
  if (tried.ok) throw new Error(`expected a failure, got ${JSON.stringify(tried.value)}`);
  return tried.error.message;
}
