import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { ConditionFacts, Counts, Intake, Reason } from '../../kernel/decision/index.js';
import type { BaseReasonCode } from './reasons.js';

/** What a customer bought of a category; negative for a return. With an `id`, a line that comes twice counts once. */
export interface CategoryLine {
  readonly id?: string;
  readonly customer: string;
  readonly category: string;
  readonly amount: DecimalInput;
}

/** How much evidence a claim needs, and how returns count. */
export interface AffinityOptions {
  /** Fewer lines with an amount above zero, over all categories, say nothing of a customer's taste; by default 1. */
  readonly minimumLines?: number;
  /** Less spend says nothing of it either; by default 0. */
  readonly minimumSpend?: DecimalInput;
  /** So many lines above zero in a category make it a preferred one; by default 1. */
  readonly minimumCategoryLines?: number;
  /** The most preferred categories of a customer; by default 3. */
  readonly mostPreferred?: number;
  /**
   * A category in which a customer returned more than they bought: it counts as nothing, of the customer and of all (`zero`,
   * the default), or as the negative figure it is (`keep`), so that other shares may exceed 1.
   */
  readonly negativeNet?: 'zero' | 'keep';
  /** Categories of which every row gets measures for labels. */
  readonly categories?: readonly string[];
  /** Called with the counts so far, every 65,536 rows and at the end. */
  readonly onProgress?: (counts: Counts) => void;
}

/** One category of one customer. */
export interface CategoryAffinity {
  readonly category: string;
  /** Lines with an amount above zero. */
  readonly lines: number;
  /** What was spent, less what was returned. */
  readonly spend: DecimalString;
  /** Its share of what the customer spent. */
  readonly share: Ratio | null;
  /** That share over the share of the category in what all customers spent, this one among them: 1 is average. */
  readonly index: Ratio | null;
  readonly why: Reason<BaseReasonCode> | null;
}

/** What one customer likes more than others do. */
export interface CustomerAffinity {
  readonly id: string;
  readonly lines: number;
  readonly spend: DecimalString;
  /** By index, highest first; where there is none by category. */
  readonly categories: readonly CategoryAffinity[];
  /** Categories with an index above 1, highest first; `null` where too little is known, and then `why` says what. */
  readonly preferred: readonly string[] | null;
  readonly why: Reason<BaseReasonCode> | null;
  /**
   * For labels: `preferred`, the first preferred category, empty where there is none; and of each category asked for
   * `affinity:tea` (the index) and `share:tea`, rounded down to six decimals. `null` where it cannot be told.
   */
  readonly measures: ConditionFacts;
}

/** One category over all customers. */
export interface CategoryShare {
  readonly category: string;
  readonly customers: number;
  readonly spend: DecimalString;
  readonly share: Ratio | null;
}

/** The taste of each customer, and what it is compared with. */
export interface Affinities extends Intake<CustomerAffinity> {
  /** By category, ascending. */
  readonly categories: readonly CategoryShare[];
  readonly spend: DecimalString;
  readonly duplicates: number;
}
