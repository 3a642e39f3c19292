import type { DateString } from '../../kernel/calendar/index.js';
import {
  type Counts,
  type Decision,
  type Defined,
  type Explain,
  type PolicyRef,
  type Reason,
  refOf,
} from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms, TermsRule } from '../terms/policy.js';
import type { ReadyTerms } from '../terms/read-terms.js';

/** A reason of an answer about people. */
export type Why = Reason<IncentiveReasonCode>;

/** Terms that were read, and what is asked of them. */
export interface TermsRun<R> {
  readonly ready: ReadyTerms<R>;
  readonly policy: PolicyRef;
  readonly asOf: DateString;
  readonly explain: Explain;
  readonly onProgress: ((counts: Counts) => void) | undefined;
}

/** Reads terms and options; the terms must have begun by the day, and may have ended. */
export function readTermsRun<T extends TermsRule, R>(
  ready: (terms: Defined<IncentiveTerms<T>>) => ReadyTerms<R>,
  terms: Defined<IncentiveTerms<T>>,
  options: unknown,
): TermsRun<R> {
  const read = ready(terms);
  const { asOf, explain, onProgress } = openTerms(terms, options);
  return { ready: read, policy: refOf(terms), asOf, explain, onProgress };
}

/** The decision about one subject; reasons are made only where they are wanted. */
export function decided<O>(
  { policy, asOf, explain }: TermsRun<unknown>,
  id: string,
  outcome: O | null,
  reasons: () => readonly Why[],
  missing: readonly string[] = [],
): Decision<O, string, IncentiveReasonCode> {
  return { id, outcome, reasons: explain === 'none' ? [] : reasons(), policy, asOf, missing };
}
