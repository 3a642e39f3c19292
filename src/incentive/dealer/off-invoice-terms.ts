import { Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { Condition } from '../../kernel/decision/index.js';
import { requireList, requireObject, requireText } from '../../kernel/errors/index.js';
import { termsReader } from '../terms/read-terms.js';
import { readCondition } from './asked-condition.js';

/** An off-invoice discount whose figures were read. */
export interface ReadyOffInvoice {
  readonly rate: Decimal | null;
  readonly perUnit: Decimal;
  readonly products: ReadonlySet<string> | null;
  readonly when: Condition | null;
}

/** The compiled form of off-invoice terms. */
export const readyOffInvoice = termsReader(
  'off-invoice',
  ({ discount, products, when }): ReadyOffInvoice => {
    const { rate, perUnit } = requireObject(discount, '/terms/discount', '{ rate } or { perUnit }');
    return {
      rate: rate === undefined ? null : toNotNegative(rate, '/terms/discount/rate'),
      perUnit:
        rate === undefined ? toNotNegative(perUnit, '/terms/discount/perUnit') : new Decimal(0),
      products: readProducts(products),
      when: readCondition(when),
    };
  },
);

function readProducts(products: unknown): ReadonlySet<string> | null {
  if (products === undefined) return null;
  const list = requireList(products, '/terms/products', 'a list of products');
  return new Set(
    list.map((name, index) => requireText(name, `/terms/products/${index}`, 'a product')),
  );
}
