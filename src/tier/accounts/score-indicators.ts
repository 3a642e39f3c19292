import { type Decimal, one, plain, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { pointer } from '../../kernel/schema/index.js';
import { divideAll, sumOf } from '../../scoring/divide-all.js';
import type { IndicatorLine } from './decision.js';
import { type GroupScoring, groupReason, type Scoring } from './explain-points.js';
import type { AccountFacts } from './facts.js';
import type { AccountPolicy } from './policy.js';
import type { ReadyAccount, ReadyGroup } from './ready-account.js';
import type { AccountAnswerCode } from './reasons.js';

type Why = Reason<AccountAnswerCode>;

/** The composite of one account; `points` is `null` where it cannot be told. */
export interface Composite {
  readonly points: Decimal | null;
  readonly lines: readonly IndicatorLine[];
  /** The indicators that nobody told. */
  readonly missing: readonly string[];
  readonly explain: () => Why;
}

/** Points of each indicator, weighed within its group and among the groups, exactly. */
export function scoreIndicators(
  { groups, policy }: ReadyAccount,
  { measures }: AccountFacts,
  path: string,
): Composite {
  const scored = groups.map((ready) => scoreGroup(ready, policy.missing, measures, path));
  const absent = scored.flatMap(({ indicators }) =>
    indicators.flatMap(({ figure, ready }) => (figure === null ? [ready.indicator.measure] : [])),
  );
  const missing = [...new Set(absent)];
  const outside = sumOf(scored.map(({ weight }) => weight));
  if (outside.isZero() || (policy.missing === 'refuse' && missing.length > 0))
    return {
      points: null,
      lines: [],
      missing,
      explain: () => ({ code: 'scoring/missing-refused', params: { missing } }),
    };
  return { missing, ...weigh(scored, outside, policy) };
}

function scoreGroup(
  ready: ReadyGroup,
  missing: AccountPolicy['missing'],
  measures: AccountFacts['measures'],
  path: string,
): GroupScoring {
  const indicators = ready.indicators.map((own): Scoring => {
    const { measure } = own.indicator;
    const figure = Object.hasOwn(measures, measure) ? (measures[measure] ?? null) : null;
    return {
      ready: own,
      figure,
      weight: figure === null && missing === 'redistribute' ? zero : own.weight,
      points: figure === null ? zero : own.points(figure, `${path}/measures/${pointer(measure)}`),
    };
  });
  const inside = sumOf(indicators.map(({ weight }) => weight));
  return { ready, indicators, inside, weight: inside.isZero() ? zero : ready.weight };
}

/**
 * Points × group weight × weight, over the weights that take part: among the groups, and within each group. All of them are put over
 * one common denominator, so that a composite that is whole comes out whole.
 */
function weigh(scored: readonly GroupScoring[], outside: Decimal, policy: AccountPolicy) {
  const { rows, whole } = sharesOf(scored, outside);
  const weights = divideAll(
    rows.map(({ share }) => share),
    whole,
  ).parts;
  const { total, parts } = divideAll(
    rows.map(({ own, share }) => own.points.times(share)),
    whole,
  );
  const worth = new Map(
    rows.map(({ own }, index) => [
      own,
      { weight: weights[index] ?? zero, contribution: parts[index] ?? zero },
    ]),
  );
  const worthOf = (own: Scoring) => worth.get(own) ?? { weight: zero, contribution: zero };
  const lines = scored.flatMap(({ ready, indicators }) =>
    indicators.map((own): IndicatorLine => {
      const { weight, contribution } = worthOf(own);
      return {
        group: ready.group.group,
        measure: own.ready.indicator.measure,
        points: plain(own.points),
        weight: plain(weight),
        contribution: plain(contribution),
      };
    }),
  );
  const explain = (): Why => ({
    code: 'tier/account-points',
    figure: plain(total),
    params: {},
    parts: scored.map((group) => groupReason(group, worthOf, policy)),
  });
  return { points: total, lines, explain };
}

/** The part of each indicator in the whole, over a common denominator; over one, as it was worked out before, where nothing is shared. */
function sharesOf(scored: readonly GroupScoring[], outside: Decimal) {
  const taking = scored.filter(({ weight }) => !weight.isZero());
  const whole = taking.reduce((product, { inside }) => product.times(inside), outside);
  const isWhole = whole.eq(1);
  const rows = scored.flatMap((group) => {
    const others = isWhole
      ? one
      : taking.reduce(
          (product, other) => (other === group ? product : product.times(other.inside)),
          group.weight,
        );
    return group.indicators.map((own) => ({
      own,
      share: isWhole ? own.ready.share : others.times(own.weight),
    }));
  });
  return { rows, whole };
}

/** The text of points that may be unknown. */
export function pointsText(points: Decimal | null): DecimalString | null {
  return points === null ? null : plain(points);
}
