import { type Decimal, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { eachRow, pointer, requireObject, show, throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { DealerProfitFacts, ProfitGroup } from './dealer-profit.js';

/** A line whose figure was read; `effect` is what it does to the profit. */
export interface ReadLine {
  readonly group: ProfitGroup;
  readonly name: string | null;
  readonly amount: Decimal;
  readonly effect: Decimal;
}

/** The account of a dealer, read; the lines stand in its order. */
export interface ReadAccount {
  readonly id: string | null;
  readonly lines: readonly ReadLine[];
  readonly capital: Decimal | null;
}

const adds: Readonly<Record<ProfitGroup, boolean>> = {
  sales: true,
  'cost-of-goods': false,
  incentives: true,
  penalties: false,
  support: true,
  expenses: false,
};

/** Reads the account of a dealer. */
export function readAccount(facts: unknown, path: string): ReadAccount {
  const told = requireObject(facts, path, '{ sales, costOfGoods, incentives, expenses }');
  const fields: Fields<DealerProfitFacts> = {
    id: { type: 'id', optional: true },
    sales: { type: 'decimal' },
    costOfGoods: { type: 'decimal' },
    incentives: { type: 'measures' },
    support: { type: 'measures', optional: true },
    penalties: { type: typeOf(told['penalties']), optional: true },
    expenses: { type: typeOf(told['expenses']) },
    capital: { type: 'decimal', optional: true },
  };
  const read = readRecord<DealerProfitFacts>(fields, told, path, 'the account of a dealer');
  const { id = null, sales, costOfGoods, incentives, support, penalties, expenses, capital } = read;
  return {
    id,
    lines: [
      ...linesOf('sales', sales, `${path}/sales`),
      ...linesOf('cost-of-goods', costOfGoods, `${path}/costOfGoods`),
      ...linesOf('incentives', incentives, `${path}/incentives`),
      ...linesOf('penalties', penalties, `${path}/penalties`),
      ...linesOf('support', support, `${path}/support`),
      ...linesOf('expenses', expenses, `${path}/expenses`),
    ],
    capital: capital === undefined ? null : toDecimal(capital, `${path}/capital`),
  };
}

/** One amount, or amounts by name. */
function typeOf(told: unknown): 'measures' | 'decimal' {
  return typeof told === 'object' && told !== null ? 'measures' : 'decimal';
}

type Told = DecimalInput | Readonly<Record<string, DecimalInput | undefined>> | undefined;

function linesOf(group: ProfitGroup, told: Told, path: string): readonly ReadLine[] {
  if (told === undefined) return [];
  if (typeof told !== 'object') return [lineOf(group, null, toDecimal(told, path))];
  const lines: ReadLine[] = [];
  eachRow(Object.entries(told), `cannot read ${group}`, (entry) => {
    const [name, amount] = entry as [string, unknown];
    const at = `${path}/${pointer(name)}`;
    if (name === '')
      throwInput('input/empty-id', at, 'expected a name, received ""', { received: show(name) });
    lines.push(lineOf(group, name, toDecimal(amount, at)));
  });
  return lines;
}

function lineOf(group: ProfitGroup, name: string | null, amount: Decimal): ReadLine {
  return { group, name, amount, effect: adds[group] ? amount : zero.minus(amount) };
}
