import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Condition, Label, Policy, PolicyDraft } from '../../kernel/decision/index.js';
import type { PointsRule } from '../../scoring/index.js';
import type {
  AccountFilePart,
  gateMatches,
  lineSides,
  missingRules,
  topRoundings,
  topTies,
} from './account-words.js';

export type { AccountFilePart } from './account-words.js';

/** A condition that an account has to meet before its points count. */
export interface AccountGate<M extends string = string> {
  readonly gate: string;
  readonly label?: Label;
  readonly when: Condition<M>;
}

/** One indicator of a group: a measure, its weight within the group, and how it becomes points. */
export interface AccountIndicator<M extends string = string> {
  readonly measure: M;
  readonly label?: Label;
  readonly weight: DecimalInput;
  readonly rule: PointsRule;
}

/** One group of the index system 指标体系: its weight among the groups, and indicators whose weights sum to exactly 1. */
export interface IndicatorGroup<M extends string = string> {
  readonly group: string;
  readonly label?: Label;
  readonly weight: DecimalInput;
  readonly indicators: readonly AccountIndicator<M>[];
}

/** A grade for composite points from `from` up, the bound included. */
export interface AccountBand<Grade extends string = string> {
  readonly grade: Grade;
  readonly from: DecimalInput;
  readonly label?: Label;
}

/** Only the top share of the population may hold a grade of a band. */
export interface TopShareRule<M extends string = string> {
  /** Ranks the accounts, highest first. */
  readonly measure: M;
  /** Which part of the accounts, at most 1: "0.2" is the top fifth. */
  readonly share: DecimalInput;
  /** Which part of the total they are expected to bring, at most 1; `null`: nothing is expected. */
  readonly brings: DecimalInput | null;
  /** How the share of the accounts becomes whole. */
  readonly quotaRounding: (typeof topRoundings)[number];
  readonly ties: (typeof topTies)[number];
}

/** A field that a complete file has. */
export interface RequiredField {
  readonly part: AccountFilePart;
  readonly field: string;
  readonly label?: Label;
}

/** What makes an account file complete. */
export interface FileRule {
  readonly required: readonly RequiredField[];
  /** Which part of the required fields must be filled in before the points count, at most 1; `null`: none. */
  readonly atLeast: DecimalInput | null;
}

/** Where strong begins, and where favourable. */
export interface SwotRule {
  /** What strengths less weaknesses are compared with. */
  readonly internalLine: DecimalInput;
  /** What opportunities less threats are compared with. */
  readonly externalLine: DecimalInput;
  /** On which side a figure counts that is exactly on its line. */
  readonly onLine: (typeof lineSides)[number];
}

/** Which customers are managed one by one as accounts: gates, an index system, bands, and perhaps the top share of all. */
export interface AccountPolicy<Grade extends string = string, M extends string = string>
  extends Policy {
  readonly gates: readonly AccountGate<M>[];
  /** Does it take all gates, or any one? Without gates nothing is asked. */
  readonly match: (typeof gateMatches)[number];
  /** The weights of the groups sum to exactly 1. */
  readonly groups: readonly IndicatorGroup<M>[];
  /**
   * An absent indicator: no points can be told (`refuse`), 0 points with its full weight (`zero`), or its weight is shared among
   * those present of its group, and that of a group without any among the other groups (`redistribute`).
   */
  readonly missing: (typeof missingRules)[number];
  /** From the top grade down. */
  readonly bands: readonly AccountBand<Grade>[];
  /** The grade of whom the gates refuse, or whose points are below every band; `null`: none. */
  readonly otherwise: Grade | null;
  readonly otherwiseLabel?: Label;
  readonly top: TopShareRule<M> | null;
  readonly file: FileRule;
  readonly swot: SwotRule;
}

/**
 * {@link AccountPolicy} as it is typed. `gates` none, `match` `all`, `missing` `refuse`, `otherwise` `null`, `top` `null`
 * (of one: `brings` `null`, `quotaRounding` `half-away-from-zero`, `ties` `all-up`), `file` without required fields, `swot` with lines at
 * 0 and figures on them counted `above`, unless told.
 */
export interface AccountPolicyDraft<Grade extends string = string, M extends string = string>
  extends PolicyDraft {
  readonly gates?: readonly AccountGate<M>[];
  readonly match?: (typeof gateMatches)[number];
  readonly groups: readonly IndicatorGroup<M>[];
  readonly missing?: (typeof missingRules)[number];
  readonly bands: readonly AccountBand<Grade>[];
  readonly otherwise?: Grade | null;
  readonly otherwiseLabel?: Label;
  readonly top?:
    | (Pick<TopShareRule<M>, 'measure' | 'share'> &
        Partial<Pick<TopShareRule<M>, 'brings' | 'quotaRounding' | 'ties'>>)
    | null;
  readonly file?: Pick<FileRule, 'required'> & Partial<Pick<FileRule, 'atLeast'>>;
  readonly swot?: Partial<SwotRule>;
}
