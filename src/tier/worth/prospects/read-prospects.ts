import { toDecimal } from '../../../kernel/decimal/decimal.js';
import type { Reason } from '../../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../../kernel/decision/population.js';
import { type Phrase, requireIterable, show, throwIssues } from '../../../kernel/errors/index.js';
import { tryRecord } from '../../../kernel/schema/index.js';
import { type ProspectFacts, prospectFields } from './facts.js';
import type { ReadyProspects } from './ready-prospects.js';

const refusal = 'cannot grade the prospects';

/** The facts of every prospect, or one error with all that is wrong. */
export function readProspects(
  prospects: unknown,
  { stages }: ReadyProspects,
): readonly ProspectFacts[] {
  const issues: Reason[] = [];
  const read: ProspectFacts[] = [];
  let index = 0;
  for (const row of requireIterable(prospects, '/prospects', 'a list of prospects')) {
    const path = `/prospects/${index++}`;
    const facts = tryRecord<ProspectFacts>(prospectFields, row, path, issues);
    if (facts === null) continue;
    const { stage, probability } = facts;
    if (stage !== undefined && stage !== null && !stages.has(stage))
      issues.push({
        code: 'input/not-one-of',
        params: { received: show(stage), expected: [...stages.keys()] },
        path: `${path}/stage`,
      });
    if (probability !== undefined && probability !== null && toDecimal(probability, '').gt(1))
      issues.push({
        code: 'input/out-of-range',
        params: { received: show(probability), expected: 'at most 1' satisfies Phrase },
        path: `${path}/probability`,
      });
    read.push(facts);
  }
  if (issues.length > 0) throwIssues('input', issues, refusal);
  rejectRepeatedIds(read, '/prospects', refusal);
  return read;
}
