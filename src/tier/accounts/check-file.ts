import type { Decimal } from '../../kernel/decimal/decimal.js';
import { ratioOf } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { FileOutcome } from './decision.js';
import type { AccountFacts } from './facts.js';
import type { FileRule, RequiredField } from './policy.js';
import type { AccountAnswerCode } from './reasons.js';

/** How complete a file is, and whether that is enough. */
export interface FileAnswer {
  readonly outcome: FileOutcome;
  readonly holds: boolean;
  /** `null` where nothing is required. */
  readonly reason: Reason<AccountAnswerCode> | null;
}

/** Which required fields of an account file are not filled in? Without a file their names are told with `isFull` only. */
export function checkFile(
  { required }: FileRule,
  atLeast: Decimal | null,
  { file }: AccountFacts,
  isFull: boolean,
): FileAnswer {
  const missing = required.filter((field) => !isFilled(file, field));
  const filled = required.length - missing.length;
  const holds = atLeast === null || atLeast.times(required.length).lte(filled);
  const outcome = {
    complete: ratioOf(filled, required.length),
    missing: missing.map(({ part, field }) => ({ part, field })),
  };
  if (required.length === 0) return { outcome, holds, reason: null };
  const isGiven = file !== null && file !== undefined;
  const params = {
    filled,
    required: required.length,
    atLeast: atLeast === null ? null : atLeast.toFixed(),
    given: isGiven,
    holds,
  };
  return {
    outcome,
    holds,
    reason: {
      code: 'tier/account-file',
      params,
      ...(isGiven || isFull ? { parts: missing.map(missingReason) } : {}),
    },
  };
}

function missingReason({ part, field, label }: RequiredField): Reason<AccountAnswerCode> {
  return { code: 'tier/account-file-missing', params: { part, field, label: label ?? null } };
}

/** A figure is filled in, also zero; a text where it is not blank. */
function isFilled(file: AccountFacts['file'], { part, field }: RequiredField): boolean {
  const fields = file?.[part];
  const value = fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : null;
  return value !== null && value !== undefined && String(value).trim() !== '';
}
