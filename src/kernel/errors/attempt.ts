import { type ClienteleError, isClienteleError } from './clientele-error.js';
import { requireFunction } from './require.js';

/** What a call came to, without an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ClienteleError };

/**
 * How do I call anything of this library without `try`?
 *
 * Errors of this library become values; foreign errors (also those of your own callbacks) are thrown on. The `parse…`
 * functions have a `safeParse…` twin that does the same.
 *
 * @param call - what to do
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` for an error of this library
 * @throws {@link ClienteleError} `input/not-a-function`; and whatever foreign error `call` throws
 * @example Is this text an amount?
 * ```ts
 * import { attempt } from 'clientele';
 * import { addDecimals } from 'clientele/decimal';
 * attempt(() => addDecimals('1', '2'));             // => { ok: true, value: '3' }
 * const tried = attempt(() => addDecimals('1', '12,000'));
 * tried.ok ? null : tried.error.code;               // => 'input/not-a-decimal'
 * ```
 * @category Errors
 */
export function attempt<T>(call: () => T): Result<T> {
  requireFunction(call, '/call');
  try {
    return { ok: true, value: call() };
  } catch (error) {
    if (isClienteleError(error)) return { ok: false, error };
    throw error;
  }
}
