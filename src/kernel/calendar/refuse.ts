import { type KernelErrorCode, show, throwInput } from '../errors/index.js';

/** Refuse an argument: what was expected, what came, and what to do about it where that is not plain. */
export function refuse(
  code: KernelErrorCode,
  path: string,
  expected: string,
  received: unknown,
  advice = '',
): never {
  const came = show(received);
  const message = `expected ${expected}, received ${came}${advice === '' ? '' : `; ${advice}`}`;
  return throwInput(code, path, message, { received: came });
}
