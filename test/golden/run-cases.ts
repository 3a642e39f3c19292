import { isClienteleError } from '../../src/kernel/errors/index.js';
import type { Adapter, Context } from './adapter.js';
import { differences, isRecord } from './compare.js';

export interface Outcome {
  /** `file`, kind and id of the case. */
  readonly name: string;
  readonly problems: readonly string[];
}

const fileFields = ['kind', 'cases'];
const caseFields = ['id', 'source', 'input', 'expect', 'tolerance', 'note'];

/** The outcome of every case in one parsed file of cases; a file that is no such thing is one failed outcome. */
export function runCases(
  file: string,
  document: unknown,
  adapters: ReadonlyMap<string, Adapter>,
  context: Context,
): readonly Outcome[] {
  if (!isRecord(document)) return [{ name: file, problems: ['not a file of cases'] }];
  const { kind, cases } = document;
  if (typeof kind !== 'string' || !Array.isArray(cases))
    return [{ name: file, problems: ['not a file of cases: `kind` or `cases` is missing'] }];
  if (cases.length === 0)
    return [{ name: `${file} ${kind}`, problems: ['there is no case in it'] }];
  const unknown = unknownFields(document, fileFields);
  const outcomes = cases.map((entry: unknown, index) => ({
    name: `${file} ${kind} ${isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : `#${index}`}`,
    problems: runCase(entry, kind, adapters.get(kind), context),
  }));
  return unknown.length === 0 ? outcomes : [{ name: file, problems: unknown }, ...outcomes];
}

function runCase(
  entry: unknown,
  kind: string,
  adapter: Adapter | undefined,
  context: Context,
): readonly string[] {
  const malformed = malformations(entry);
  if (malformed.length > 0) return malformed;
  const { input, expect, tolerance } = entry as Record<string, unknown>;
  if (adapter === undefined) return [`no adapter for the kind ${kind}`];
  let answer: unknown;
  try {
    answer = adapter.answer(input, context);
  } catch (error) {
    if (!isClienteleError(error)) return [`the adapter threw ${describeThrown(error)}`];
    if (!isRecord(expect) || !Object.hasOwn(expect, 'error'))
      return [`expected an answer, got the ${error.kind} error ${error.message}`];
    answer = { error: error.kind };
  }
  return differences(expect, answer, tolerance as number | undefined);
}

function malformations(entry: unknown): readonly string[] {
  if (!isRecord(entry)) return ['the case is not an object'];
  const problems = [...unknownFields(entry, caseFields)];
  if (typeof entry['id'] !== 'string') problems.push('the case has no id');
  if (!Object.hasOwn(entry, 'input')) problems.push('the case has no input');
  const { expect, tolerance } = entry;
  if (!isRecord(expect) || Object.keys(expect).length === 0)
    problems.push('the case expects nothing');
  if (tolerance !== undefined && !(typeof tolerance === 'number' && tolerance >= 0))
    problems.push('the tolerance is no number of zero or more');
  return problems;
}

function unknownFields(record: Record<string, unknown>, known: readonly string[]): string[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => `unknown field ${key}`);
}

function describeThrown(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
