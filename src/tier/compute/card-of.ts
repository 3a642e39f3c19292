import type { Scorecard } from '../../scoring/index.js';
import { scorecardFormat } from '../../scoring/scorecard-format.js';
import type { CompositeRule } from './policy.js';

/** The scorecard that a composite is: its bands are the grades of the card. */
export function cardOf({ measures, weights, missing, bands }: CompositeRule): Scorecard {
  return {
    format: scorecardFormat,
    id: 'composite',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    measures,
    weights,
    missing,
    deductions: [],
    totalFloor: null,
    grades: bands.map(({ grade, from }) => ({ grade, from })),
  };
}
