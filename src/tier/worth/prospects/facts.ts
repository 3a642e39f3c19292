import type { DecimalInput } from '../../../kernel/decimal/index.js';
import type { Fields } from '../../../kernel/schema/index.js';

/** What was observed of one prospect. What is absent or `null` is not known, which is not zero. */
export interface ProspectFacts<Stage extends string = string> {
  readonly id: string;
  /** What it brings if it is won, after all cost of serving it, over whatever span you value customers by. */
  readonly value?: DecimalInput | null;
  /** How likely it is won, from 0 to 1, where that is known better than by its stage. */
  readonly probability?: DecimalInput | null;
  readonly stage?: Stage | null;
  /** What winning it would still cost from now on, whether it is won or lost. */
  readonly toSpend?: DecimalInput | null;
  /** What was spent so far. It is gone either way, and changes no answer. */
  readonly spent?: DecimalInput | null;
}

const open = { optional: true, nullable: true } as const;

/** The fields of the facts of a prospect. */
export const prospectFields: Fields<ProspectFacts> = {
  id: { type: 'id' },
  value: { type: 'decimal', ...open },
  probability: { type: 'decimal', sign: 'not-negative', ...open },
  stage: { type: 'id', ...open },
  toSpend: { type: 'decimal', sign: 'not-negative', ...open },
  spent: { type: 'decimal', sign: 'not-negative', ...open },
};
