import { padded, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { curveOf, jumpsOf } from './payout-curve.js';
import type { FactorCondition, IncentivePlan, RateBand } from './policy.js';

type FactorBand = FactorCondition['bands'][number];

/** What is wrong or suspicious in a plan of the right shape. */
export function lintPlan(plan: IncentivePlan): readonly Finding[] {
  const errors = [...lintBands(plan), ...lintConditions(plan)];
  return errors.length > 0 ? errors : [...lintRates(plan), ...lintGaps(plan), ...lintJumps(plan)];
}

function findingIf(
  holds: boolean,
  severity: Finding['severity'],
  code: string,
  path: string,
  params: Finding['params'],
): readonly Finding[] {
  return holds ? [{ severity, code, params, path }] : [];
}

/** Bands ascend, hold something, and none starts before the one below has ended. */
function lintBands({ bands }: IncentivePlan): readonly Finding[] {
  const none = findingIf(bands.length === 0, 'error', 'incentive/no-bands', '/bands', {});
  return [...none, ...bands.flatMap((band, index) => lintBand(band, bands[index - 1], index))];
}

function lintBand({ from, to }: RateBand, below: RateBand | undefined, index: number) {
  const path = `/bands/${index}`;
  const start = toDecimal(from, `${path}/from`);
  const isEmpty = to !== null && toDecimal(to, `${path}/to`).lte(start);
  const overlaps =
    below !== undefined &&
    (below.to === null || start.lt(toDecimal(below.to, `/bands/${index - 1}/to`)));
  const before = below === undefined || below.to === null ? null : String(below.to);
  return [
    ...findingIf(isEmpty, 'error', 'incentive/band-empty', `${path}/to`, {
      from: String(from),
      to: String(to),
    }),
    ...findingIf(overlaps, 'error', 'incentive/bands-overlap', `${path}/from`, {
      from: String(from),
      before,
    }),
  ];
}

function lintConditions({ conditions }: IncentivePlan): readonly Finding[] {
  const seen = new Set<string>();
  return conditions.flatMap(({ id, bands }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    const path = `/conditions/${index}`;
    return [
      ...findingIf(isRepeated, 'error', 'policy/repeated-name', `${path}/id`, { name: id }),
      ...bands.flatMap((band, at) => lintFactorBand(band, bands[at - 1], `${path}/bands/${at}`)),
    ];
  });
}

function lintFactorBand({ upTo }: FactorBand, below: FactorBand | undefined, path: string) {
  const falls =
    below !== undefined && toDecimal(below.upTo, path).gte(toDecimal(upTo, `${path}/upTo`));
  const code = 'incentive/factor-bands-not-ascending';
  return findingIf(falls, 'error', code, `${path}/upTo`, { upTo: String(upTo) });
}

/** A rate of one and more pays more than was sold; most often a percentage was typed where a fraction belongs. */
function lintRates({ bands }: IncentivePlan): readonly Finding[] {
  return bands.flatMap(({ rate }, index) =>
    findingIf(
      toDecimal(rate, `/bands/${index}/rate`).gte(1),
      'warning',
      'incentive/rate-above-one',
      `/bands/${index}/rate`,
      { rate: String(rate) },
    ),
  );
}

/** Stretches above the first band that no band covers. */
function lintGaps(plan: IncentivePlan): readonly Finding[] {
  return curveOf(plan)
    .segments.filter(({ band }) => band === null)
    .map(({ from, to }) => ({
      severity: 'warning',
      code: 'incentive/bands-gap',
      params: { from: plain(from), to: to === null ? null : plain(to) },
      path: '/bands',
    }));
}

/** Where one more unit pays much more, or less. */
function lintJumps(plan: IncentivePlan): readonly Finding[] {
  return jumpsOf(curveOf(plan)).map(({ at, change }) => ({
    severity: 'warning',
    code: change.gt(0) ? 'incentive/cliff' : 'incentive/non-monotone',
    figure: padded(change, plan.rounding.scale),
    params: { at: plain(at) },
    path: '/bands',
  }));
}
