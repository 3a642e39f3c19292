import type { DecimalInput } from '../../kernel/decimal/index.js';

/** A contest 竞赛: prizes by rank. Equal scores share the better rank, and the ranks behind it are skipped: 1, 2, 2, 4. */
export interface Contest {
  readonly type: 'contest';
  /** From the first rank on, never rising; no finer than the rounding of the terms. */
  readonly prizes: readonly DecimalInput[];
  /**
   * `pool-and-split`: the tied share the prizes of the ranks that they cover; `each-takes-rank-prize`: each takes the prize of the
   * rank.
   */
  readonly ties: 'pool-and-split' | 'each-takes-rank-prize';
  /** Who scores less wins nothing; `null`: everybody may win. */
  readonly minimumScore: DecimalInput | null;
}

/** {@link Contest} as it is typed; unless told, everybody may win. */
export type ContestDraft = Omit<Contest, 'minimumScore'> & Partial<Pick<Contest, 'minimumScore'>>;
