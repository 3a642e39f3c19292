import { lintIncentivePlan, type PartnerLine } from 'clientele/incentive';
import fc from 'fast-check';
import { cents, quarterly } from './plans.js';

const mixScope = { products: { include: ['fridge', 'oven'] } } as const;
const ofs = ['net-amount', 'tax-inclusive-amount', 'quantity', 'collected-amount'] as const;

/** Every kind of basis, with a measure of lines each. */
const bases: fc.Arbitrary<object | string> = fc
  .tuple(fc.constantFrom(...ofs), fc.constantFrom(...ofs), fc.nat(7))
  .map(([of, pay, kind]) => {
    switch (kind) {
      case 0:
        return { tier: { type: 'mix', of, scope: mixScope }, pay };
      case 1:
        return {
          tier: { type: 'growth', of, baseline: 'base', nonPositiveBaseline: 'undetermined' },
          pay: of,
        };
      case 2:
        return {
          tier: {
            type: 'growth',
            of,
            baseline: 'base',
            nonPositiveBaseline: { newPartnerRate: '0.01' },
          },
          pay: 'increment',
        };
      case 3:
        return { tier: { type: 'completion', of, target: 'base' }, pay };
      case 4:
        return { tier: { type: 'measure', measure: 'base' }, pay };
      case 5:
        return { tier: of, pay };
      default:
        return of;
    }
  });

/** Plans of every basis, event and treatment of returns, with and without scope. */
export const foldPlans = fc
  .record({
    basis: bases,
    isAllUnits: fc.boolean(),
    event: fc.constantFrom('invoice', 'order', 'pick-up'),
    returnsCount: fc.constantFrom('when-returned', 'when-sold'),
    returnsRated: fc.constantFrom('recomputed', 'at-paid-rate'),
    negativeMeasure: fc.constantFrom('zero', 'extend-first-band'),
    reset: fc.constantFrom('each-period', 'each-year'),
    isScoped: fc.boolean(),
  })
  .map(({ isAllUnits, isScoped, ...plan }) => ({
    ...quarterly,
    ...plan,
    structure: isAllUnits || typeof plan.basis === 'object' ? 'all-units' : 'incremental',
    scope: isScoped ? { products: { exclude: ['spares'] }, regions: { include: ['east'] } } : {},
    bands: [
      { from: '0', to: '0.5', rate: '0.01' },
      { from: '0.5', to: '20', rate: '0.02' },
      { from: '20', to: null, rate: '0.03' },
    ],
  }))
  .filter((draft) => lintIncentivePlan(draft).every(({ severity }) => severity !== 'error'));

const days = fc
  .tuple(
    fc.constantFrom('2026-02', '2026-06', '2026-07', '2026-09', '2026-10'),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(
    ([month, day]) =>
      `${month}-${String(month === '2026-02' ? 1 + (day % 28) : day).padStart(2, '0')}`,
  );
const amounts = fc.oneof(
  fc.nat(5_000_000).map(cents),
  fc.constantFrom(
    '0',
    '12',
    '007.50',
    '0.1234567',
    '999999999999999',
    '123456789012345678901234567890.12',
    '1234567.12345',
  ),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const drafts = fc.record({
  partner: fc.constantFrom('a', 'b', 'c'),
  date: days,
  type: fc.constantFrom('sale', 'sale', 'sale', 'return', 'payment', 'repayment'),
  isPriced: fc.boolean(),
  amount: amounts,
  quantity: fc.oneof(fc.nat(90).map(String), fc.constantFrom('2.5', '12345678901234567890')),
  unitPrice: amounts,
  taxRate: optional(fc.constantFrom('0.13', '0', '0.0600')),
  currency: optional(fc.constant('CNY')),
  product: optional(fc.constantFrom('fridge', 'spares', 'lamp')),
  region: optional(fc.constantFrom('east', 'west')),
  ordered: optional(days),
  pickedUp: optional(days),
  soldOn: optional(days),
});

/** Lines that can be read, of a few partners, in every shape. */
export const foldLines: fc.Arbitrary<readonly PartnerLine[]> = fc
  .array(drafts, { maxLength: 25 })
  .map((list) =>
    list.map(({ isPriced, amount, unitPrice, ...line }, index) => {
      const told = { id: `i-${index}`, ...line, ...(isPriced ? { unitPrice } : { amount }) };
      return Object.fromEntries(
        Object.entries(told).filter(([, value]) => value !== undefined),
      ) as unknown as PartnerLine;
    }),
  );

/** What is known of the partners beside their lines; `d` has no lines. */
export const foldPartners = fc
  .record({
    settled: fc.nat(9000).map(cents),
    base: fc.constantFrom('0', '-3', '10', '250000', null),
  })
  .map(({ settled, base }) => ['a', 'b', 'd'].map((id) => ({ id, settled, measures: { base } })));
