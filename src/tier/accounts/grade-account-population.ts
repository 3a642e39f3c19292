import { toDecimal } from '../../kernel/decimal/decimal.js';
import { type Reason, refOf } from '../../kernel/decision/index.js';
import type { readDecideOptions } from '../../kernel/decision/read-options.js';
import { attempt, pointer, requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { envelope } from './account-envelope.js';
import { decideAccount } from './decide-account.js';
import type { AccountDecision, AccountGrading } from './decision.js';
import type { AccountFacts } from './facts.js';
import type { Place } from './findings.js';
import { rankTop } from './rank-top.js';
import { tryAccount } from './read-account.js';
import type { ReadyAccount, ReadyTop } from './ready-account.js';
import { summaryOf } from './summarise-grades.js';

/** Accounts among all of them: taken all or none. */
export function gradeAll(
  ready: ReadyAccount,
  top: ReadyTop,
  accounts: unknown,
  { asOf, explain, onProgress }: ReturnType<typeof readDecideOptions>,
): AccountGrading {
  const rows = readPopulation(accounts, top.rule.measure);
  const { places, summary } = rankTop(top, rows);
  const issues: Reason[] = [];
  const decisions = rows.flatMap(({ facts, value, path }, index): readonly AccountDecision[] => {
    const place = places[index];
    if (place === undefined) return [];
    const placed: Place = { place, value, population: rows.length, summary };
    const answered = attempt(() => decideAccount(ready, facts, placed, path, explain));
    if (answered.ok) return [envelope(ready, facts.id, answered.value, asOf)];
    issues.push(...answered.error.issues);
    return [];
  });
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the accounts');
  const counts = { received: rows.length, accepted: rows.length, rejected: 0 };
  onProgress?.(counts);
  return {
    decisions,
    rejected: [],
    counts,
    summary: summaryOf(ready, decisions, summary),
    policy: refOf(ready.policy),
    asOf,
  };
}

interface PopulationRow {
  readonly id: string;
  readonly value: ReturnType<typeof toDecimal>;
  readonly facts: AccountFacts;
  readonly path: string;
}

/** Every account with the figure that ranks it, or one error with all that is wrong. */
function readPopulation(accounts: unknown, measure: string): readonly PopulationRow[] {
  const issues: Reason[] = [];
  const rows: PopulationRow[] = [];
  const seen = new Set<string>();
  let index = -1;
  for (const row of requireIterable(accounts, '/accounts', 'a list of accounts')) {
    index += 1;
    const path = `/accounts/${index}`;
    const facts = tryAccount(row, path, issues);
    if (facts === null) continue;
    const { id, measures } = facts;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/id` });
    seen.add(id);
    const at = `${path}/measures/${pointer(measure)}`;
    const figure = Object.hasOwn(measures, measure) ? (measures[measure] ?? null) : null;
    if (figure === null) {
      issues.push({ code: 'input/required', params: { key: measure }, path: at });
      continue;
    }
    const value = attempt(() => toDecimal(figure, at));
    if (value.ok) rows.push({ id, value: value.value, facts, path });
    else issues.push(...value.error.issues);
  }
  if (issues.length > 0) throwIssues('input', issues, 'cannot grade the accounts');
  return rows;
}
