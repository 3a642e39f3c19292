import type { Scorecard } from '../../scoring/index.js';
import { accountFormat } from './account-format.js';
import type { AccountPolicy, IndicatorGroup } from './policy.js';

/**
 * What an account policy and a scorecard have in common, as a scorecard: bands as its grades, the indicators of a group as
 * its measures. Its checks are those of the scoring room.
 */
export function cardOf(
  { bands, missing }: Pick<AccountPolicy, 'bands' | 'missing'>,
  group: IndicatorGroup | null,
): Scorecard {
  const indicators = group?.indicators ?? [{ measure: 'none', rule: { type: 'ratio' } as const }];
  return {
    format: accountFormat,
    id: 'card',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    measures: indicators.map(({ measure, rule }) => ({ id: measure, rule })),
    weights: { type: 'equal' },
    missing,
    deductions: [],
    totalFloor: null,
    grades: bands,
  };
}
