/**
 * Figures as columns, one entry per customer in each, as data frames and Arrow tables hold them.
 *
 * Units: `values` are plain numbers, each standing for the decimal with at most `scale` decimals that is nearest to it.
 */
export interface ValueColumns {
  readonly ids: readonly string[];
  readonly values: Float64Array;
  readonly scale: number;
}
