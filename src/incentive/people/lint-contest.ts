import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import type { Finding } from '../../kernel/decision/index.js';
import { finding } from '../lint-finding.js';
import type { Contest } from './contest-policy.js';

/** Prizes do not rise from rank to rank, and can be paid as they stand. */
export function lintContest({ prizes: told }: Contest, { scale }: Rounding): readonly Finding[] {
  const prizes = told.map((prize, index) => toDecimal(prize, `/terms/prizes/${index}`));
  if (prizes.length === 0) return [finding('warning', 'incentive/no-prizes', '/terms/prizes', {})];
  return prizes.flatMap((prize, index) => {
    const path = `/terms/prizes/${index}`;
    const before = prizes[index - 1];
    const value = plain(prize);
    return [
      ...(before?.lt(prize)
        ? [
            finding('error', 'incentive/prizes-rise', path, {
              rank: index + 1,
              value,
              before: plain(before),
            }),
          ]
        : []),
      ...(prize.decimalPlaces() > scale
        ? [finding('error', 'incentive/prize-too-fine', path, { value, scale })]
        : []),
    ];
  });
}
