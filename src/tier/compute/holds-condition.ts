import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import { type Condition, checkCondition } from '../../kernel/decision/index.js';
import type { FigureBy } from './figure-by.js';

/** Is it met? `null`: cannot be told, for lack of `missing`. */
export interface Told {
  readonly holds: boolean | null;
  readonly missing: readonly string[];
}

/** Asks the figures of one customer. */
export type Test = (figureOf: FigureBy) => Told;

export const yes: Told = { holds: true, missing: [] };
export const no: Told = { holds: false, missing: [] };

/**
 * A condition, compiled: the logic of {@link checkCondition} without its reasons, over exact figures of any length. `equals` compares with
 * the plain text of the figure.
 */
export function testOf(condition: Condition): Test {
  checkCondition(condition, {});
  return compile(condition);
}

function compile(condition: Condition): Test {
  if ('all' in condition) return joinTests(condition.all.map(compile), false);
  if ('any' in condition) return joinTests(condition.any.map(compile), true);
  if ('not' in condition) {
    const inner = compile(condition.not);
    return (figureOf) => {
      const told = inner(figureOf);
      return told.holds === null ? told : told.holds ? no : yes;
    };
  }
  return compare(condition);
}

/** `decisive`: the answer of one part that settles the whole. */
function joinTests(tests: readonly Test[], decisive: boolean): Test {
  return (figureOf) => {
    const missing: string[] = [];
    for (const test of tests) {
      const told = test(figureOf);
      if (told.holds === decisive) return told;
      missing.push(...told.missing);
    }
    if (missing.length > 0) return { holds: null, missing: [...new Set(missing)] };
    return decisive ? no : yes;
  };
}

function compare(condition: Extract<Condition, { readonly measure: string }>): Test {
  const { measure } = condition;
  const unknown: Told = { holds: null, missing: [measure] };
  if ('equals' in condition)
    return (figureOf) => {
      const figure = figureOf(measure);
      if (figure === undefined) return unknown;
      return plain(figure) === condition.equals ? yes : no;
    };
  const isLeast = 'atLeast' in condition;
  const bound = toDecimal(isLeast ? condition.atLeast : condition.below, '');
  return (figureOf) => {
    const figure = figureOf(measure);
    if (figure === undefined) return unknown;
    return figure.gte(bound) === isLeast ? yes : no;
  };
}
