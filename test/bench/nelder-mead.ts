/** The lowest value found, where, and after how many looks. */
export interface Lowest {
  readonly at: readonly number[];
  readonly value: number;
  readonly looks: number;
}

/**
 * The simplex search of Nelder and Mead with its usual coefficients: the optimiser one reaches for when there is no
 * gradient. Ends where the values of the simplex lie within `within`.
 *
 * @source Nelder & Mead 1965; Lagarias, Reeds, Wright & Wright 1998, section 2
 */
export function nelderMead(
  value: (at: readonly number[]) => number,
  start: readonly number[],
  within: number,
): Lowest {
  let looks = 0;
  const look = (at: readonly number[]) => {
    looks += 1;
    return { at, value: value(at) };
  };
  const simplex = [
    look(start),
    ...start.map((_x, i) => look(start.map((x, j) => (i === j ? x + 0.5 : x)))),
  ];
  const size = start.length;
  while (looks < 5000) {
    simplex.sort((left, right) => left.value - right.value);
    const [best, worst] = [simplex[0], simplex[size]];
    if (best === undefined || worst === undefined) break;
    if (worst.value - best.value <= within) break;
    const middle = start.map(
      (_x, i) => simplex.slice(0, size).reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / size,
    );
    const along = (share: number) =>
      look(middle.map((x, i) => x + share * (x - (worst.at[i] ?? 0))));
    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      simplex[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < (simplex[size - 1]?.value ?? 0)) simplex[size] = reflected;
    else {
      const contracted = reflected.value < worst.value ? along(0.5) : along(-0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[size] = contracted;
      else
        for (let i = 1; i <= size; i++)
          simplex[i] = look((simplex[i]?.at ?? []).map((x, j) => ((best.at[j] ?? 0) + x) / 2));
    }
  }
  const [best] = simplex;
  return { at: best?.at ?? start, value: best?.value ?? Number.NaN, looks };
}
