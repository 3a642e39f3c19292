import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { GatesAnswer } from './ask-gates.js';
import type { FileAnswer } from './check-file.js';
import type { TopPlace, TopSummary } from './decision.js';
import type { Composite } from './score-indicators.js';
import type { SwotAnswer } from './weigh-swot.js';

/** The place of an account, with what the ranking of all says. */
export interface Place {
  readonly place: TopPlace;
  readonly value: Decimal;
  readonly population: number;
  readonly summary: TopSummary;
}

/** Everything that was found out about one account. */
export interface Findings {
  readonly gates: GatesAnswer;
  readonly file: FileAnswer;
  readonly composite: Composite;
  readonly swot: SwotAnswer | null;
  readonly place: Place | null;
  /** Gates, file and top share together; `null`: cannot be told. */
  readonly admitted: boolean | null;
  /** Place of the first band that the points reach, the number of bands where they reach none; `null` without points. */
  readonly reached: number | null;
}
