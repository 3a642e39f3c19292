import { plain } from '../../kernel/decimal/decimal.js';
import type { GradeSummary } from './decision.js';
import type { Placement, Population, Untold } from './population.js';
import type { PopulationRule } from './rule.js';

/** Where each customer stands; or why nobody can be told where, as with too few of them. */
export function placePopulation(
  { placer, minimumPopulation }: PopulationRule,
  population: Population,
): Placement | Untold {
  const { size } = population;
  if (size >= minimumPopulation) return placer.place(population);
  const params = { population: size, minimum: minimumPopulation };
  return { why: () => [{ code: 'tier/population-too-small', params }] };
}

/** The sizes, quotas and cuts of a population; of one that could not be graded the quotas that it would have. */
export function summaryOf<G extends string>(
  { rule, grades, placer }: PopulationRule,
  size: number,
  placed: Placement | Untold,
): GradeSummary<G> {
  const byGrade = <T>(value: (level: number) => T) =>
    Object.fromEntries(grades.map(({ grade }, level) => [grade, value(level)])) as Record<G, T>;
  const isTold = !('why' in placed);
  const sizes = isTold ? sizesOf(placed.levels, grades.length) : [];
  const quotas = placer.quotasOf(size);
  const cuts = isTold ? placed.cuts : rule.type === 'grid' ? null : [];
  return {
    determined: isTold,
    sizes: byGrade((level) => sizes[level] ?? 0),
    ungraded: 0,
    untold: 0,
    quotas: quotas === null ? null : byGrade((level) => quotas[level] ?? 0),
    cuts:
      cuts === null
        ? null
        : byGrade((level) => {
            const cut = cuts[level] ?? null;
            return cut === null ? null : plain(cut);
          }),
  };
}

function sizesOf(levels: Uint16Array, grades: number): readonly number[] {
  const sizes = Array.from({ length: grades }, () => 0);
  for (const level of levels) sizes[level] = (sizes[level] as number) + 1;
  return sizes;
}
