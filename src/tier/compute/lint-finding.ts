import type { Finding } from '../../kernel/decision/index.js';
import type { ComputeErrorCode } from './reasons.js';

type Params = Finding['params'];

/** Without its mending the document cannot be defined. */
export function wrong(code: ComputeErrorCode, path: string, params: Params): Finding {
  return { severity: 'error', code, params, path };
}

/** Legal, but suspicious. */
export function suspicious(code: ComputeErrorCode, path: string, params: Params): Finding {
  return { severity: 'warning', code, params, path };
}
