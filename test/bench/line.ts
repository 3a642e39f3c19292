/** What is timed; what comes as a promise is waited for. */
export interface Sides {
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

/** One comparison of the library with what one would write without it. */
export interface Line {
  /** `room/what-vs-baseline`. */
  readonly name: string;
  /** The other side, in one sentence. */
  readonly baseline: string;
  /** How many rows each side works on. */
  readonly rows: number;
  /** How many of them the other side works on, where all would take minutes; the ratio is that of the times per row. */
  readonly theirRows?: number;
  /** Makes the input once; what it does is not measured. */
  readonly setup: () => Sides;
  /** Are both answers the same? By default they must be deeply equal. */
  readonly equal?: (ours: unknown, theirs: unknown) => boolean;
}

export interface Measurement {
  readonly name: string;
  /** How many times faster than the baseline: median against median. */
  readonly ratio: number;
  readonly baseline: string;
  /** Interquartile range of the ratios of the pairs, as a share of their median. */
  readonly spread: number;
  readonly rowsPerSecond: number;
}
