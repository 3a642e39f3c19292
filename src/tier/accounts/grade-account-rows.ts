import { decideEach } from '../../kernel/decision/decide-each.js';
import { refOf } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { envelope } from './account-envelope.js';
import { decideAccount } from './decide-account.js';
import type { AccountDecision, AccountGrading, AccountOutcome } from './decision.js';
import { readAccount } from './read-account.js';
import type { ReadyAccount } from './ready-account.js';
import { summaryOf } from './summarise-grades.js';

/** Accounts looked at alone: a row that cannot be read is rejected, the others are answered. */
export function gradeOneByOne(
  ready: ReadyAccount,
  accounts: unknown,
  { asOf, explain, onProgress }: ReturnType<typeof readDecideOptions>,
): AccountGrading {
  const decided = decideEach<AccountOutcome, AccountDecision['reasons'][number]['code']>(
    accounts,
    '/accounts',
    'a list of accounts',
    onProgress,
    (row) => {
      const read = readAccount(row, '');
      return envelope(ready, read.id, decideAccount(ready, read, null, '', explain), asOf);
    },
  );
  const summary = summaryOf(ready, decided.decisions, null);
  return { ...decided, summary, policy: refOf(ready.policy), asOf };
}
