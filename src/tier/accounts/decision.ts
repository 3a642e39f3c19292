import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Batch, Decision } from '../../kernel/decision/index.js';
import type { AccountFilePart } from './policy.js';
import type { AccountAnswerCode } from './reasons.js';

/** What one indicator brings: points × weight in the whole = contribution. */
export interface IndicatorLine {
  readonly group: string;
  readonly measure: string;
  readonly points: DecimalString;
  readonly weight: DecimalString;
  readonly contribution: DecimalString;
}

/** What a gate said; `null`: a measure is unknown that would decide. */
export interface GateAnswer {
  readonly gate: string;
  readonly holds: boolean | null;
}

/** Which way to go: use strengths on opportunities, overcome weaknesses for them, use strengths against threats, or limit both. */
export type SwotStrategy = 'SO' | 'WO' | 'ST' | 'WT';

/** What a SWOT analysis comes to. */
export interface SwotOutcome {
  /** Strengths less weaknesses; `null` where none is listed, or one has no score. */
  readonly internal: DecimalString | null;
  /** Opportunities less threats; `null` where none is listed, or one has no score. */
  readonly external: DecimalString | null;
  /** `null` where one of the two cannot be told. */
  readonly strategy: SwotStrategy | null;
}

/** A required field of the account file. */
export interface FileField {
  readonly part: AccountFilePart;
  readonly field: string;
}

/** How complete an account file is. */
export interface FileOutcome {
  /** Fields filled in over fields required; `null` where none is required. */
  readonly complete: Ratio | null;
  readonly missing: readonly FileField[];
}

/** The place of an account in the population. */
export interface TopPlace {
  /** Position by the tie rule, 1 is best. */
  readonly rank: number;
  readonly isTop: boolean;
}

/** The grade of one account. */
export interface AccountOutcome<Grade extends string = string> {
  /** `null`: refused by the gates or below every band, and the policy has no grade for the rest. */
  readonly grade: Grade | null;
  /** Whether gates, file and top share let its points count; `null`: cannot be told, and makes no difference. */
  readonly admitted: boolean | null;
  /** The composite; `null` where it cannot be told, and makes no difference. */
  readonly points: DecimalString | null;
  readonly lines: readonly IndicatorLine[];
  readonly gates: readonly GateAnswer[];
  /** The band above the grade, and how many points it is away (zero: reached, but not admitted); `null` at the top or without points. */
  readonly next: {
    readonly grade: Grade;
    readonly from: DecimalString;
    readonly distance: DecimalString;
  } | null;
  /** `null` where the policy asks for no top share. */
  readonly top: TopPlace | null;
  /** `null` where no SWOT analysis was given. */
  readonly swot: SwotOutcome | null;
  readonly file: FileOutcome;
}

/** What the top share of the accounts brings. */
export interface TopSummary {
  /** How many places the share gives, before ties. */
  readonly quota: number;
  /** How many accounts are in it, after ties. */
  readonly size: number;
  /** The lowest figure in it; `null` where nobody is. */
  readonly cut: DecimalString | null;
  readonly total: DecimalString;
  /** The figure of the top accounts over that of all; `null` where the total is not above zero. */
  readonly brought: Ratio | null;
  /** Whether they bring as much as the policy expects; `null` where it expects nothing, or the total is not above zero. */
  readonly asExpected: boolean | null;
  /** How many accounts, from the top down, it takes to bring what is expected; `null` as above. */
  readonly needed: number | null;
}

/** What belongs to all accounts of a grading. */
export interface AccountSummary<Grade extends string = string> {
  readonly sizes: Readonly<Record<Grade, number>>;
  /** How many have no grade, because the policy has none for whom no band holds. */
  readonly ungraded: number;
  /** How many lack a fact that would decide. */
  readonly untold: number;
  /** `null` where the policy asks for no top share. */
  readonly top: TopSummary | null;
}

/** The decision about one account. */
export type AccountDecision<G extends string = string> = Decision<
  AccountOutcome<G>,
  string,
  AccountAnswerCode
>;

/** A grading of many accounts. */
export type AccountGrading<G extends string = string> = Batch<
  AccountOutcome<G>,
  AccountSummary<G>,
  AccountAnswerCode
>;
