import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import { measureLabelOf, type Reason } from '../../kernel/decision/index.js';
import { sumOf } from '../../scoring/divide-all.js';
import type { Scored } from '../../scoring/index.js';
import { shownRatio } from './ask-gates.js';
import type { AccountPolicy } from './policy.js';
import type { ReadyGroup, ReadyIndicator } from './ready-account.js';
import type { AccountAnswerCode } from './reasons.js';

type Why = Reason<AccountAnswerCode>;

/** An indicator with its figure and its points. */
export interface Scoring {
  readonly ready: ReadyIndicator;
  readonly figure: Scored | null;
  readonly points: Decimal;
  /** The weight within its group that takes part. */
  readonly weight: Decimal;
}

/** A group with what of its weight takes part. */
export interface GroupScoring {
  readonly ready: ReadyGroup;
  readonly indicators: readonly Scoring[];
  /** The sum of the weights of the indicators that take part. */
  readonly inside: Decimal;
  /** The weight of the group among the groups; zero where nothing of it takes part. */
  readonly weight: Decimal;
}

/** What an indicator is worth in the whole. */
export interface Worth {
  readonly weight: Decimal;
  readonly contribution: Decimal;
}

/** What a group brings, by indicator. */
export function groupReason(
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
