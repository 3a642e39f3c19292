import { readRounding } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import { compiler, type Defined } from '../../kernel/decision/index.js';
import { requireText, show, throwDomain } from '../../kernel/errors/index.js';
import { lintTerms } from './lint-terms.js';
import type { IncentiveTerms, TermsOfType, TermsRule } from './policy.js';
import { termsFormat } from './terms-format.js';

/** Terms whose figures were read. */
export type ReadyTerms<R> = R & { readonly rounding: Rounding; readonly currency: string };

/**
 * The compiled form of terms of one type, kept by identity. Terms of another type are refused. `read` takes nothing for
 * granted: a trusted document may hold anything.
 */
export function termsReader<K extends TermsRule['type'], R>(
  type: K,
  read: (rule: TermsOfType<K>) => R,
): (terms: Defined<IncentiveTerms<TermsOfType<K>>>) => ReadyTerms<R> {
  return compiler<IncentiveTerms<TermsOfType<K>>, ReadyTerms<R>>(
    termsFormat,
    'defineIncentiveTerms',
    ({ terms, rounding, currency }) => {
      requireType(terms, type);
      return {
        ...read(terms),
        rounding: readRounding(rounding, '/rounding'),
        currency: requireText(currency, '/currency', 'a currency'),
      };
    },
    (document) => lintTerms(document),
  );
}

function requireType(terms: unknown, expected: TermsRule['type']): void {
  const received =
    typeof terms === 'object' && terms !== null ? (terms as { type?: unknown }).type : terms;
  if (received === expected) return;
  throwDomain(
    'incentive/other-terms',
    '/terms/terms/type',
    `expected terms of the type ${expected}, received ${show(received)}`,
    { expected, received: show(received) },
  );
}
