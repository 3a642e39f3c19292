import {
  parseIncentivePlan,
  type SettlementStatement,
  settleRebate,
  writeStatement,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { collection, line, quarterly, thirdQuarter } from './plans.js';

const plan = parseIncentivePlan({ ...quarterly, conditions: [collection] });
const lines = [
  line('b', '450000.10'),
  line('a', '20000', { type: 'return' }),
  line('c', '7', { date: '2026-01-01' }),
  line('b', '450000.10'),
];
const facts = { id: 'D-07', lines, settled: '3', measures: { collectionRate: 0.93 } };
const read = (text: string) => JSON.parse(text) as SettlementStatement;

describe('what a statement holds', () => {
  const again = (statement: SettlementStatement) =>
    settleRebate(
      parseIncentivePlan(statement.plan),
      {
        id: statement.partner,
        lines: [...statement.lines, ...statement.sources],
        measures: statement.measures,
        settled: statement.settled,
      },
      {
        asOf: statement.asOf,
        period: statement.period,
        hierarchies: statement.hierarchies,
      },
    ).outcome?.due;

  it('settles again to the same: names of a hierarchy', () => {
    const scope = { products: { include: ['drinks'] } };
    const scoped = parseIncentivePlan({ ...quarterly, scope });
    const hierarchies = {
      products: [
        { id: 'drinks', parent: null },
        { id: 'juice', parent: 'drinks' },
      ],
    };
    const sold = { id: 'D', lines: [line('a', '500', { product: 'juice' })] };
    const statement = read(writeStatement(scoped, sold, { ...thirdQuarter, hierarchies }));
    expect(statement.due).toBe('5.00');
    expect(again(statement)).toBe('5.00');
  });

  it('settles again to the same: a return of an earlier sale', () => {
    const sale = line('old', '100', { date: '2026-06-10' });
    const sold = {
      id: 'D',
      lines: [sale, line('new', '500'), line('back', '-100', { of: 'old' })],
    };
    const statement = read(writeStatement(parseIncentivePlan(quarterly), sold, thirdQuarter));
    expect(statement.sources.map(({ id }) => id)).toEqual(['old']);
    expect([statement.due, again(statement)]).toEqual(['4.00', '4.00']);
  });
});

describe('a statement', () => {
  it('holds the plan, the lines that count, each stage, and figures that add up', () => {
    const text = writeStatement(plan, facts, thirdQuarter);
    const { plan: kept, lines: counted, uncounted, stages, due, measures } = read(text);
    expect(parseIncentivePlan(kept)).toEqual(plan);
    expect(counted.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(uncounted.map(({ code, rows }) => [code, rows])).toEqual([
      ['incentive/outside-period', ['c']],
    ]);
    expect(sumOf(stages.map(({ figure }) => String(figure)))).toBe(sumOf([due ?? '']));
    expect(measures).toEqual({ collectionRate: '0.93' });
  });

  it('is the same text for the same settlement, whatever the order of lines and keys and the spelling of figures', () => {
    const text = writeStatement(plan, facts, thirdQuarter);
    const turned = lines.map((one) => Object.fromEntries(Object.entries(one).reverse())).reverse();
    const same = { measures: { collectionRate: '0.930' }, settled: 3, lines: turned, id: 'D-07' };
    expect(writeStatement(plan, same as never, { ...thirdQuarter, explain: 'none' })).toBe(text);
  });

  it('of what cannot be told says why, and what cannot be read is refused', () => {
    const open = read(writeStatement(plan, { id: 'D-07', lines }, thirdQuarter));
    expect([open.due, open.entitlement, open.stages[0]?.code, open.settled]).toEqual([
      null,
      null,
      'incentive/measure-missing',
      '0',
    ]);
    expect(failureOf(() => writeStatement(plan, { id: '', lines }, thirdQuarter)).path).toBe(
      '/facts/id',
    );
    expect(failureOf(() => writeStatement(plan, facts, null as never)).code).toBe(
      'input/not-an-object',
    );
  });
});
