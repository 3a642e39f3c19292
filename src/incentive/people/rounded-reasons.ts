import { type Decimal, padded } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import type { Why } from './terms-run.js';

/** What rounding did, as a part of the whole; nothing where it did nothing. */
export function roundedReasons(exact: Decimal, told: Decimal, rounding: Rounding): readonly Why[] {
  const change = told.minus(exact);
  if (change.isZero()) return [];
  return [
    {
      code: 'incentive/rounded',
      figure: padded(change, rounding.scale),
      params: { ...rounding },
    },
  ];
}
