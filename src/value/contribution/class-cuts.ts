import { readObject } from '../../kernel/calendar/read-object.js';
import { type Decimal, plain, toDecimal, toUnits } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { tenTo } from '../../kernel/decimal/units.js';
import {
  type Phrase,
  requireFilled,
  requireText,
  requireWord,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type {
  ShareBoundary,
  ShareClassRule,
  ShareTies,
} from '../../kernel/numerics/share-classes.js';

/** A class and the cumulative share up to which it goes. */
export interface ClassCut<Class extends string = string> {
  readonly class: Class;
  /** A fraction of the total, above zero; that of the last class is 1. */
  readonly upTo: DecimalInput;
}

/** How a population is cut into classes by cumulative share. */
export interface ClassCuts<Class extends string = string> {
  /** From the first class down; `upTo` ascends, and the last one is 1. */
  readonly cuts: readonly ClassCut<Class>[];
  /**
   * Who is in a class. `below`: while the cumulative share with the customer is below `upTo`; `up-to`: while it is at most `upTo`;
   * `crossing` (the default): while the share before the customer is below `upTo`, so that whoever crosses the cut still belongs.
   */
  readonly boundary?: ShareBoundary;
  /**
   * What equal values get. `all-up` (the default): all of them the class of the first; `all-down`: all of them that of the last; `in-order`:
   * each that of its own place, equal values by id, so that equal customers may differ.
   */
  readonly ties?: ShareTies;
}

/** Cuts that were read. */
export interface ReadCuts {
  readonly names: readonly string[];
  readonly rule: ShareClassRule;
}

const boundaries: readonly ShareBoundary[] = ['below', 'up-to', 'crossing'];
const tieRules: readonly ShareTies[] = ['all-up', 'all-down', 'in-order'];

/** Reads cuts from outside. */
export function readCuts(options: unknown): ReadCuts {
  const { cuts, boundary, ties } = readObject(options, '/options', ['cuts', 'boundary', 'ties']);
  const list = requireFilled(cuts, '/options/cuts', 'a list of { class, upTo }');
  const read = Array.from(list, (cut, index) => readCut(cut, `/options/cuts/${index}`));
  requireDistinct(read.map(({ name }) => name));
  requireAscending(read.map(({ upTo }) => upTo));
  return {
    names: read.map(({ name }) => name),
    rule: {
      cuts: read.slice(0, -1).map(({ upTo }) => {
        const places = upTo.decimalPlaces();
        return { units: toUnits(upTo, places), whole: tenTo(places) };
      }),
      boundary: requireWord(boundary ?? 'crossing', '/options/boundary', boundaries),
      ties: requireWord(ties ?? 'all-up', '/options/ties', tieRules),
    },
  };
}

function readCut(cut: unknown, path: string): { readonly name: string; readonly upTo: Decimal } {
  const read = readObject(cut, path, ['class', 'upTo']);
  return {
    name: requireText(read.class, `${path}/class`, 'the name of a class'),
    upTo: toDecimal(read.upTo, `${path}/upTo`),
  };
}

function requireDistinct(names: readonly string[]): void {
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  if (again < 0) return;
  const id = names[again] as string;
  throwInput(
    'input/repeated-id',
    `/options/cuts/${again}/class`,
    `each class may appear once, received ${show(id)} again; rename one`,
    { id },
  );
}

function requireAscending(bounds: readonly Decimal[]): void {
  const last = bounds.length - 1;
  bounds.forEach((upTo, index) => {
    const least = bounds[index - 1];
    if (least === undefined ? !upTo.gt(0) : !upTo.gt(least))
      refuseCut(upTo, index, least === undefined ? 'above zero' : `above ${Number(plain(least))}`);
    if (index === last && !upTo.eq(1))
      refuseCut(upTo, index, upTo.lt(1) ? 'at least 1' : 'at most 1');
  });
}

function refuseCut(upTo: Decimal, index: number, expected: Phrase): never {
  const received = plain(upTo);
  return throwInput(
    'input/out-of-range',
    `/options/cuts/${index}/upTo`,
    `expected cuts that ascend to 1: ${expected} here, received ${received}`,
    { received, expected },
  );
}
