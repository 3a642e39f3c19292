import { readObject } from '../../kernel/calendar/read-object.js';
import { requireWhole } from '../../kernel/errors/index.js';
import { logRising } from '../../kernel/numerics/log-gamma.js';
import { mostOpportunities } from './check-counts.js';
import type { RenewalModel } from './model.js';
import { readRenewalModel } from './read-model.js';

/** What is left of a cohort after a renewal. */
export interface RenewalOutlook {
  /** 1 for the first renewal. */
  readonly renewal: number;
  /** The share of the cohort that is still there. */
  readonly survival: number;
  /** Of those who were there before, the share that renewed. */
  readonly retention: number;
}

/**
 * How many contracts of a cohort will be left after each renewal?
 *
 * Retention rises with time although nobody changes: those who are easily lost are lost first.
 *
 * @param model - what {@link fitSbg} or {@link defineRenewalModel} gave
 * @param options - `renewals`: how many of them, 1 to 100,000
 * @returns one row for each renewal, from the first on
 * @throws {@link ClienteleError} `value/not-a-model`, `input/not-a-whole-number`, `input/out-of-range`, `input/unknown-key`
 * @guarantee survival does not rise, retention does not fall
 * @source Fader & Hardie 2007, eq. 6 and 8
 * @example
 * ```ts
 * import { defineRenewalModel, predictRenewals } from 'clientele/value';
 * const model = defineRenewalModel({ parameters: { alpha: 1, beta: 1 } });
 * predictRenewals(model, { renewals: 3 }).map((at) => at.retention.toFixed(3));   // => ['0.500', '0.667', '0.750']
 * ```
 * @category Value
 */
export function predictRenewals(
  model: RenewalModel,
  options: { readonly renewals: number },
): readonly RenewalOutlook[] {
  const { parameters } = readRenewalModel(model);
  const [alpha = 0, beta = 0] = parameters;
  const given = readObject(options, '/options', ['renewals']);
  const renewals = requireWhole(given['renewals'], '/options/renewals', 1, mostOpportunities);
  return Array.from({ length: renewals }, (_renewal, before) => ({
    renewal: before + 1,
    survival: Math.exp(logRising(beta, before + 1) - logRising(alpha + beta, before + 1)),
    retention: (beta + before) / (alpha + beta + before),
  }));
}
