import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import type { ValuePart, ValueProfilePolicy } from './profile-policy.js';

/** The parts of a profile, in the order they are told. */
export const valueParts: readonly ValuePart[] = ['present', 'potential', 'longTerm', 'frequency'];

/** What is wrong in a profile policy of the right shape: bounds that do not rise, quantiles beyond the population. */
export function lintProfile(policy: ValueProfilePolicy): readonly Finding[] {
  return valueParts.flatMap((part): readonly Finding[] => {
    const { type, middle, high } = policy[part];
    const [from, to] = [toDecimal(middle, `/${part}/middle`), toDecimal(high, `/${part}/high`)];
    const params = { middle: String(middle), high: String(high) };
    if (from.gte(to)) return [error('value/levels-not-ascending', `/${part}/high`, params)];
    const isBeyond = type === 'quantiles' && (from.lte(0) || to.gte(1));
    return isBeyond ? [error('value/quantile-out-of-range', `/${part}/high`, params)] : [];
  });
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}
