import { freezeDeep } from '../../kernel/decision/freeze-deep.js';
import type { Reason } from '../../kernel/decision/index.js';
import {
  pointer,
  requireFilled,
  requireObject,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import type { CustomerRows } from './customer-rows.js';
import type { RenewalCohort } from './facts.js';
import { type Fit, fitModel } from './fit-model.js';
import type { RenewalModel } from './model.js';

/**
 * How long do contracts last, if those who are easily lost are lost first? Shifted beta-geometric.
 *
 * For customers who have to renew or say that they leave. Where nobody says so use {@link fitBgNbd} or its neighbours.
 *
 * Shapes: a cohort that began together; `lost` has one entry for each renewal seen.
 *
 * @param cohort - how many there were, and how many were lost at each renewal
 * @returns `outcome`: the model, or `null` (`value/not-identifiable` with one renewal only, `value/boundary` where for example nobody was
 * lost, `value/not-converged`)
 * @throws {@link ClienteleError} `input/out-of-range` for losses that are negative, or more than there were; `input/unknown-key`
 * @source Fader & Hardie 2007, "How to project customer retention"
 * @example
 * ```ts
 * import { fitSbg } from 'clientele/value';
 * const fit = fitSbg({ initial: 1000, lost: [131, 126, 90, 60, 42, 34, 26] });
 * fit.outcome?.parameters.alpha.toFixed(3);   // => '0.668'
 * fit.outcome?.parameters.beta.toFixed(3);    // => '3.806'
 * ```
 * @category Value
 */
export function fitSbg(cohort: RenewalCohort): Fit<RenewalModel, 'sbg'> {
  const { figures, ...fit } = fitModel('sbg', readCohort(cohort), () => null);
  const outcome: RenewalModel | null =
    figures === null || fit.found === null
      ? null
      : {
          format: 'clientele/renewal-model@1',
          model: 'sbg',
          parameters: fit.found.parameters,
          fit: figures,
        };
  freezeDeep(outcome);
  return { outcome, ...fit };
}

/** One row for each renewal at which some were lost, and one for those who are still there. */
function readCohort(cohort: unknown): CustomerRows {
  const path = '/cohort';
  const read = requireObject(cohort, path, '{ initial, lost }');
  const foreign = Object.keys(read).find((key) => key !== 'initial' && key !== 'lost');
  if (foreign !== undefined)
    throwInput(
      'input/unknown-key',
      `${path}/${pointer(foreign)}`,
      `unknown field ${show(foreign)}`,
      {
        key: foreign,
        known: ['initial', 'lost'],
      },
    );
  const { initial, lost } = read;
  const losses = requireFilled(lost, `${path}/lost`, 'losses at one renewal at least');
  if (!(isCount(initial) && initial > 0))
    return throwInput(
      'input/out-of-range',
      `${path}/initial`,
      `expected how many there were at the start, received ${show(initial)}`,
      { received: show(initial), expected: 'above zero' },
    );
  const issues: Reason[] = [];
  let left = initial;
  for (const [at, loss] of losses.entries()) {
    if (!isCount(loss) || loss > left)
      issues.push({
        code: 'input/out-of-range',
        params: {
          received: show(loss),
          expected: isCount(loss) ? `at most ${Math.max(0, left)}` : 'zero or more',
        },
        path: `${path}/lost/${at}`,
      });
    else left -= loss;
  }
  if (issues.length > 0) return throwIssues('input', issues, 'cannot read the cohort');
  const counts = losses as readonly number[];
  return {
    x: Float64Array.from([...counts.keys(), counts.length]),
    tx: Float64Array.from([...counts.map(() => 1), 0]),
    age: new Float64Array(counts.length + 1),
    weight: Float64Array.from([...counts, left]),
    spend: new Float64Array(counts.length + 1),
  };
}

function isCount(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 2 ** 53;
}
