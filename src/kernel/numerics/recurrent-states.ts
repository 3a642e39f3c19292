/** Which states can be reached from each, itself included. */
export function reachableFrom(rows: readonly Float64Array[]): readonly ReadonlySet<number>[] {
  const next = rows.map((row) => Array.from(row.keys()).filter((to) => (row[to] as number) > 0));
  return rows.map((_row, start) => {
    const reached = new Set([start]);
    // A set that grows while it is walked is walked to its end.
    for (const from of reached) for (const to of next[from] ?? []) reached.add(to);
    return reached;
  });
}

/** The states that are returned to for ever: whatever can be reached from them leads back. */
export function recurrentStates(reachable: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const recurrent = new Set<number>();
  for (const [state, reached] of reachable.entries())
    if ([...reached].every((other) => reachable[other]?.has(state) === true)) recurrent.add(state);
  return recurrent;
}
