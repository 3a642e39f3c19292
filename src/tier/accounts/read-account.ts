import type { Reason } from '../../kernel/decision/index.js';
import { throwIssues } from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { AccountFacts, AccountFile, Swot, SwotItem } from './facts.js';

const ownFields: Fields<Pick<AccountFacts, 'id' | 'measures'>> = {
  id: { type: 'id' },
  measures: { type: 'scores' },
};

const itemFields: Fields<SwotItem> = {
  text: { type: 'id' },
  score: { type: 'decimal', sign: 'not-negative', optional: true },
  weight: { type: 'decimal', sign: 'not-negative', optional: true },
};

const side = { type: 'list', of: itemFields, optional: true } as const;
const swotFields: Fields<Swot> = {
  strengths: side,
  weaknesses: side,
  opportunities: side,
  threats: side,
};

const filePart = { type: 'data', optional: true } as const;
const fileFields: Fields<AccountFile> = {
  basics: filePart,
  characteristics: filePart,
  business: filePart,
  transactions: filePart,
  people: filePart,
};

/** The facts of one account, or `null` with issues. */
export function tryAccount(row: unknown, path: string, issues: Reason[]): AccountFacts | null {
  const { swot, file, rest } = partsOf(row);
  const before = issues.length;
  const found: Reason[] = [];
  const own = tryRecord(ownFields, rest, path, found);
  issues.push(...found.map(withKnown));
  const readSwot = isAbsent(swot) ? null : tryRecord(swotFields, swot, `${path}/swot`, issues);
  const readFile = isAbsent(file) ? null : tryRecord(fileFields, file, `${path}/file`, issues);
  return own === null || issues.length > before ? null : { ...own, swot: readSwot, file: readFile };
}

/** {@link tryAccount} that throws one error with every issue. */
export function readAccount(row: unknown, path: string): AccountFacts {
  const issues: Reason[] = [];
  return tryAccount(row, path, issues) ?? throwIssues('input', issues, 'cannot read an account');
}

/** What is read on its own, and the rest of the record; what is no record stays as it is. */
function partsOf(row: unknown): {
  readonly swot: unknown;
  readonly file: unknown;
  readonly rest: unknown;
} {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { swot: null, file: null, rest: row };
  const { swot, file, ...rest } = row as Readonly<Record<string, unknown>>;
  return { swot, file, rest };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Of a key that is unknown the issue tells which are known: also those that were read on their own. */
function withKnown(issue: Reason): Reason {
  const known = issue.params['known'];
  return Array.isArray(known)
    ? { ...issue, params: { ...issue.params, known: [...known, 'swot', 'file'] } }
    : issue;
}
