import { parseIncentivePlan } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { planOf, settledOf, wordOf } from '../incentive.js';

export const kind = 'incentive/basis';

const bases = {
  'net-amount': 'net-amount',
  'tax-inclusive-amount': 'tax-inclusive-amount',
  quantity: 'quantity',
};
const types = { sale: 'sale', return: 'return' };

/** The measure of a plan that pays nothing on it. A plan without a currency has that of the first line. */
export function answer(input: unknown): unknown {
  const { plan, lines } = inputOf(input, ['lines']);
  const told = keysOf('policy', plan, ['basis'], ['products', 'currency']);
  const { products, currency = currencyOf(lines) } = told;
  const defined = parseIncentivePlan(
    planOf({
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: '0' }],
      basis: wordOf(bases, told['basis']),
      ...(products === undefined ? {} : { scope: { products: { include: products } } }),
      ...(currency === undefined ? {} : { currency }),
    }),
  );
  const facts = { lines: listOf('input', lines, lineFacts) };
  return { measure: settledOf(defined, facts).outcome?.measure };
}

function currencyOf(lines: unknown): unknown {
  if (!Array.isArray(lines)) return undefined;
  const told = lines.filter(isRecord).map(({ currency }) => currency);
  return told.find((currency) => typeof currency === 'string' && currency !== '');
}

function lineFacts(line: unknown, index: number): object {
  const required = ['type', 'quantity', 'unitPrice'];
  const { type, ...rest } = keysOf('input', line, required, ['taxRate', 'product', 'currency']);
  return { ...rest, type: wordOf(types, type), id: `line-${index}`, date: '2026-06-30' };
}
