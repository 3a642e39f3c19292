import { refOf } from '../../kernel/decision/index.js';
import type { decideAccount } from './decide-account.js';
import type { AccountDecision } from './decision.js';
import type { ReadyAccount } from './ready-account.js';

/** The answer for one account, in its envelope. */
export function envelope(
  { policy }: ReadyAccount,
  id: string,
  answer: ReturnType<typeof decideAccount>,
  asOf: string,
): AccountDecision {
  const { outcome, reasons, missing } = answer;
  return { id, outcome, reasons, policy: refOf(policy), asOf, missing };
}
