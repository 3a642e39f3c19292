import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  claimShipAndDebit,
  type DebitSale,
  defineIncentiveTerms,
  lintIncentiveTerms,
  type ShipAndDebit,
  type ShipAndDebitFacts,
  shipAndDebitTerms,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPartsToSum, isSum } from './sums.js';
import { termsOf } from './terms-of.js';

const type = 'ship-and-debit';
const downTo = { type, agreement: 'down-to-price', price: '18' } as const;
const asOf = '2026-12-31';
const sale = (id: string, quantity: string, more: Partial<DebitSale> = {}): DebitSale => ({
  id,
  date: '2026-03-02',
  quantity,
  unitCost: '20',
  ...more,
});
const claim = (rule: ShipAndDebit, sales: readonly DebitSale[], more: object = {}, on = asOf) =>
  claimShipAndDebit(
    defineIncentiveTerms(termsOf(rule)) as Parameters<typeof claimShipAndDebit>[0],
    { id: 'D-07', sales, ...more },
    { asOf: on },
  );

describe('what a distributor claims for a sale', () => {
  it.each([
    [downTo, {}, '200.00'], // 100 × (20 − 18)
    [downTo, { unitCost: '18' }, '0.00'],
    [downTo, { unitCost: '17.99' }, '0.00'],
    [downTo, { unitCost: '18.01' }, '1.00'],
    [{ type, agreement: 'down-by-amount', amount: '1.5' }, {}, '150.00'],
    [{ type, agreement: 'down-by-rate', rate: '0.1' }, {}, '200.00'],
    // 0.25 × 24 − 24 + 20 = 2 a unit
    [{ type, agreement: 'protect-margin', margin: '0.25' }, { unitSell: '24' }, '200.00'],
    [{ type, agreement: 'protect-margin', margin: '0.25' }, { unitSell: '40' }, '0.00'],
  ] as const)('by %j with %j is %s', (rule, more, expected) => {
    expect(claim(rule, [sale('S-1', '100', more)]).outcome?.claim).toBe(expected);
  });

  it('goes up to the maximum quantity, earlier sales first', () => {
    const sales = [
      sale('S-2', '50', { date: '2026-03-09' }),
      sale('S-1', '100'),
      sale('S-3', '5', { date: '2026-04-01' }),
    ];
    const decision = claim({ ...downTo, maximumQuantity: '120' }, sales);
    expect(decision.outcome?.sales).toEqual([
      { id: 'S-1', quantity: '100', perUnit: '2', claim: '200.00' },
      { id: 'S-2', quantity: '20', perUnit: '2', claim: '40.00' },
      { id: 'S-3', quantity: '0', perUnit: '2', claim: '0.00' },
    ]);
    expect(
      decision.reasons.slice(1).map(({ code, params, rows }) => [code, params['quantity'], rows]),
    ).toEqual([
      ['incentive/above-maximum', '30', ['S-2']],
      ['incentive/above-maximum', '5', ['S-3']],
    ]);
  });

  it('comes within the days of the agreement', () => {
    const rule = { ...downTo, claimWithinDays: 30 };
    const on = (claimedOn: string) => claim(rule, [sale('S-1', '1', { claimedOn })]);
    expect(on('2026-04-01').outcome?.claim).toBe('2.00'); // day 30
    expect(on('2026-04-02').outcome?.claim).toBe('0.00');
    expect(on('2026-04-02').reasons[1]).toEqual({
      code: 'incentive/claimed-late',
      params: { count: 1, afterDays: 30 },
      rows: ['S-1'],
    });
  });

  it('is not known before it was claimed, and stays in time in later runs', () => {
    const rule = { ...downTo, claimWithinDays: 30 };
    const sales = [sale('S-1', '1', { claimedOn: '2026-03-20' })];
    const at = (on: string) => claim(rule, sales, {}, on);
    expect(at('2026-03-19').outcome?.claim).toBe('0.00');
    expect(at('2026-03-19').reasons[1]).toEqual({
      code: 'incentive/later-lines',
      params: { count: 1 },
      rows: ['S-1'],
    });
    expect(['2026-03-20', '2026-12-31'].map((on) => at(on).outcome?.claim)).toEqual([
      '2.00',
      '2.00',
    ]);
  });

  it('uses no maximum quantity for a sale that earns nothing', () => {
    const sales = [sale('S-1', '100', { unitCost: '18' }), sale('S-2', '100')];
    const decision = claim({ ...downTo, maximumQuantity: '100' }, sales);
    expect(decision.outcome?.sales).toEqual([
      { id: 'S-1', quantity: '0', perUnit: '0', claim: '0.00' },
      { id: 'S-2', quantity: '100', perUnit: '2', claim: '200.00' },
    ]);
    expect(decision.reasons).toHaveLength(1);
  });

  it('is due less what was paid before', () => {
    expect(claim(downTo, [sale('S-1', '100')], { claimed: '150' }).outcome?.due).toBe('50.00');
    expect(claim(downTo, [sale('S-1', '100')], { claimed: '200' }).outcome?.due).toBe('0.00');
  });

  it('counts sales in the life of the terms that are known', () => {
    const sales = [
      sale('old', '1', { date: '2025-12-31' }),
      sale('first', '1', { date: '2026-01-01' }),
      sale('late', '1', { date: '2026-06-02' }),
    ];
    const decision = claim(downTo, sales, {}, '2026-06-01');
    expect(decision.outcome?.sales.map(({ id }) => id)).toEqual(['first']);
    expect(decision.reasons.slice(1)).toEqual([
      { code: 'incentive/outside-terms', params: { count: 1 }, rows: ['old'] },
      { code: 'incentive/later-lines', params: { count: 1 }, rows: ['late'] },
    ]);
  });

  it('is refused where it cannot be read', () => {
    const refused = (rule: ShipAndDebit, sales: readonly DebitSale[], more: object = {}) => {
      const call = () => claim(rule, sales, more);
      return (code: string, path: string) =>
        expect(call).toThrow(expect.objectContaining({ code, path }) as Error);
    };
    refused(downTo, [sale('a', '-1')])('input/out-of-range', '/facts/sales/0/quantity');
    refused(downTo, [sale('a', '1'), sale('a', '1')])('input/repeated-id', '/facts/sales/1/id');
    refused(downTo, [sale('a', '1', { claimedOn: '2026-03-01' })])(
      'input/out-of-range',
      '/facts/sales/0/claimedOn',
    );
    refused({ ...downTo, claimWithinDays: 30 }, [sale('a', '1')])(
      'input/required',
      '/facts/sales/0/claimedOn',
    );
    refused({ type, agreement: 'protect-margin', margin: '0.2' }, [sale('a', '1')])(
      'input/required',
      '/facts/sales/0/unitSell',
    );
    refused(downTo, [], { claimed: '1.001' })('decimal/finer-than-scale', '/facts/claimed');
  });
});

