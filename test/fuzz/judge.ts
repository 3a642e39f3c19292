import { isClienteleError } from '../../src/kernel/errors/index.js';
import { CallbackError } from './hostile-values.js';

const mostNodes = 20_000;

/** What is wrong with how a call ended; `null` when it answered finite figures without a sign on zero, or refused as the house demands. */
export function judge(call: () => unknown, mayEcho: boolean, mayKeepZeros = false): string | null {
  let answer: unknown;
  try {
    answer = call();
  } catch (error) {
    return wrongError(error);
  }
  return mayEcho ? null : wrongNumberIn(answer, mayKeepZeros);
}

/** Whether the call was answered at all. */
export function answers(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

function wrongError(error: unknown): string | null {
  if (error instanceof CallbackError) return null;
  if (isClienteleError(error))
    return error.kind === 'invariant' ? `threw our own bug: ${error.message}` : null;
  return `threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)}`;
}

/** Is there a NaN, an infinity or a zero with a sign anywhere in it, as far as the bound goes? Iterators are not consumed. */
function wrongNumberIn(answer: unknown, mayKeepZeros: boolean): string | null {
  const seen = new Set<unknown>();
  const open = [answer];
  while (open.length > 0 && seen.size < mostNodes) {
    const next = open.pop();
    if (typeof next === 'number' && !Number.isFinite(next)) return 'answered NaN or Infinity';
    if (Object.is(next, -0) && !mayKeepZeros) return 'answered -0';
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    for (const child of childrenOf(next)) open.push(child);
  }
  return null;
}

function childrenOf(value: object): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set || value instanceof Float64Array || Array.isArray(value)) return value;
  if ('next' in value && typeof value.next === 'function') return [];
  return Object.values(value);
}
