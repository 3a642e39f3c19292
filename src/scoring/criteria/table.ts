/** A population as numbers: for each criterion one per subject. A value that is unknown is NaN, which no fact can be. */
export interface Table {
  readonly ids: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** Rows where a fact is told to be absent. */
export const absent = Number.NaN;
