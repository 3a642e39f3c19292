/**
 * On which side of a cut an item stands. `below`: in the class while the cumulative share with the item is below the cut; `up-to`:
 * while it is at most the cut; `crossing`: while the cumulative share before the item is below the cut, so that the item that crosses
 * it still belongs.
 */
export type ShareBoundary = 'below' | 'up-to' | 'crossing';

/**
 * Which class equal values get. `all-up`: all of them the class of the first; `all-down`: all of them that of the last; `in-order`: each
 * that of its own place.
 */
export type ShareTies = 'all-up' | 'all-down' | 'in-order';

/** A cut as an exact fraction of the total: `units` / `whole`. */
export interface ShareCut {
  readonly units: bigint;
  readonly whole: bigint;
}

/** How a ranked list is cut into classes by cumulative share. */
export interface ShareClassRule {
  /** Ascending; whoever is past the last one is in the class after it. */
  readonly cuts: readonly ShareCut[];
  readonly boundary: ShareBoundary;
  readonly ties: ShareTies;
}

/**
 * The class of each value, counted from 0, of values of zero or more in descending order whose total is above zero. Compared by
 * cross-multiplication: no share is rounded.
 */
export function shareClasses(
  descending: readonly bigint[],
  total: bigint,
  { cuts, boundary, ties }: ShareClassRule,
): readonly number[] {
  const bounds = cuts.map(({ units, whole }) => ({ bound: units * total, whole }));
  const classes: number[] = [];
  let before = 0n;
  let place = 0;
  for (const value of descending) {
    const through = before + value;
    while (place < bounds.length && !holds(bounds[place] as Bound, boundary, before, through))
      place += 1;
    classes.push(place);
    before = through;
  }
  return ties === 'in-order' ? classes : withTies(descending, classes, ties);
}

interface Bound {
  readonly bound: bigint;
  readonly whole: bigint;
}

function holds(
  { bound, whole }: Bound,
  boundary: ShareBoundary,
  before: bigint,
  through: bigint,
): boolean {
  switch (boundary) {
    case 'below':
      return through * whole < bound;
    case 'up-to':
      return through * whole <= bound;
    case 'crossing':
      return before * whole < bound;
  }
}

/** Equal values stand side by side; their classes are those of the first or the last of them. */
function withTies(
  descending: readonly bigint[],
  classes: readonly number[],
  ties: 'all-up' | 'all-down',
): readonly number[] {
  const joined: number[] = [...classes];
  const isUp = ties === 'all-up';
  const step = isUp ? 1 : -1;
  for (let index = isUp ? 1 : joined.length - 2; index >= 0 && index < joined.length; index += step)
    if (descending[index] === descending[index - step])
      joined[index] = joined[index - step] as number;
  return joined;
}
