/** A population as numbers: for each criterion one per subject. A value that is unknown is NaN, which no fact can be. */
export interface Table {
  readonly ids: readonly string[];
  readonly columns: readonly Float64Array[];
  /** Where in the facts a value came from; without a row where the criterion as a whole did. */
  readonly at: (criterion: string, row?: number) => string;
}

/** What stands for a value that is unknown. */
export const absent = Number.NaN;
