import { type Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { requireFilled, requireObject, requireWord } from '../../kernel/errors/index.js';
import { curveOfBands } from '../curve-of.js';
import type { PayoutCurve } from '../payout-curve.js';
import { type Band, isEmptyBand, readBands } from '../read-bands.js';
import { termsReader } from '../terms/read-terms.js';
import type { AttainmentBand, CommissionRates } from './commission-rates-policy.js';

/** Rates whose figures were read; the bands are in shares of the quota. */
export interface ReadyRates
  extends Pick<CommissionRates, 'structure' | 'negativeSales' | 'negativeDue'> {
  readonly quota: Decimal | null;
  readonly bands: readonly Band[];
}

/** The compiled form of terms of rates by attainment. */
export const readyRates = /* @__PURE__ */ termsReader('commission-rates', (rule): ReadyRates => {
  const boundary = requireWord(rule.boundary, '/terms/boundary', [
    'lower-inclusive',
    'upper-inclusive',
  ]);
  const told = requireFilled(rule.bands, '/terms/bands', 'a list of bands').map((band, index) =>
    requireBand(band, `/terms/bands/${index}`),
  );
  return {
    quota: rule.quota === null ? null : toNotNegative(rule.quota, '/terms/quota'),
    structure: requireWord(rule.structure, '/terms/structure', ['incremental', 'all-units']),
    bands: readBands(told, boundary),
    negativeSales: requireWord(rule.negativeSales, '/terms/negativeSales', [
      'zero',
      'extend-first-band',
    ]),
    negativeDue: requireWord(rule.negativeDue, '/terms/negativeDue', [
      'claw-back',
      'carry-forward',
    ]),
  };
});

function requireBand(band: unknown, path: string): AttainmentBand {
  const { from, to, rate } = requireObject(band, path, '{ from, to, rate }');
  toNotNegative(from, `${path}/from`);
  if (to !== null) toNotNegative(to, `${path}/to`);
  toNotNegative(rate, `${path}/rate`);
  return { from, to, rate } as AttainmentBand;
}

/** What sales earn under a quota above zero: the bands of attainment, scaled by the quota. */
export function curveOfQuota(
  { bands, structure, negativeSales }: ReadyRates,
  quota: Decimal,
): PayoutCurve {
  const scaled = bands.map((band) => ({
    ...band,
    from: band.from.times(quota),
    to: band.to === null ? null : band.to.times(quota),
  }));
  return curveOfBands(
    { structure, negativeMeasure: negativeSales, lumpAtZero: false, partial: 'down' },
    scaled.filter((band) => !isEmptyBand(band)),
  );
}
