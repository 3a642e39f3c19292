import type { Finding } from '../kernel/decision/index.js';

/** A finding of the plan lint. */
export function finding(
  severity: Finding['severity'],
  code: string,
  path: string,
  params: Finding['params'],
): Finding {
  return { severity, code, params, path };
}
