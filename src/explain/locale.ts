import type { ErrorCode, ReasonCode } from './codes.js';
import type { Say } from './say.js';

/** How one code is said: a sentence made from the figures of the reason. */
export type Sentence = (say: Say) => string;

/** A sentence for each of some codes. */
export type Sentences<C extends string> = { readonly [K in C]: Sentence };

/** A language: an object that is imported, so that only the wording that is used is shipped. */
export interface Locale {
  /** The language tag, for `Intl` and for the labels of policies: `en`, `zh-CN`. */
  readonly language: string;
  /** A sentence for every code; the type is complete, so a new code without words does not compile. */
  readonly sentences: Sentences<ReasonCode | ErrorCode>;
  /** The few words that are not sentences of a code. */
  readonly terms: {
    readonly notTold: string;
    /** The facts that would be needed. */
    readonly missing: (names: string) => string;
    readonly cannotTell: string;
    /** The place, to go before the full stop. */
    readonly at: (path: string) => string;
    /** What stands for a code that has no sentence. */
    readonly unknownCode: (code: string) => string;
    /** A phrase of the library for what was expected or received; what is none stands as it is. */
    readonly phrase: (text: string) => string;
    /** How many rows came in, and what became of them. */
    readonly counts: (received: string, accepted: string, rejected: string) => string;
    /** A row by its number, counted from 1, and its id, where it has one. */
    readonly row: (row: string, id: string | null) => string;
    readonly and: string;
  };
}
