import { plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { finding } from '../lint-finding.js';
import type { CommissionCredit } from './commission-credit-policy.js';

/** Everybody is credited once, for a share from 0 to 1; split credits do not give away more than the sale, nor less. */
export function lintCommissionCredit({ credits }: CommissionCredit): readonly Finding[] {
  const path = '/terms/credits';
  const split = credits.reduce(
    (sum, { kind, share }, index) =>
      kind === 'split' ? sum.plus(toDecimal(share, `${path}/${index}/share`)) : sum,
    zero,
  );
  const sum = plain(split);
  return [
    ...repeatedNames(credits, 'id', path),
    ...credits.flatMap(({ share, rate }, index) => [
      ...(toDecimal(share, `${path}/${index}/share`).gt(1)
        ? [
            finding('error', 'incentive/share-out-of-range', `${path}/${index}/share`, {
              value: String(share),
            }),
          ]
        : []),
      ...(toDecimal(rate, `${path}/${index}/rate`).gte(1)
        ? [
            finding('warning', 'incentive/rate-above-one', `${path}/${index}/rate`, {
              rate: String(rate),
            }),
          ]
        : []),
    ]),
    ...(split.gt(1) ? [finding('error', 'incentive/credit-above-whole', path, { sum })] : []),
    ...(split.lt(1) ? [finding('warning', 'incentive/credit-incomplete', path, { sum })] : []),
  ];
}
