import type { Explain, Reason } from '../../kernel/decision/index.js';
import type { GradeReasonCode } from './decision.js';
import type { Which } from './explain-figures.js';
import type { NamedGrade } from './grades-of.js';
import type { ThresholdBand } from './threshold-band.js';

type Why = Reason<GradeReasonCode>;

/** What is asked of a customer by the band of a level, beside what there is. */
export type LinesOf = (level: number, which: Which) => readonly Why[];

/** The pieces of reasons that are the same for every customer. */
export interface BandPieces {
  readonly computed: readonly Why[];
  readonly params: readonly Why['params'][];
  /** No band is met, and the grade that this gives, if any. */
  readonly noBand: Why;
}

/** Makes the pieces of the bands of a rule, once. */
export function bandPieces(
  bands: readonly ThresholdBand[],
  grades: readonly NamedGrade[],
): BandPieces {
  return {
    computed: grades.map(computedReason),
    params: bands.map(({ match }, level) =>
      Object.freeze({
        grade: grades[level]?.grade ?? '',
        label: grades[level]?.label ?? null,
        match,
      }),
    ),
    noBand: noBandReason(grades[bands.length]),
  };
}

/** The grade. */
export function computedReason({ grade, label }: NamedGrade): Why {
  return Object.freeze({ code: 'tier/computed', params: Object.freeze({ grade, label }) });
}

/** No band is met, and the grade that this gives, if any. */
export function noBandReason(rest: NamedGrade | undefined): Why {
  const params = { grade: rest?.grade ?? null, label: rest?.label ?? null };
  return Object.freeze({ code: 'tier/no-band', params: Object.freeze(params) });
}

/**
 * Why this grade and not the one above: the band that is met, or that cannot be told (`isOpen`), and what the band above it lacks;
 * with `full` what every band above lacks, from the nearest up.
 */
export function bandReasons(
  { computed, params, noBand }: BandPieces,
  level: number,
  isOpen: boolean,
  explain: Explain,
  lines: LinesOf,
): readonly Why[] {
  if (explain === 'none') return [];
  const reasons: Why[] = [];
  const grade = computed[level];
  const band = params[level];
  if (grade !== undefined && !isOpen) reasons.push(grade);
  if (band === undefined) reasons.push(noBand);
  else if (isOpen)
    reasons.push({ code: 'tier/undecided', params: band, parts: lines(level, 'all') });
  else reasons.push({ code: 'tier/band-met', params: band, parts: lines(level, 'reached') });
  const last = explain === 'full' ? 0 : Math.max(level - 1, 0);
  for (let above = level - 1; above >= last; above--)
    reasons.push({
      code: 'tier/not-met',
      params: params[above] as Why['params'],
      parts: lines(above, 'lacking'),
    });
  return reasons;
}
