import { type Decimal, one, toDecimal } from '../../kernel/decimal/decimal.js';
import { figureOn } from '../../kernel/decision/figure-at.js';
import type { Measures, Reason } from '../../kernel/decision/index.js';
import { requireIterable, show, throwIssues } from '../../kernel/errors/index.js';
import { type Fields, pointer, tryRecord } from '../../kernel/schema/index.js';
import type { ResourcePolicy } from './policy.js';
import type { ReadyGrade } from './ready-resource.js';

/** A customer among whom something is shared. */
export interface SharingCustomer<Grade extends string = string, M extends string = string> {
  readonly id: string;
  /** Its name, as a computed or a granted outcome tells it. */
  readonly grade: Grade;
  /** The measure that weighs customers against each other, where the policy names one. */
  readonly measures?: Measures<M>;
}

const fields: Fields<SharingCustomer> = {
  id: { type: 'id' },
  grade: { type: 'id' },
  measures: { type: 'measures', optional: true },
};

/** One customer, read. */
export interface ReadSharer {
  readonly id: string;
  /** Place of the grade from the top, 0 first. */
  readonly level: number;
  /** Beside those of the same grade. */
  readonly weight: Decimal;
}

type Issues = Reason[];

/** Every customer, or one error with all that is wrong. */
export function readSharers(
  customers: unknown,
  { weightMeasure }: ResourcePolicy,
  grades: readonly ReadyGrade[],
  asOf: string,
): readonly ReadSharer[] {
  const issues: Issues = [];
  const read: ReadSharer[] = [];
  const seen = new Set<string>();
  const levels = new Map(grades.map(({ grade }, level) => [grade, level]));
  let index = -1;
  for (const row of requireIterable(customers, '/customers', 'a list of customers')) {
    index += 1;
    const path = `/customers/${index}`;
    const facts = tryRecord(fields, row, path, issues);
    if (facts === null) continue;
    const { id, grade } = facts;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/id` });
    seen.add(id);
    const level = levels.get(grade);
    if (level === undefined)
      issues.push({
        code: 'input/not-one-of',
        params: { expected: [...levels.keys()], received: show(grade) },
        path: `${path}/grade`,
      });
    const weight =
      weightMeasure === null ? one : weightOf(facts, weightMeasure, asOf, path, issues);
    if (level !== undefined && weight !== null) read.push({ id, level, weight });
  }
  if (issues.length > 0) throwIssues('input', issues, 'cannot share among the customers');
  return read;
}

function weightOf(
  { measures = {} }: SharingCustomer,
  measure: string,
  asOf: string,
  path: string,
  issues: Issues,
): Decimal | null {
  const at = `${path}/measures/${pointer(measure)}`;
  const figure = figureOn(Object.hasOwn(measures, measure) ? measures[measure] : undefined, asOf);
  if (figure === undefined) {
    issues.push({ code: 'input/required', params: { key: measure }, path: at });
    return null;
  }
  const weight = toDecimal(figure, at);
  if (!weight.isNegative()) return weight;
  const params = { received: show(figure), expected: 'zero or more' };
  issues.push({ code: 'input/out-of-range', params, path: at });
  return null;
}
