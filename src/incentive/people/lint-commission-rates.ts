import type { Finding } from '../../kernel/decision/index.js';
import { lintBands, lintCoverage } from '../lint-bands.js';
import { lintRates } from '../lint-payout.js';
import type { CommissionRates } from './commission-rates-policy.js';

/** Bands of attainment are judged as those of a plan are. */
export function lintCommissionRates(terms: CommissionRates): readonly Finding[] {
  return [...lintBands(terms), ...lintCoverage(terms), ...lintRates(terms)].map((found) => ({
    ...found,
    path: `/terms${found.path ?? ''}`,
  }));
}
