import type { FigureFacts } from 'clientele/value';
import fc from 'fast-check';
import { shortText } from '../../../src/kernel/decimal/units.js';

/** Rows `c0`, `c1`, … of values. */
export const rowsOf = (values: readonly (string | number)[]): FigureFacts[] =>
  values.map((value, index) => ({ id: `c${index}`, value }));

const figure = (least: bigint) =>
  fc
    .tuple(fc.bigInt({ min: least, max: 10n ** 12n }), fc.constantFrom(0, 2, 3))
    .map(([units, scale]) => shortText(units, scale));

/** Exact values of zero or more, with ties and zeros among them. */
export const values = fc.array(fc.oneof(figure(0n), fc.constantFrom('0', '1', '2.50')), {
  minLength: 1,
  maxLength: 40,
});

/** Exact values of either sign. */
export const signed = fc.array(fc.oneof(figure(-(10n ** 12n)), fc.constantFrom('0', '5', '-5')), {
  maxLength: 40,
});
