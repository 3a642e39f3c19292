import type { DateString } from '../../kernel/calendar/index.js';
import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { pointer, tryRecord } from '../../kernel/schema/index.js';
import { figuresOn } from '../compute/own-decision.js';
import type { FigureBy } from '../compute/rule.js';
import { type CustomerFacts, customerFields } from '../facts.js';

/** One customer with its figures of a day. */
export interface Figures {
  readonly id: string;
  readonly figureOf: FigureBy;
}

/** Every customer of a population, or one error with all that is wrong; `required` must be known of each. */
export function readFigures(
  customers: unknown,
  asOf: DateString,
  required: string | null,
  what: string,
): readonly Figures[] {
  const issues: Reason[] = [];
  const read: Figures[] = [];
  const seen = new Set<string>();
  let index = -1;
  for (const row of requireIterable(customers, '/customers', 'a list of customers')) {
    index += 1;
    const path = `/customers/${index}`;
    const facts = tryRecord<CustomerFacts>(customerFields, row, path, issues);
    if (facts === null) continue;
    const { id } = facts;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/id` });
    seen.add(id);
    const figureOf = figuresOf(facts, asOf);
    if (required !== null && figureOf(required) === undefined)
      issues.push({
        code: 'input/required',
        params: { key: required },
        path: `${path}/measures/${pointer(required)}`,
      });
    read.push({ id, figureOf });
  }
  if (issues.length > 0) throwIssues('input', issues, what);
  return read;
}

/** Each figure is read once. */
function figuresOf({ measures }: CustomerFacts, asOf: DateString): FigureBy {
  const known = new Map<string, Decimal | undefined>();
  const read = figuresOn(measures, asOf);
  return (name) => {
    if (!known.has(name)) known.set(name, read(name));
    return known.get(name);
  };
}
