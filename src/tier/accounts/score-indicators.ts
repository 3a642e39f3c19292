import { type Decimal, one, plain, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { measureLabelOf, type Reason } from '../../kernel/decision/index.js';
import { pointer } from '../../kernel/schema/index.js';
import { divideAll, sumOf } from '../../scoring/divide-all.js';
import type { Scored } from '../../scoring/index.js';
import { shownRatio } from './ask-gates.js';
import type { IndicatorLine } from './decision.js';
import type { AccountFacts } from './facts.js';
import type { AccountPolicy } from './policy.js';
import type { ReadyAccount, ReadyGroup, ReadyIndicator } from './ready-account.js';
import type { AccountAnswerCode } from './reasons.js';

type Why = Reason<AccountAnswerCode>;

/** The composite of one account; `points` is `null` where it cannot be told. */
export interface Composite {
  readonly points: Decimal | null;
  readonly lines: readonly IndicatorLine[];
  /** The indicators that nobody told. */
  readonly missing: readonly string[];
  readonly reason: Why;
}

/** An indicator with its figure and its points. */
interface Scoring {
  readonly ready: ReadyIndicator;
  readonly figure: Scored | null;
  readonly points: Decimal;
  /** The weight within its group that takes part. */
  readonly weight: Decimal;
}

/** A group with what of its weight takes part. */
interface GroupScoring {
  readonly ready: ReadyGroup;
  readonly indicators: readonly Scoring[];
  /** The sum of the weights of the indicators that take part. */
  readonly inside: Decimal;
  /** The weight of the group among the groups; zero where nothing of it takes part. */
  readonly weight: Decimal;
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
      reason: { code: 'scoring/missing-refused', params: { missing } },
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
  const taking = scored.filter(({ weight }) => !weight.isZero());
  const whole = taking.reduce((product, { inside }) => product.times(inside), outside);
  const rows = scored.flatMap((group) => {
    const others = taking.reduce(
      (product, other) => (other === group ? product : product.times(other.inside)),
      one,
    );
    return group.indicators.map((own) => ({
      own,
      share: group.weight.times(own.weight).times(others),
    }));
  });
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
  const reason: Why = {
    code: 'tier/account-points',
    figure: plain(total),
    params: {},
    parts: scored.map((group) => groupReason(group, worthOf, policy)),
  };
  return { points: total, lines, reason };
}

interface Worth {
  readonly weight: Decimal;
  readonly contribution: Decimal;
}

function groupReason(
  { ready, indicators }: GroupScoring,
  worthOf: (own: Scoring) => Worth,
  policy: AccountPolicy,
): Why {
  const { group, label } = ready.group;
  const sum = sumOf(indicators.map((own) => worthOf(own).contribution));
  return {
    code: 'tier/account-group',
    figure: plain(sum),
    params: { group, label: label ?? null, weight: plain(ready.weight) },
    parts: indicators.map((own) => lineReason(own, worthOf(own), policy)),
  };
}

/** One indicator in the words of a scorecard. */
function lineReason(
  { ready, figure, points }: Scoring,
  { weight, contribution }: Worth,
  { missing, measureLabels }: AccountPolicy,
): Why {
  const { measure, label } = ready.indicator;
  const absent = missing === 'zero' ? 'scoring/missing-zero' : 'scoring/missing-redistributed';
  return {
    code: figure === null ? absent : 'scoring/contribution',
    figure: plain(contribution),
    params: {
      measure,
      label: label ?? measureLabelOf(measureLabels, measure),
      ...measured(figure),
      points: plain(points),
      weight: plain(weight),
    },
  };
}

function measured(figure: Scored | null): Why['params'] {
  if (figure === null) return { measured: null };
  if (typeof figure !== 'object') return { measured: String(figure) };
  const { value, ...both } = shownRatio(figure);
  return { measured: value ?? null, ...both };
}

/** The text of points that may be unknown. */
export function pointsText(points: Decimal | null): DecimalString | null {
  return points === null ? null : plain(points);
}
