import type { DecimalInput } from '../../kernel/decimal/index.js';
import { figureOn } from '../../kernel/decision/figure-at.js';
import type { Reason } from '../../kernel/decision/index.js';
import { addKnown, isKnown, knownIds } from '../../kernel/decision/known-ids.js';
import { type Phrase, requireIterable, show } from '../../kernel/errors/index.js';
import { pointer, tryRecord } from '../../kernel/schema/index.js';
import { type CustomerFacts, customerFields } from '../facts.js';
import { NOT_EASY, readEasyCustomer } from './easy-customer.js';
import { emptyColumn, type FigureColumn, pushFigure } from './figure-column.js';
import type { PopulationRule } from './rule.js';

/** A population as it was read from records. */
export interface ReadCustomers {
  /** How many rows there were, those that cannot be read too. */
  readonly received: number;
  readonly ids: readonly string[];
  readonly columns: readonly FigureColumn[];
  /** The facts of the first customers, as many as a fallback may have to grade. */
  readonly facts: readonly CustomerFacts[];
  /** What is wrong with any row, whatever grades it. */
  readonly issues: readonly Reason[];
  /** What is wrong for the ranking: an absent measure, a figure below zero where that means nothing. Issues in order of rows, with these among them. */
  readonly allIssues: readonly Reason[];
}

/** Reads every row; what is wrong is gathered, not thrown. */
export function readCustomers(
  customers: unknown,
  { placer, fallback, minimumPopulation }: PopulationRule,
  asOf: string,
): ReadCustomers {
  const rows = requireIterable(customers, '/customers', 'a list of customers');
  const room = Array.isArray(rows) ? rows.length : 0;
  const columns = placer.measures.map((measure) => emptyColumn(measure, room));
  const kept = fallback === null ? 0 : minimumPopulation;
  const known = knownIds(room);
  const facts: CustomerFacts[] = [];
  const issues: Reason[] = [];
  const ofRanking = new Set<Reason>();
  let index = -1;
  for (const row of rows) {
    index += 1;
    const easy = index < kept ? NOT_EASY : readEasyCustomer(row, columns, placer.refusesNegative);
    const path = easy === NOT_EASY ? `/customers/${index}` : '';
    const read = easy === NOT_EASY ? tryRecord(customerFields, row, path, issues) : null;
    const id = read === null ? easy : read.id;
    if (id === NOT_EASY) continue;
    if (isKnown(known, id)) issues.push(repeatedId(id, index));
    addKnown(known, id);
    if (read === null) continue;
    if (index < kept) facts.push(read);
    for (const column of columns) {
      const figure = figureOn(read.measures[column.measure], asOf);
      pushFigure(column, figure === undefined ? null : String(figure));
      const wrong = wrongWith(figure, column.measure, path, placer.refusesNegative);
      if (wrong === null) continue;
      issues.push(wrong);
      ofRanking.add(wrong);
    }
  }
  return {
    received: index + 1,
    ids: known.ids,
    columns,
    facts,
    issues: issues.filter((issue) => !ofRanking.has(issue)),
    allIssues: issues,
  };
}

/** What keeps a customer from being ranked. */
function wrongWith(
  figure: DecimalInput | undefined,
  measure: string,
  row: string,
  refusesNegative: boolean,
): Reason | null {
  const path = `${row}/measures/${pointer(measure)}`;
  if (figure === undefined) return { code: 'input/required', params: { key: measure }, path };
  const isNegative = refusesNegative && String(figure).startsWith('-');
  return isNegative ? belowZero(figure, path) : null;
}

/** The issue of a figure below zero. */
export function belowZero(figure: DecimalInput, path: string): Reason {
  const expected: Phrase = 'zero or more';
  return { code: 'input/out-of-range', params: { expected, received: show(figure) }, path };
}

function repeatedId(id: string, index: number): Reason {
  return { code: 'input/repeated-id', params: { id }, path: `/customers/${index}/id` };
}
