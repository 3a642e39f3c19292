import type { Decision } from '../../kernel/decision/index.js';
import { requireList, requireObject, requireText, throwInput } from '../../kernel/errors/index.js';
import { pointer } from '../../kernel/schema/index.js';
import { countMigration, type GradeMigration, type Side } from './migration.js';

/** Decisions about grades: of {@link gradeCustomers}, or of a replay. */
export interface GradedBatch<Grade extends string = string> {
  readonly decisions: readonly Pick<Decision<{ readonly grade: Grade | null }>, 'id' | 'outcome'>[];
}

/** How {@link compareGradings} compares. */
export interface CompareGradingsOptions<Grade extends string = string> {
  /** The grades from the top down, as {@link listGrades} tells them: only with them up and down are told, and grades that nobody has are in the matrix. */
  readonly grades?: readonly Grade[];
}

/** Where customers went from one grading to another. */
export interface GradingMigration<Before extends string = string, After extends string = string>
  extends GradeMigration<Before, After> {
  /** Customers of both gradings, in the order of the first; `null` where a grade cannot be told. */
  readonly lines: readonly {
    readonly id: string;
    readonly before: { readonly grade: Before | null } | null;
    readonly after: { readonly grade: After | null } | null;
  }[];
  /** Ids that only the second grading has, in its order. */
  readonly appeared: readonly string[];
  /** Ids that only the first grading has, in its order. */
  readonly disappeared: readonly string[];
}

/**
 * Where did our customers go between two gradings?
 *
 * Two dates under one policy, or one date under two. To try out a policy use {@link compareTierPolicies}, which also tells why.
 *
 * @param before - decisions of the first grading, each id once
 * @param after - decisions of the second grading
 * @param options - `grades` from the top down, where both gradings have the same
 * @returns the migration matrix over the customers of both gradings, each with its grades, and who appeared and disappeared; without
 * `grades` the matrix has those that occur, in the order of `summary.sizes` or of appearance, and `up` and `down` are `null`
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-list`, `input/not-a-text`, `input/repeated-id`; `input/not-one-of` for a grade that
 * is not among `grades`
 * @guarantee a grading compared with itself moves nobody; lines and disappeared are all of the first, lines and appeared all of the second
 * @source house rule; the matrix is the count behind a Markov chain of grades
 * @example
 * ```ts
 * import { compareGradings } from 'clientele/tier';
 * const graded = (grades: Record<string, string>) =>
 *   ({ decisions: Object.entries(grades).map(([id, grade]) => ({ id, outcome: { grade } })) });
 * const moved = compareGradings(graded({ a: 'gold', b: 'gold', c: 'base' }), graded({ a: 'gold', b: 'base', d: 'base' }), { grades: ['gold', 'base'] });
 * moved.migration;                      // => { gold: { gold: 1, base: 1 }, base: { gold: 0, base: 0 } }
 * [moved.up, moved.down];               // => [0, 1]
 * [moved.appeared, moved.disappeared];   // => [['d'], ['c']]
 * ```
 * @category Tier
 */
export function compareGradings<B extends string, A extends string>(
  before: GradedBatch<B>,
  after: GradedBatch<A>,
  options: CompareGradingsOptions<NoInfer<A | B>> = {},
): GradingMigration<B, A> {
  const grades = readGrades(options);
  const one = readBatch(before, '/before', grades);
  const other = readBatch(after, '/after', grades);
  const count = countMigration(grades ?? one.names, grades ?? other.names, grades !== null);
  const both = [...one.grades].filter(([id]) => other.grades.has(id));
  const lines = both.map(([id, from]) => {
    const to = other.grades.get(id);
    count.add(from, to);
    return { id, before: lineOf(from), after: lineOf(to) };
  });
  const only = (left: Read, right: Read) =>
    [...left.grades.keys()].filter((id) => !right.grades.has(id));
  const counted = count.finish();
  return {
    ...counted,
    lines,
    appeared: only(other, one),
    disappeared: only(one, other),
  } as unknown as GradingMigration<B, A>;
}

function lineOf(grade: Side): { readonly grade: string | null } | null {
  return grade === undefined ? null : { grade };
}

interface Read {
  readonly names: readonly string[];
  readonly grades: ReadonlyMap<string, Side>;
}

function readGrades(options: unknown): readonly string[] | null {
  const read = requireObject(options, '/options', '{ grades }');
  const unknown = Object.keys(read).find((key) => key !== 'grades');
  if (unknown !== undefined)
    throwInput('input/unknown-key', `/options/${pointer(unknown)}`, 'the only option is grades', {
      key: unknown,
      known: ['grades'],
    });
  if (read['grades'] === undefined) return null;
  const path = '/options/grades';
  const names = Array.from(requireList(read['grades'], path, 'a list of grades'), (name, index) =>
    requireText(name, `${path}/${index}`, 'the name of a grade'),
  );
  const repeated = names.findIndex((name, index) => names.indexOf(name) < index);
  if (repeated >= 0)
    throwInput('input/repeated-id', `${path}/${repeated}`, 'a grade is listed once', {
      id: names[repeated] ?? '',
    });
  return names;
}

function readBatch(batch: unknown, path: string, known: readonly string[] | null): Read {
  const { decisions, summary } = requireObject(batch, path, 'a grading');
  const grades = new Map<string, Side>();
  const names = new Set(known === null ? namesOfSizes(summary) : []);
  const list = requireList(decisions, `${path}/decisions`, 'a list of decisions');
  for (const [index, decision] of list.entries()) {
    const at = `${path}/decisions/${index}`;
    const { id, outcome } = requireObject(decision, at, 'a decision');
    const read = requireText(id, `${at}/id`, 'an id');
    if (grades.has(read))
      throwInput('input/repeated-id', `${at}/id`, 'an id is decided once', { id: read });
    const grade = readGrade(outcome, `${at}/outcome`, known);
    grades.set(read, grade);
    if (typeof grade === 'string') names.add(grade);
  }
  return { names: [...names], grades };
}

function readGrade(outcome: unknown, path: string, known: readonly string[] | null): Side {
  if (outcome === null) return undefined;
  const { grade } = requireObject(outcome, path, 'an outcome with a grade');
  if (grade === null) return null;
  const name = requireText(grade, `${path}/grade`, 'the name of a grade');
  if (known === null || known.includes(name)) return name;
  return throwInput('input/not-one-of', `${path}/grade`, 'expected one of options.grades', {
    expected: [...known],
    received: name,
  });
}

/** The grades that a batch says it has. */
function namesOfSizes(summary: unknown): readonly string[] {
  if (typeof summary !== 'object' || summary === null) return [];
  const { sizes } = summary as { readonly sizes?: unknown };
  return typeof sizes === 'object' && sizes !== null ? Object.keys(sizes) : [];
}
