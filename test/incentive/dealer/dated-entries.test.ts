import {
  claimCoopFund,
  claimShipAndDebit,
  claimSupport,
  defineIncentiveTerms,
  settleInterestSubsidy,
  valuePayments,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from './terms-of.js';

const asOf = '2026-06-30';
const day = fc.constantFrom('2025-12-31', '2026-03-01', '2026-03-02', '2026-07-01');
const amount = fc.integer({ min: 0, max: 2000 }).map((cents) => String(cents / 100));

/** Some rows, each with its own id, and the same rows in another order. */
function twoOrders<T extends object>(row: fc.Arbitrary<T>) {
  const ids = (rows: readonly T[]) => rows.map((told, index) => ({ ...told, id: `R-${index}` }));
  const some = fc.array(row, { maxLength: 8 }).map(ids);
  return some.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  );
}

describe('the order in which rows are told changes nothing', () => {
  it('in the maximum quantity of ship and debit', () => {
    const rule = { agreement: 'down-to-price', price: '4', maximumQuantity: '20' } as const;
    const terms = defineIncentiveTerms(termsOf({ type: 'ship-and-debit', ...rule }));
    const sale = fc.record({ date: day, quantity: amount, unitCost: amount });
    fc.assert(
      fc.property(twoOrders(sale), ([sales, turned]) => {
        const claim = (rows: typeof sales) =>
          claimShipAndDebit(terms, { id: 'D', sales: rows }, { asOf });
        expect(claim(turned)).toEqual(claim(sales));
      }),
    );
  });

  it('in the budgets of support', () => {
    const supports = [{ kind: 'freight', budget: '20', share: '0.5' }];
    const terms = defineIncentiveTerms(termsOf({ type: 'support-plan', supports }));
    const kind = fc.constantFrom('freight', 'other');
    const cost = fc.record({ date: day, kind, amount, hasProof: fc.boolean() });
    fc.assert(
      fc.property(twoOrders(cost), ([claims, turned]) => {
        const decide = (rows: typeof claims) =>
          claimSupport(terms, { id: 'D', claims: rows }, { asOf });
        expect(decide(turned)).toEqual(decide(claims));
      }),
    );
  });

  it('in the claims on a fund', () => {
    const rates = { accrualRate: '0.1', reimbursementRate: '0.5', expiresAfterMonths: 2 };
    const terms = defineIncentiveTerms(termsOf({ type: 'coop-fund', ...rates }));
    const row = twoOrders(fc.record({ date: day, amount }));
    fc.assert(
      fc.property(row, row, ([bought, boughtTurned], [spend, turned]) => {
        const claim = (rows: typeof bought, costs: typeof spend) => {
          const purchases = rows.map((told) => ({ date: told.date, amount: told.amount }));
          return claimCoopFund(terms, { id: 'D', purchases, spend: costs }, { asOf });
        };
        expect(claim(boughtTurned, turned)).toEqual(claim(bought, spend));
      }),
    );
  });

  it('in what payments are worth', () => {
    const instrument = {
      instrument: 'draft',
      valueDate: 'on-receipt',
      earnsSubsidy: true,
    } as const;
    const instruments = [
      { ...instrument, collected: 'on-receipt', collectedShare: '0.333' } as const,
    ];
    const terms = defineIncentiveTerms(termsOf({ type: 'payment-instruments', instruments }));
    const payment = fc.record({ date: day, amount, instrument: fc.constant('draft') });
    fc.assert(
      fc.property(twoOrders(payment), ([payments, turned]) => {
        const value = (rows: typeof payments) =>
          valuePayments(terms, { id: 'D', payments: rows }, { asOf });
        expect(value(turned)).toEqual(value(payments));
      }),
    );
  });

  it('in the interest of a prepayment', () => {
    const rule = { rate: '0.006', dayCount: 'month-30' } as const;
    const terms = defineIncentiveTerms(termsOf({ type: 'interest-subsidy', ...rule }));
    const row = fc.record({ date: day, amount });
    fc.assert(
      fc.property(twoOrders(row), fc.array(row), ([deposits, turned], pickups) => {
        const settle = (rows: typeof deposits, goods: typeof pickups) =>
          settleInterestSubsidy(terms, { id: 'D', deposits: rows, pickups: goods }, { asOf });
        expect(settle(turned, [...pickups].reverse())).toEqual(settle(deposits, pickups));
      }),
    );
  });
});
