import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Finding } from '../../kernel/decision/index.js';
import { curveOf } from '../curve-of.js';
import { lintBands, lintCoverage } from '../lint-bands.js';
import { finding } from '../lint-finding.js';
import { lintRates } from '../lint-payout.js';
import { leastPercentage, percentage } from '../lint-terms.js';
import { jumpsOutside, stretchesHeldTwice } from '../outside-overlaps.js';
import { type CurvePlan, jumpsOf } from '../payout-curve.js';
import type { CommissionRates } from './commission-rates-policy.js';

/** Bands of attainment are judged as those of a plan are. */
export function lintCommissionRates(terms: CommissionRates): readonly Finding[] {
  return [
    ...lintBands(terms),
    ...lintCoverage(terms),
    ...lintRates(terms),
    ...lintJumps(terms),
    ...lintBounds(terms),
  ].map((found) => ({ ...found, path: `/terms${found.path ?? ''}` }));
}

/** Where one more sale earns much more, or less; in shares of the quota, which each seller may have of its own. */
function lintJumps({
  bands,
  boundary,
  structure,
  negativeSales,
}: CommissionRates): readonly Finding[] {
  const plan: CurvePlan = {
    ...{ bands, boundary, structure, negativeMeasure: negativeSales },
    ...{ lumpAtZero: false, partial: 'down' },
  };
  const overlaps = stretchesHeldTwice(plan);
  const jumps = overlaps.length > 0 ? jumpsOutside(plan, overlaps) : jumpsOf(curveOf(plan));
  return jumps.map(({ at, change, band }) =>
    finding(
      'warning',
      change.gt(0) ? 'incentive/cliff' : 'incentive/non-monotone',
      `/bands/${band?.index ?? 0}/${band?.from.equals(at) === true ? 'from' : 'to'}`,
      { at: plain(at), change: plain(change.abs()), pays: 'commission' },
    ),
  );
}

/** Nobody sells ten times the quota: 80 stands for 80 %. */
function lintBounds({ bands }: CommissionRates): readonly Finding[] {
  const last = bands.at(-1)?.to ?? null;
  const judged = (bound: DecimalInput, path: string) =>
    percentage(toDecimal(bound, path).gte(leastPercentage), bound, path);
  return [
    ...bands.flatMap(({ from }, index) => judged(from, `/bands/${index}/from`)),
    ...(last === null ? [] : judged(last, `/bands/${bands.length - 1}/to`)),
  ];
}
