import type { GradeDecision, GradeOutcome } from './decision.js';
import { type FiguresRoad, levelOnRoad, missingOnRoad, reasonsOnRoad } from './figures-road.js';
import type { NamedGrade } from './grades-of.js';
import { type Asked, count, type Tally } from './own-decision.js';
import { readShortFigures, type ShortFigures, shortFigures } from './short-figures.js';

/** What the fast road keeps over the rows of one call. */
export interface RoadRun {
  readonly road: FiguresRoad;
  readonly figures: ShortFigures;
  /** Customers of one grade share their outcome. */
  readonly outcomes: readonly GradeOutcome[];
}

const nothing: readonly string[] = Object.freeze([]);

/** Gets ready for the rows of one call. */
export function roadRun(road: FiguresRoad, grades: readonly NamedGrade[]): RoadRun {
  const named = [...grades.map(({ grade }) => grade), null];
  return {
    road,
    figures: shortFigures(road.measures, road.allowed),
    outcomes: named.map((grade) => Object.freeze({ grade, rank: null, score: null })),
  };
}

/** The decision about a plain row with short figures; `null` for one that has to go the other road, which tells what is wrong, if anything is. */
export function gradeOnRoad(
  { road, figures, outcomes }: RoadRun,
  { policy, asOf, explain }: Asked,
  row: unknown,
  tally: Tally,
): GradeDecision | null {
  if (!isPlain(row)) return null;
  const { id, measures } = row;
  if (typeof id !== 'string' || id.length === 0 || !isPlain(measures)) return null;
  if (hasMoreKeys(row) || !readShortFigures(figures, measures)) return null;
  const told = levelOnRoad(road, figures);
  const isOpen = told < 0;
  count(tally, isOpen ? null : told);
  return {
    id,
    outcome: isOpen ? null : (outcomes[told] ?? null),
    reasons: reasonsOnRoad(road, figures, told, explain),
    policy,
    asOf,
    missing: isOpen ? missingOnRoad(road, figures, told) : nothing,
  };
}

/** An object as a literal or `JSON.parse` makes it. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Has a row more, or fewer, than id and measures? */
function hasMoreKeys(row: object): boolean {
  let keys = 0;
  for (const _key in row) keys++;
  return keys !== 2;
}
