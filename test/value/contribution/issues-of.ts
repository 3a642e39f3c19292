import { attempt } from 'clientele';

/** Code and path of every issue of the error that a call throws. */
export function issuesOf(call: () => unknown): readonly (readonly [string, string | undefined])[] {
  const tried = attempt(call);
  if (tried.ok) throw new Error(`expected a failure, got ${JSON.stringify(tried.value)}`);
  return tried.error.issues.map(({ code, path }) => [code, path]);
}
