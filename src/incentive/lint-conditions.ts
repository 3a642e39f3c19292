import { toDecimal } from '../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../kernel/decision/index.js';
import type { IncentiveCondition } from './condition-policy.js';
import { finding } from './lint-finding.js';
import { lintRising } from './lint-matrix.js';

/** Conditions have names of their own, bounds that rise, and shares from 0 to 1. */
export function lintConditions({
  conditions,
}: {
  readonly conditions: readonly IncentiveCondition[];
}): readonly Finding[] {
  return [
    ...repeatedNames(conditions, 'id', '/conditions'),
    ...conditions.flatMap((condition, index) => lintCondition(condition, `/conditions/${index}`)),
  ];
}

function lintCondition(condition: IncentiveCondition, path: string): readonly Finding[] {
  switch (condition.type) {
    case 'factor-by-band':
      return lintRising(
        condition.bands.map(({ upTo }) => upTo),
        `${path}/bands`,
        'incentive/factor-bands-not-ascending',
      ).map((found) => ({ ...found, path: `${found.path ?? ''}/upTo` }));
    case 'factor-by-points':
      return lintRising(
        condition.points.map(({ at }) => at),
        `${path}/points`,
      ).map((found) => ({ ...found, path: `${found.path ?? ''}/at` }));
    case 'penalty-ladder':
      return condition.ladder.flatMap((share, step) =>
        toDecimal(share, `${path}/ladder/${step}`).gt(1)
          ? [
              finding('error', 'incentive/share-out-of-range', `${path}/ladder/${step}`, {
                value: String(share),
              }),
            ]
          : [],
      );
    case 'gate':
    case 'proportional':
    case 'points':
    case 'forfeit':
      return [];
  }
}
