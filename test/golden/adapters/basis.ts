import { parseIncentivePlan } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { planOf, rowsOf, settledOf, without } from '../incentive.js';

export const kind = 'incentive/basis';

/** The measure of a plan that pays nothing on it. A plan without a currency has that of the first line. */
export function answer(input: unknown): unknown {
  const { plan, lines, ...rest } = without(input);
  const { products, currency = currencyOf(lines), ...terms } = without(plan);
  const defined = parseIncentivePlan(
    planOf(terms, {
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: '0' }],
      ...(products === undefined ? {} : { scope: { products: { include: products } } }),
      ...(currency === undefined ? {} : { currency }),
      basis: terms['basis'],
    }),
  );
  const facts = { lines: rowsOf(lines, lineFacts), ...rest };
  return { measure: settledOf(defined, facts).outcome?.measure };
}

function currencyOf(lines: unknown): unknown {
  if (!Array.isArray(lines)) return undefined;
  return lines.filter(isRecord).find((line) => line['currency'] !== undefined)?.['currency'];
}

function lineFacts(line: unknown, index: number): object {
  return { ...without(line), id: `line-${index}`, date: '2026-06-30' };
}
