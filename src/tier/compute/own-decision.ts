import type { DateString } from '../../kernel/calendar/index.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import { figureOn } from '../../kernel/decision/figure-at.js';
import type { Explain, PolicyRef } from '../../kernel/decision/index.js';
import { readRecord } from '../../kernel/schema/index.js';
import { type CustomerFacts, customerFields } from '../facts.js';
import type { GradeDecision } from './decision.js';
import type { FigureBy, OwnRule } from './rule.js';

/** What a decision of an own rule is made with. */
export interface Asked {
  readonly rule: OwnRule;
  readonly policy: PolicyRef;
  readonly asOf: DateString;
  readonly explain: Explain;
}

/** How many customers have each grade; the grade that nobody has a name for is the last. */
export interface Tally {
  readonly sizes: number[];
  untold: number;
}

/** Counts one customer; `null`: cannot be told. */
export function count(tally: Tally, level: number | null): void {
  if (level === null) tally.untold += 1;
  else tally.sizes[level] = (tally.sizes[level] ?? 0) + 1;
}

/** The decision about one customer. */
export function ownDecision(
  { rule, policy, asOf, explain }: Asked,
  row: unknown,
  tally: Tally,
): GradeDecision {
  const { id, measures } = readRecord(customerFields, row, '', 'a customer');
  const { level, missing, score, reasons } = rule.answer(figuresOn(measures, asOf), explain);
  count(tally, level);
  const outcome =
    level === null ? null : { grade: rule.grades[level]?.grade ?? null, rank: null, score };
  return { id, outcome, reasons, policy, asOf, missing };
}

/** The figures of that day, each read when it is asked for. */
export function figuresOn(measures: CustomerFacts['measures'], asOf: DateString): FigureBy {
  return (name) => {
    const figure = figureOn(measures[name], asOf);
    return figure === undefined ? undefined : toDecimal(figure, '');
  };
}
