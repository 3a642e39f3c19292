import type { Counts } from '../decision/decision.js';
import { requireFunction, requireIterable, requireObject, requireWhole } from '../errors/index.js';

/**
 * A summary that can be made in pieces: in a loop, in workers, in a map/combine engine. The state is plain data (safe for
 * structured clone) over exact quantities, so that the order of rows and the way they were split change nothing.
 */
export interface Fold<Row, State, Out> {
  /** The state of no rows; `firstIndex` is the position of the first row in the whole input (0 unless told). */
  empty(firstIndex?: number): State;
  /** Takes one row in; the state handed in must not be used again. A row that cannot be read is kept as a reject. */
  add(state: State, row: Row): State;
  /** Both states as one; neither must be used again. */
  merge(left: State, right: State): State;
  /** The answer for all rows taken in; the state may be finished again. */
  finish(state: State): Out;
}

/** The part of every fold's state that counts rows. */
export interface FoldState {
  readonly counts: Counts;
}

const progressEvery = 65_536;

/**
 * How do I run a fold over rows, here or in a worker?
 *
 * @param fold - what to summarise
 * @param rows - the rows, walked once
 * @param options - `firstIndex`: position of the first row in the whole input, so that rejects of a later chunk carry their
 * true position; `onProgress`: called with the counts every 65,536 rows and at the end
 * @returns the state, to be merged with others or handed to `fold.finish`
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-function`, `input/not-iterable`,
 * `input/not-a-whole-number`, `input/out-of-range`
 * @guarantee any split into chunks, merged in any order, finishes to the same answer as one loop
 * @example
 * ```ts
 * import { foldRows } from 'clientele';
 * import { purchaseFold } from 'clientele/value';
 * const fold = purchaseFold({ asOf: '2026-09-30', unit: 'day', occasion: 'net-day' });
 * const january = foldRows(fold, [{ customer: 'C-1', date: '2026-01-05', amount: '10.00' }]);
 * const february = foldRows(fold, [{ customer: 'C-1', date: '2026-02-05', amount: '20.00' }], { firstIndex: 1 });
 * fold.finish(fold.merge(january, february)).rows[0]?.repeats;   // => 1
 * ```
 * @category Many rows
 */
export function foldRows<Row, State>(
  fold: Fold<Row, State, unknown>,
  rows: Iterable<Row>,
  options: { readonly firstIndex?: number; readonly onProgress?: (counts: Counts) => void } = {},
): State {
  requireFold(fold);
  const { firstIndex = 0, onProgress } = requireObject(
    options,
    '/options',
    'options',
  ) as typeof options;
  requireWhole(firstIndex, '/options/firstIndex', 0, Number.MAX_SAFE_INTEGER);
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  let state = fold.empty(firstIndex);
  let taken = 0;
  for (const row of requireIterable(rows, '/rows', 'rows') as Iterable<Row>) {
    state = fold.add(state, row);
    taken += 1;
    if (onProgress !== undefined && taken % progressEvery === 0) onProgress(countsOf(state));
  }
  if (onProgress !== undefined) onProgress(countsOf(state));
  return state;
}

function countsOf(state: unknown): Counts {
  const { counts } = requireObject(state, '/fold/add', 'a state with counts');
  return { ...requireObject(counts, '/fold/add/counts', 'counts') } as unknown as Counts;
}

function requireFold(fold: unknown): void {
  const read = requireObject(fold, '/fold', 'a fold');
  for (const name of ['empty', 'add', 'merge', 'finish'])
    requireFunction(read[name], `/fold/${name}`);
}
