import type { DecimalInput } from '../../kernel/decimal/index.js';

/** How an uncertain consideration is turned into one figure. */
export interface ConsiderationEstimate {
  readonly type: 'consideration-estimate';
  /** The sum of all outcomes weighted by their probabilities, or the outcome with the largest one. */
  readonly method: 'expected-value' | 'most-likely';
  /** Which outcome is taken where several are equally likely. */
  readonly ties: 'lowest' | 'highest';
  /** How sure it has to be that nothing of the figure has to be taken back; without it the figure stands as it is. */
  readonly constraint?: {
    /** Above 0 and up to 1: `"0.9"`. */
    readonly confidence: DecimalInput;
  };
}

/** {@link ConsiderationEstimate} as it is typed: `ties` is `lowest` unless told. */
export type ConsiderationEstimateDraft = Omit<ConsiderationEstimate, 'ties'> &
  Partial<Pick<ConsiderationEstimate, 'ties'>>;