describe('terms of ship and debit', () => {
  it.each([
    [{ type, agreement: 'down-to-price' }, 'policy/required', '/terms/price'],
    [{ ...downTo, rate: '0.1' }, 'policy/unknown-key', '/terms/rate'],
    [{ ...downTo, price: '-1' }, 'policy/wrong-value', '/terms/price'],
    [{ ...downTo, agreement: 'down' }, 'policy/wrong-value', '/terms/agreement'],
    [{ ...downTo, claimWithinDays: 1.5 }, 'policy/wrong-value', '/terms/claimWithinDays'],
  ])('refuse %j', (rule, code, path) => {
    expect(lintIncentiveTerms(termsOf(rule as ShipAndDebit))[0]).toMatchObject({ code, path });
  });

  it.each([
    [{ type, agreement: 'down-by-rate', rate: '10' }, '/terms/rate'],
    [{ type, agreement: 'protect-margin', margin: '25' }, '/terms/margin'],
  ] as const)('warn of a percentage in %j', (rule, path) => {
    expect(lintIncentiveTerms(termsOf(rule))).toMatchObject([
      { severity: 'warning', code: 'incentive/rate-above-one', path },
    ]);
  });

  it('are read again where they were trusted', () => {
    const terms = defineIncentiveTerms(termsOf(downTo));
    const broken = trustPolicy({ ...terms, terms: { ...terms.terms, price: 'x' } } as never);
    const facts: ShipAndDebitFacts = { id: 'D-07', sales: [] };
    expect(() => claimShipAndDebit(broken as never, facts, { asOf })).toThrow(
      'policy/trusted-but-broken',
    );
  });

  it('have a preset', () => {
    const preset = defineIncentiveTerms(shipAndDebitTerms);
    const sales = [sale('S-1', '10', { unitCost: '95', claimedOn: '2026-03-20' })];
    expect(claimShipAndDebit(preset, { id: 'D', sales }, { asOf }).outcome?.due).toBe('150.00');
  });
});

describe('for any sales', () => {
  const any = fc.array(
    fc.record({
      quantity: fc.integer({ min: 0, max: 500 }).map(String),
      cost: fc.integer({ min: 0, max: 50_000 }).map((thousandths) => String(thousandths / 1000)),
    }),
    { maxLength: 8 },
  );

  it('the claims sum to the claim, none is negative, and claiming again pays nothing', () => {
    fc.assert(
      fc.property(any, (rows) => {
        const sales = rows.map(({ quantity, cost }, index) =>
          sale(`S-${index}`, quantity, { unitCost: cost }),
        );
        const rule = { ...downTo, price: '12.345' };
        const decision = claim(rule, sales);
        const claims = decision.outcome?.sales.map((row) => row.claim) ?? [];
        expect(isSum(decision.outcome?.claim, ...claims)).toBe(true);
        expect(claims.some((text) => text.startsWith('-'))).toBe(false);
        expectPartsToSum(decision);
        const again = claim(rule, sales, { claimed: decision.outcome?.claim });
        expect(again.outcome?.due).toBe('0.00');
      }),
    );
  });
});

it('a claim is said in both languages', () => {
  const decision = claim(downTo, [sale('S-1', '100')], { claimed: '50' });
  expect(inWords(decision, { locale: en })).toBe(
    [
      'Ship-and-debit claim due as of Dec 31, 2026, for 1 sale: CN¥150.00',
      '  sale S-1, 100 units at CN¥2: CN¥200.00',
      '  settled before: -CN¥50.00',
    ].join('\n'),
  );
  expect(inWords(decision, { locale: zhCN })).toBe(
    [
      '截至2026年12月31日应付价差补偿，共 1 笔销售：¥150.00',
      '  销售 S-1 数量 100，每件 ¥2：¥200.00',
      '  此前已结算：-¥50.00',
    ].join('\n'),
  );
});
