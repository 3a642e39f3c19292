import type { Period } from '../calendar/index.js';
import type { DecimalInput } from '../decimal/index.js';

/**
 * A named figure of a subject: one for good, or one for each period (`[{ start, end, value }]`, half-open). Periods of one
 * measure share no day.
 */
export type Figure = DecimalInput | readonly (Period & { readonly value: DecimalInput })[];

/** Named figures of one subject; a name that is absent is unknown, which is not zero. */
export type Measures<M extends string = string> = { readonly [K in M]?: Figure | null };
