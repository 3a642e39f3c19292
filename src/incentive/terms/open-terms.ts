import { type Policy, requireInForce } from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';

/**
 * The options of a decision under terms that are settled during their life or after it: each entry is judged by its own
 * date, so only a day before the terms began is refused.
 */
export function openTerms(terms: Policy, options: unknown, more: readonly string[] = []) {
  const read = readDecideOptions(options, more);
  if (read.asOf < terms.effective.start) requireInForce(terms, read.asOf, '/options/asOf');
  return read;
}
