import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { MarginLine } from './measure-trailing-margin.js';
import type { WalletCategory } from './measure-wallet.js';
import type { ValueLevel, ValuePart } from './profile-policy.js';

/** What is known of the value of one customer. What is absent or `null` is not known, which is not zero. */
export interface ValueFacts {
  readonly id: string;
  /** Needed by windows that start from the day of joining. */
  readonly joined?: DateString | null;
  /** For present value. An empty list says that nothing was bought. */
  readonly margins?: readonly MarginLine[] | null;
  /** For potential value. */
  readonly wallet?: readonly WalletCategory[] | null;
  /** Lifetime value from any model; a number or a decimal. */
  readonly longTerm?: DecimalInput | null;
  /** How many, over the window of the policy. */
  readonly purchases?: number | null;
}

/** What a customer is worth, part by part; `null` where it is not known. */
export interface ValueProfile {
  /** Margin over the window. */
  readonly present: DecimalString | null;
  /** What of the customer's spend could be ours. */
  readonly potential: {
    readonly gap: DecimalString;
    readonly incremental: DecimalString;
    readonly crossSelling: DecimalString;
    /** Share of wallet; `null` where nothing is spent. */
    readonly share: Ratio | null;
  } | null;
  readonly longTerm: number | null;
  readonly frequency: number | null;
  readonly levels: Readonly<Record<ValuePart, ValueLevel | null>>;
}

/** How many customers are in each level, and where levels begin. */
export interface ValueProfileSummary {
  readonly sizes: Readonly<Record<ValuePart, Readonly<Record<ValueLevel | 'unknown', number>>>>;
  /** As decimals; `null` where a quantile is asked for and the part is known of nobody. */
  readonly cuts: Readonly<
    Record<ValuePart, { readonly middle: DecimalString; readonly high: DecimalString } | null>
  >;
}
