import { nearestPairs, type PairLimits, type RowPair } from './nearest-pairs.js';
import type { ReadRow } from './read-statements.js';

/** Pairs, and the rows of each side that found none. */
export interface PairedRows {
  readonly byReference: readonly RowPair<ReadRow>[];
  readonly byAmount: readonly RowPair<ReadRow>[];
  readonly ours: readonly ReadRow[];
  readonly theirs: readonly ReadRow[];
}

const anyDistance: PairLimits = { amount: null, days: null };

/** By reference first, whatever the amounts; what is left by amount within the limits, where the kinds do not contradict. */
export function pairStatements(
  ours: readonly ReadRow[],
  theirs: readonly ReadRow[],
  limits: PairLimits,
): PairedRows {
  const byReference = pairByReference(ours, theirs);
  const taken = new Set(byReference.flat());
  const [ownLeft, otherLeft] = [leftOf(ours, taken), leftOf(theirs, taken)];
  const byAmount = pairByKind(ownLeft, otherLeft, limits, false);
  for (const row of byAmount.flat()) taken.add(row);
  return { byReference, byAmount, ours: leftOf(ours, taken), theirs: leftOf(theirs, taken) };
}

function leftOf(rows: readonly ReadRow[], taken: ReadonlySet<ReadRow>): readonly ReadRow[] {
  return rows.filter((row) => !taken.has(row));
}

function groupsOf(rows: readonly ReadRow[], key: 'reference' | 'kind') {
  const groups = new Map<string | null, ReadRow[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group === undefined) groups.set(row[key], [row]);
    else group.push(row);
  }
  return groups;
}

function pairByReference(ours: readonly ReadRow[], theirs: readonly ReadRow[]) {
  const others = groupsOf(theirs, 'reference');
  return [...groupsOf(ours, 'reference')].flatMap(([reference, rows]) =>
    reference === null ? [] : pairByKind(rows, others.get(reference) ?? [], anyDistance, true),
  );
}

/** Rows of one kind first, then those of which one tells no kind; those of two kinds only where that is allowed. */
function pairByKind(
  ours: readonly ReadRow[],
  theirs: readonly ReadRow[],
  limits: PairLimits,
  otherKinds: boolean,
): readonly RowPair<ReadRow>[] {
  const others = groupsOf(theirs, 'kind');
  const pairs = [...groupsOf(ours, 'kind')].flatMap(([kind, rows]) =>
    nearestPairs(rows, others.get(kind) ?? [], limits),
  );
  const tellsNone = ({ kind }: ReadRow) => kind === null;
  const any = () => true;
  const rounds: readonly (readonly [(row: ReadRow) => boolean, (row: ReadRow) => boolean])[] = [
    [tellsNone, any],
    [any, tellsNone],
    ...(otherKinds ? [[any, any] as const] : []),
  ];
  const taken = new Set(pairs.flat());
  for (const [isOurs, isTheirs] of rounds) {
    const more = nearestPairs(
      leftOf(ours, taken).filter(isOurs),
      leftOf(theirs, taken).filter(isTheirs),
      limits,
    );
    for (const pair of more) {
      pairs.push(pair);
      for (const row of pair) taken.add(row);
    }
  }
  return pairs;
}
