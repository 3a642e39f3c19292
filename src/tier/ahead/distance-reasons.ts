import { plain } from '../../kernel/decimal/decimal.js';
import {
  type Explain,
  type MeasureLabels,
  measureLabelOf,
  measureLabelsOf,
  type Reason,
} from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import type { Compared, Lack } from '../compute/need.js';
import type { Aim } from '../compute/needs-of-grade.js';
import type { AheadReasonCode } from './reasons.js';

type Why = Reason<AheadReasonCode>;

/** A grade looked at: what it takes to get or to keep it, and what came of that. */
export interface Looked {
  readonly aim: Aim;
  readonly grade: NamedGrade;
  /** Is any one of the figures enough? */
  readonly any: boolean;
  /** `false`: nobody of the population holds the grade. */
  readonly hasNeed: boolean;
  readonly lack: Lack;
}

/** What is lacking of each measure; with `full` also what is reached. */
export function reasonOfDistance(
  { aim, grade, any, lack }: Looked,
  labels: MeasureLabels | undefined,
  explain: Explain,
): Why {
  const reached = explain === 'full' ? lack.reached : [];
  return {
    code: aim === 'enter' ? 'tier/next-needs' : 'tier/keep-needs',
    params: { ...paramsOf(grade), met: lack.met, any },
    parts: [
      ...lack.lacking.map((one) => comparedReason('tier/lacks', one, labels)),
      ...reached.map((one) => comparedReason('tier/enough', one, labels)),
    ],
  };
}

/** Why a distance cannot be told: measures that are absent, grades that nobody holds. */
export function untoldReasons(
  looked: readonly Looked[],
  missing: readonly string[],
  labels: MeasureLabels | undefined,
): readonly Why[] {
  const noCut = looked
    .filter(({ hasNeed }) => !hasNeed)
    .map(({ grade }): Why => ({ code: 'tier/no-cut', params: paramsOf(grade) }));
  const absent: Why = {
    code: 'tier/distance-untold',
    params: { missing: [...missing], ...measureLabelsOf(labels, missing) },
  };
  return missing.length === 0 ? noCut : [...noCut, absent];
}

/** A grade by name, with its words, as parameters. */
export function paramsOf({ grade, label }: NamedGrade): Why['params'] {
  return { grade, label };
}

function comparedReason(
  code: 'tier/lacks' | 'tier/enough',
  { measure, side, value, bound, distance }: Compared,
  labels: MeasureLabels | undefined,
): Why {
  const params = {
    measure,
    measureLabel: measureLabelOf(labels, measure),
    side,
    value: plain(value),
    bound: typeof bound === 'string' ? bound : plain(bound),
  };
  return code === 'tier/enough'
    ? { code, params }
    : { code, params: { ...params, distance: distance === null ? null : plain(distance) } };
}
