import type { Label, Policy } from './policy.js';

/** The labels that a policy gives to measures; a trusted document may hold anything there. */
export type MeasureLabels = NonNullable<Policy['measureLabels']>;

/** The label that a policy gives to a measure, or `null`. */
export function measureLabelOf(labels: MeasureLabels | undefined, measure: string): Label | null {
  return typeof labels === 'object' && labels !== null && Object.hasOwn(labels, measure)
    ? (labels[measure] ?? null)
    : null;
}

/** The labels of those of the measures that have one, as `measureLabels`; nothing where none has. */
export function measureLabelsOf(
  labels: MeasureLabels | undefined,
  measures: readonly string[],
): { readonly measureLabels?: MeasureLabels } {
  const found = measures.flatMap((measure) => {
    const label = measureLabelOf(labels, measure);
    return label === null ? [] : [[measure, label] as const];
  });
  return found.length === 0 ? {} : { measureLabels: Object.fromEntries(found) };
}
