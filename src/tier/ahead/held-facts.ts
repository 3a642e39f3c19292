import type { Measures } from '../../kernel/decision/index.js';
import type { Fields } from '../../kernel/schema/index.js';

/** A customer with the grade that it holds, and its figures. */
export interface GradeHolder<Grade extends string = string, M extends string = string> {
  readonly id: string;
  /** The grade held; `null` for none, where the policy has no grade for who meets no band. */
  readonly grade: Grade | null;
  readonly measures: Measures<M>;
}

/** The fields of a customer with the grade that it holds. */
export const holderFields: Fields<GradeHolder> = {
  id: { type: 'id' },
  grade: { type: 'text', nullable: true },
  measures: { type: 'measures' },
};
