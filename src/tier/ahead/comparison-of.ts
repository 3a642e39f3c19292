import type { DateString } from '../../kernel/calendar/index.js';
import { plain } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Comparison } from '../../kernel/decision/comparison.js';
import type { Decision, Label, PolicyRef, Reason, Reject } from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import { type CostByGrade, costOf } from './grade-costs.js';
import {
  countMigration,
  fromNames,
  type GradeMigration,
  haveSameGrades,
  labelledIn,
} from './migration.js';
import type { AheadReasonCode } from './reasons.js';

/** What a change of policy does to a population. */
export interface TierComparisonSummary<
  Before extends string = string,
  After extends string = string,
> extends GradeMigration<Before, After> {
  /** How many customers hold each grade, of those that can be told on both sides. */
  readonly sizes: {
    readonly before: Readonly<Record<Before, number>>;
    readonly after: Readonly<Record<After, number>>;
  };
  /** What the grades cost: Σ customers × cost of the grade; `null` where neither policy nor `costs` says any. */
  readonly cost: {
    readonly before: DecimalString;
    readonly after: DecimalString;
    readonly change: DecimalString;
  } | null;
}

/** An answer that has a grade. */
interface Graded {
  readonly grade: string | null;
}

/** One side of a comparison: who has which grade by which policy. */
export interface ComparedSide<O extends Graded> {
  readonly policy: PolicyRef;
  readonly grades: readonly NamedGrade[];
  readonly decisions: readonly Decision<O>[];
  readonly rejected: readonly Reject[];
  readonly costs: CostByGrade;
}

/** Everybody under both policies: who moves, why, and what it costs. */
export function comparisonOf<O extends Graded>(
  before: ComparedSide<O>,
  after: ComparedSide<O>,
  asOf: DateString,
  explain: boolean,
): Comparison<O, TierComparisonSummary, string> {
  const names = (side: ComparedSide<O>) => side.grades.map(({ grade }) => grade);
  const count = countMigration(
    names(before),
    names(after),
    haveSameGrades(names(before), names(after)),
  );
  const rejected = rejectedOf(before.rejected, after.rejected);
  const others = byRow(after);
  const lines = [...byRow(before)].flatMap(([row, one]) => {
    const other = others.get(row);
    if (other === undefined) return [];
    count.add(sideOf(one), sideOf(other));
    const reasons = explain ? reasonsOf(before, one, after, other) : [];
    return [{ id: one.id, before: one.outcome, after: other.outcome, reasons }];
  });
  return {
    before: before.policy,
    after: after.policy,
    asOf,
    lines,
    rejected,
    counts: {
      received: lines.length + rejected.length,
      accepted: lines.length,
      rejected: rejected.length,
    },
    summary: summaryOf(count.finish(), before, after),
  };
}

/** The decisions by the place of their rows: an id that comes twice may be decided from another row on each side. */
function byRow<O extends Graded>({
  decisions,
  rejected,
}: ComparedSide<O>): ReadonlyMap<number, Decision<O>> {
  const refused = new Set(rejected.map(({ index }) => index));
  const rows = new Map<number, Decision<O>>();
  let row = 0;
  for (const decision of decisions) {
    while (refused.has(row)) row += 1;
    rows.set(row, decision);
    row += 1;
  }
  return rows;
}

function sideOf({ outcome }: Decision<Graded>): string | null | undefined {
  return outcome === null ? undefined : outcome.grade;
}

/** A row that either side refuses is compared on neither. */
function rejectedOf(before: readonly Reject[], after: readonly Reject[]): readonly Reject[] {
  const known = new Map(before.map((row) => [row.index, row]));
  for (const row of after) if (!known.has(row.index)) known.set(row.index, row);
  return [...known.values()].sort((left, right) => left.index - right.index);
}

/** Sizes are the sums of the rows and columns of the matrix, with who enters and leaves. */
function summaryOf<O extends Graded>(
  counted: GradeMigration,
  before: ComparedSide<O>,
  after: ComparedSide<O>,
): TierComparisonSummary {
  const { migration, entered, left } = counted;
  const from = before.grades.map(({ grade }) => grade);
  const to = after.grades.map(({ grade }) => grade);
  const sizes = {
    before: fromNames(from, (name) =>
      to.reduce((sum, other) => sum + (migration[name]?.[other] ?? 0), left[name] ?? 0),
    ),
    after: fromNames(to, (name) =>
      from.reduce((sum, other) => sum + (migration[other]?.[name] ?? 0), entered[name] ?? 0),
    ),
  };
  return { ...counted, sizes, cost: costChange(before.costs, after.costs, sizes) };
}

function costChange(
  before: CostByGrade,
  after: CostByGrade,
  sizes: TierComparisonSummary['sizes'],
): TierComparisonSummary['cost'] {
  if (before === null && after === null) return null;
  const [one, other] = [costOf(before, sizes.before), costOf(after, sizes.after)];
  return { before: plain(one), after: plain(other), change: plain(other.minus(one)) };
}

/** Why a mover moves: what the policies say, each with its own reasons; or why one side cannot be told. */
function reasonsOf<O extends Graded>(
  before: ComparedSide<O>,
  one: Decision<O>,
  after: ComparedSide<O>,
  other: Decision<O>,
): readonly Reason[] {
  const [from, to] = [sideOf(one), sideOf(other)];
  if (from === to && from !== undefined) return [];
  const sides = [
    { code: 'tier/graded-before' as const, side: before, decision: one },
    { code: 'tier/graded-after' as const, side: after, decision: other },
  ];
  const parts = sides.map(({ code, side, decision }) => whyOf(code, side, decision));
  if (from === undefined || to === undefined)
    return parts.filter((_why, index) => sides[index]?.decision.outcome === null);
  const params = {
    before: from,
    beforeLabel: labelledIn(before.grades, from),
    after: to,
    afterLabel: labelledIn(after.grades, to),
  };
  return [{ code: 'tier/moved' satisfies AheadReasonCode, params, parts }];
}

function whyOf<O extends Graded>(
  code: AheadReasonCode,
  { grades, policy }: ComparedSide<O>,
  { outcome, reasons }: Decision<O>,
): Reason {
  const grade = outcome?.grade ?? null;
  const label: Label | null = labelledIn(grades, grade);
  const params = { grade, label, policy: policy.id, version: policy.version };
  return { code, params, parts: reasons };
}
