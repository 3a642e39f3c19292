import type { Label } from '../../kernel/decision/index.js';

/** Where customers go from one grading to another. */
export interface GradeMigration<Before extends string = string, After extends string = string> {
  /** How many customers have this grade before (first name) and that one after (second name). */
  readonly migration: Readonly<Record<Before, Readonly<Record<After, number>>>>;
  /** How many have a grade after and none before, by the grade after. */
  readonly entered: Readonly<Record<After, number>>;
  /** How many have a grade before and none after, by the grade before. */
  readonly left: Readonly<Record<Before, number>>;
  /** How many have no grade on both sides. */
  readonly ungraded: number;
  /** How many cannot be told on at least one side; they are counted nowhere else. */
  readonly undetermined: number;
  /** How many have another grade after, or get or lose one. */
  readonly movers: number;
  /** Movers to a higher grade (any grade is higher than none); `null` where the two sides have not the same grades in the same order. */
  readonly up: number | null;
  readonly down: number | null;
}

/** A grade by name; `null`: none. `undefined`: cannot be told. */
export type Side = string | null | undefined;

/** Counts one customer after the other. */
export interface MigrationCount {
  add(before: Side, after: Side): void;
  finish(): GradeMigration;
}

/** The matrix of all grades of both sides; `ordered`: both sides have the same grades from the top down, so that up and down mean something. */
export function countMigration(
  before: readonly string[],
  after: readonly string[],
  ordered: boolean,
): MigrationCount {
  const rows = new Map(before.map((name) => [name, new Map(after.map((to) => [to, 0]))]));
  const entered = new Map(after.map((name) => [name, 0]));
  const left = new Map(before.map((name) => [name, 0]));
  const place = new Map(before.map((name, level) => [name, level]));
  const tally = { ungraded: 0, undetermined: 0, movers: 0, up: 0, down: 0 };
  return {
    add: (from, to) => {
      if (from === undefined || to === undefined) {
        tally.undetermined += 1;
        return;
      }
      if (from === null && to === null) tally.ungraded += 1;
      else if (from === null) addOne(entered, to as string);
      else if (to === null) addOne(left, from);
      else addOne(rows.get(from), to);
      if (from === to) return;
      tally.movers += 1;
      if (levelIn(place, to) < levelIn(place, from)) tally.up += 1;
      else tally.down += 1;
    },
    finish: () => ({
      migration: fromNames(before, (name) => Object.fromEntries(rows.get(name) ?? [])),
      entered: Object.fromEntries(entered),
      left: Object.fromEntries(left),
      ...tally,
      up: ordered ? tally.up : null,
      down: ordered ? tally.down : null,
    }),
  };
}

/** Do both sides have the same grades in the same order? */
export function haveSameGrades(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((name, level) => name === after[level]);
}

/** A record by names. */
export function fromNames<T>(
  names: readonly string[],
  value: (name: string, index: number) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name, index) => [name, value(name, index)]));
}

/** A grade by name and label, for the reasons of a mover; no grade has neither. */
export function labelledIn(
  grades: readonly { readonly grade: string; readonly label: Label | null }[],
  name: string | null,
): Label | null {
  return grades.find(({ grade }) => grade === name)?.label ?? null;
}

function addOne(counts: Map<string, number> | undefined, name: string): void {
  counts?.set(name, (counts.get(name) ?? 0) + 1);
}

/** No grade lies below every grade. */
function levelIn(place: ReadonlyMap<string, number>, name: string | null): number {
  return name === null ? place.size : (place.get(name) ?? place.size);
}
