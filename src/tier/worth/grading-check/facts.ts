import type { DecimalInput } from '../../../kernel/decimal/index.js';
import type { Fields } from '../../../kernel/schema/index.js';
import { type CustomerFacts, customerFields } from '../../facts.js';

/** What was observed of a business, a region or a team that may grade its customers. */
export interface GradingNeedFacts<M extends string = string> {
  readonly id: string;
  /** How many managers look after the customers; parts of one are allowed. Absent or `null`: not known. */
  readonly managers?: DecimalInput | null;
  /** All of its customers, once each. */
  readonly customers: readonly CustomerFacts<M>[];
}

/** The fields of the facts about a need to grade. */
export const gradingNeedFields: Fields<GradingNeedFacts> = {
  id: { type: 'id' },
  managers: { type: 'decimal', sign: 'not-negative', optional: true, nullable: true },
  customers: { type: 'list', of: { ...customerFields } },
};
