import type { DecimalInput, Rounding } from '../../../kernel/decimal/index.js';
import type { Label, Policy, PolicyDraft } from '../../../kernel/decision/index.js';

/** Which probability counts where a prospect has its own and its stage has one. */
export const probabilityRules = ['own-first', 'stage-first'] as const;

/** What ranks prospects: what is expected to be left, or how much of it for each unit still to be spent. */
export const prospectRankings = ['net', 'ratio'] as const;

/** How a cumulative quota becomes whole. */
export const prospectQuotaRoundings = ['half-away-from-zero', 'floor', 'ceiling'] as const;

/** The position of equal prospects: all the best of the group, all the worst, or by id. */
export const prospectTies = ['all-up', 'all-down', 'by-id'] as const;

/** How likely prospects of a stage are won. */
export interface ProspectStage<Stage extends string = string> {
  readonly stage: Stage;
  readonly label?: Label;
  /** From 0 to 1. */
  readonly probability: DecimalInput;
}

/** Grades by what is expected to be left, from the top down. */
export interface ProspectBands<Grade extends string = string> {
  readonly type: 'thresholds';
  readonly bands: readonly {
    readonly grade: Grade;
    readonly label?: Label;
    /** Reaching it is enough. */
    readonly from: DecimalInput;
  }[];
  /** The grade of who is worth pursuing but meets no band. */
  readonly otherwise: Grade;
  readonly otherwiseLabel?: Label;
}

/** Grades as shares of the prospects worth pursuing, from the top down. */
export interface ProspectShares<Grade extends string = string> {
  readonly type: 'shares';
  readonly grades: readonly {
    readonly grade: Grade;
    readonly label?: Label;
    /** Together exactly 1; they are added up before they are rounded. */
    readonly share: DecimalInput;
  }[];
  readonly quotaRounding: (typeof prospectQuotaRoundings)[number];
}

/** How prospects are weighed, ranked and graded. */
export interface ProspectPolicy<Grade extends string = string, Stage extends string = string>
  extends Policy {
  /** Of every amount. */
  readonly currency: string;
  /** Where probability × value becomes money. */
  readonly rounding: Rounding;
  readonly stages: readonly ProspectStage<Stage>[];
  readonly probability: (typeof probabilityRules)[number];
  /** A prospect is pursued where at least this is expected to be left. */
  readonly minimumNet: DecimalInput;
  readonly rankBy: (typeof prospectRankings)[number];
  readonly ties: (typeof prospectTies)[number];
  readonly grades: ProspectBands<Grade> | ProspectShares<Grade>;
}

/** {@link ProspectPolicy} as it is typed. */
export interface ProspectPolicyDraft<Grade extends string = string, Stage extends string = string>
  extends PolicyDraft,
    Pick<ProspectPolicy<Grade, Stage>, 'currency' | 'rounding'>,
    Partial<
      Pick<
        ProspectPolicy<Grade, Stage>,
        'stages' | 'probability' | 'minimumNet' | 'rankBy' | 'ties'
      >
    > {
  readonly grades:
    | ProspectBands<Grade>
    | (Omit<ProspectShares<Grade>, 'quotaRounding'> &
        Partial<Pick<ProspectShares, 'quotaRounding'>>);
}
