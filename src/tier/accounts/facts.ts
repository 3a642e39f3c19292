import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Scored } from '../../scoring/index.js';
import type { AccountFilePart } from './policy.js';

/** One point of a SWOT analysis. */
export interface SwotItem {
  readonly text: string;
  /** How strongly it tells, zero or more; without one its axis cannot be told. */
  readonly score?: DecimalInput;
  /** How much it counts, zero or more; 1 unless told. */
  readonly weight?: DecimalInput;
}

/** Our position with an account: strengths and weaknesses are ours, opportunities and threats come from the account and its market. */
export interface Swot {
  readonly strengths?: readonly SwotItem[];
  readonly weaknesses?: readonly SwotItem[];
  readonly opportunities?: readonly SwotItem[];
  readonly threats?: readonly SwotItem[];
}

/** The account file 大客户档案: fields by name in each of its five parts; `null` and a blank text are not filled in. */
export type AccountFile = {
  readonly [Part in AccountFilePart]?: Readonly<Record<string, DecimalInput | null>>;
};

/** What was observed of one account. */
export interface AccountFacts<M extends string = string> {
  readonly id: string;
  /** A figure, a ratio of two, or a word for each measure. */
  readonly measures: { readonly [K in M]?: Scored | null };
  readonly swot?: Swot | null;
  readonly file?: AccountFile | null;
}
