/** Anything that survives `JSON.stringify` and back unchanged. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * One step of an answer to "why?": a code with its figures, never a sentence.
 *
 * The same shape serves the reasons of a decision, the findings of a lint and the issues of an error; `describe` from
 * `clientele/explain` turns any of them into words.
 *
 * Shapes: `figure` is what this step is worth; where `parts` carry figures they add up to it. `params` holds the other
 * facts of the step, JSON-safe. `path` points into the document or the facts (`/bands/1/from`). `rows` names the ids of
 * the rows that the step stands on.
 * Units: those of the figure that is explained; amounts are decimal strings, scores and counts are numbers.
 */
export interface Reason<C extends string = string> {
  readonly code: C;
  readonly figure?: string | number;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly path?: string;
  readonly rows?: readonly string[];
  readonly parts?: readonly Reason<C>[];
}

/** What a lint found: a reason with its weight. A document with an `error` cannot be defined; a `warning` is legal but suspicious. */
export interface Finding<C extends string = string> extends Reason<C> {
  readonly severity: 'error' | 'warning';
}
