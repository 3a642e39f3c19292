import type { Reason } from '../../kernel/decision/index.js';
import type { ContractReasonCode } from './reasons.js';

/** One sentence of a contract, as data. */
export type Clause = Reason<ContractReasonCode>;

/** A clause that says what stands at a place of the document. */
export function clause(
  code: ContractReasonCode,
  place: string,
  params: Clause['params'],
  parts: readonly Clause[] = [],
): Clause {
  const placed = { ...params, place };
  return parts.length === 0 ? { code, params: placed } : { code, params: placed, parts };
}
