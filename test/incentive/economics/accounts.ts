import fc from 'fast-check';

const amount = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, scale]) => (units / 10 ** scale).toFixed(scale));
const named = fc.dictionary(fc.string({ minLength: 1, maxLength: 2 }), amount, { maxKeys: 4 });

/** Any account of a dealer. */
export const account = fc.record(
  {
    sales: amount,
    costOfGoods: amount,
    incentives: named,
    support: named,
    penalties: fc.oneof(amount, named),
    expenses: fc.oneof(amount, named),
    capital: amount,
  },
  { requiredKeys: ['sales', 'costOfGoods', 'incentives', 'expenses'] },
);

/** Units of a ten-thousandth: an independent, exact sum. */
export const units = (text: string | number | undefined) =>
  BigInt(Math.round(Number(text ?? 0) * 10_000));

/** The sum of some figures in such units. */
export const unitsOf = (figures: readonly (string | number | undefined)[]) =>
  figures.reduce((sum, figure) => sum + units(figure), 0n);
