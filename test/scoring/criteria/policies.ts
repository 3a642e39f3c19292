import { type CriteriaPolicyDraft, defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
import { attempt } from '../../../src/kernel/errors/index.js';

export const asOf = '2026-09-30';

/** Criteria by id; a name that starts with `-` is a cost. */
export function draftOf(
  weights: Readonly<Record<string, number>> | 'equal',
  ids: readonly string[],
  change: Partial<CriteriaPolicyDraft> = {},
): CriteriaPolicyDraft {
  return {
    id: 'p',
    version: '1',
    effective: { start: '2026-01-01', end: null },
    criteria: ids.map((id) => ({ id, direction: id.startsWith('-') ? 'cost' : 'benefit' })),
    weights:
      weights === 'equal' ? { type: 'equal' } : { type: 'given', scale: 'relative', weights },
    normalisation: 'min-max',
    missing: 'refuse',
    ...change,
  };
}

/** A row of values in the order of the criteria, under the id `a1`, `a2`, … */
export type Row = readonly (number | string | null)[];

export function rowsOf(draft: CriteriaPolicyDraft, matrix: readonly Row[]) {
  return matrix.map((row, index) => ({
    id: `a${index + 1}`,
    measures: Object.fromEntries(
      draft.criteria.map(({ id }, place): [string, number | string | null] => [
        id,
        row[place] ?? null,
      ]),
    ),
  }));
}

/** Ranks a matrix; what is refused is thrown. */
export function rank(draft: CriteriaPolicyDraft, matrix: readonly Row[]) {
  return rankByCriteria(defineCriteriaPolicy(draft), rowsOf(draft, matrix), { asOf });
}

export function scoresOf(draft: CriteriaPolicyDraft, matrix: readonly Row[]) {
  return rank(draft, matrix).decisions.map(({ outcome }) => outcome?.score ?? null);
}

export function ranksOf(draft: CriteriaPolicyDraft, matrix: readonly Row[]) {
  return rank(draft, matrix).decisions.map(({ outcome }) => outcome?.rank ?? null);
}

/** An issue as {@link refusalOf} gives it. */
export function at(code: string, path: string): string {
  return `${code} ${path}`;
}

/** Kind, code and path of what a call is refused with, one line for each issue. */
export function refusalOf(call: () => unknown) {
  const tried = attempt(call);
  if (tried.ok) throw new Error('it was not refused');
  const { kind, issues } = tried.error;
  return { kind, issues: issues.map(({ code, path }) => at(code, path ?? '')) };
}
