import type { Reason } from '../../kernel/decision/index.js';
import type { DistinctRows } from './distinct-rows.js';
import type { LikelihoodFit } from './fit-likelihood.js';
import type { ModelName } from './model.js';
import { modelKinds } from './model-kinds.js';
import type { ModelsReasonCode } from './reasons.js';

/** With fewer customers who came back there is no telling one population from another. House rule. */
export const leastRepeaters = 10;

/** How many customers there are, and how many of them bought again, by weight. */
export interface Population {
  readonly customers: number;
  readonly repeaters: number;
}

/** Counts by weight. */
export function populationOf({ x, weight }: Pick<DistinctRows, 'x' | 'weight'>): Population {
  let [customers, repeaters] = [0, 0];
  for (const [row, w] of weight.entries()) {
    customers += w;
    if ((x[row] as number) > 0) repeaters += w;
  }
  return { customers, repeaters };
}

type Judged = Reason<ModelsReasonCode>;

/**
 * What no search can tell, seen before it: without a repeat purchase nothing is known of leaving; one opportunity, or one
 * renewal, gives one rate and not two.
 */
export function notIdentifiable(
  model: ModelName,
  rows: DistinctRows,
  { customers, repeaters }: Population,
): Judged | null {
  const { names } = modelKinds[model];
  const because = (why: string): Judged => ({
    code: 'value/not-identifiable',
    params: { model, cause: why, parameters: [...names], customers, repeaters },
  });
  if (model === 'sbg') {
    const renewals = rows.x.map((x, at) => x + (rows.tx[at] as number));
    return mostOf(renewals, rows) <= 1 ? because('one-period') : null;
  }
  if (repeaters === 0) return because('no-repeats');
  return model === 'bg-bb' && mostOf(rows.age, rows) <= 1 ? because('one-period') : null;
}

/** The largest figure of any customer; rows of weight 0 are none. */
function mostOf(column: Float64Array, { weight }: DistinctRows): number {
  return column.reduce((top, one, row) => (weight[row] === 0 ? top : Math.max(top, one)), 0);
}

/**
 * Parameters of which these figures tell a ratio only, whatever a search says: with one repeat purchase at most BG/NBD
 * sees a ÷ (a + b) and no more; two opportunities give BG/BB three shares for its four parameters.
 */
function neverTold(model: ModelName, rows: DistinctRows): readonly string[] | null {
  if (model === 'bg-nbd' && mostOf(rows.x, rows) <= 1) return ['a', 'b'];
  return model === 'bg-bb' && mostOf(rows.age, rows) <= 2 ? modelKinds[model].names : null;
}

/** Why what the search found is no model; nothing where it is one. */
export function reasonsAgainst(
  model: ModelName,
  fit: LikelihoodFit,
  rows: DistinctRows,
  { customers, repeaters }: Population,
): readonly Judged[] {
  const { names } = modelKinds[model];
  const reasons: Judged[] = [];
  const flat = neverTold(model, rows) ?? (fit.flat && namesIn(fit.flat, names));
  if (flat !== null)
    reasons.push({
      code: 'value/not-identifiable',
      params: { model, cause: 'flat', parameters: [...flat], customers, repeaters },
    });
  if (fit.open !== null)
    reasons.push({
      code: 'value/boundary',
      params: { model, parameters: namesIn(fit.open, names), customers, repeaters },
    });
  if (!fit.converged && reasons.length === 0)
    reasons.push({
      code: 'value/not-converged',
      params: { model, evaluations: fit.evaluations, customers, repeaters },
    });
  return reasons;
}

/** An interval of 95 % that spans a factor of e^8 = 3,000 tells next to nothing of its parameter. House rule. */
const widestError = 2;

/** Parameters of which a model, though found, knows little: their standard error on the scale of logarithms is above 2. */
export function weaklyIdentified(
  model: ModelName,
  { covariance }: LikelihoodFit,
  { customers, repeaters }: Population,
): readonly Judged[] {
  const parameters = modelKinds[model].names.filter(
    (_name, at) => !(Math.sqrt(covariance[at]?.[at] ?? 0) <= widestError),
  );
  if (parameters.length === 0) return [];
  return [{ code: 'value/weakly-identified', params: { model, parameters, customers, repeaters } }];
}

/** Too few customers who came back; not asked of contracts. */
export function tooFew(model: ModelName, { customers, repeaters }: Population): readonly Judged[] {
  if (model === 'sbg' || repeaters >= leastRepeaters) return [];
  const params = { model, repeaters, least: leastRepeaters, customers };
  return [{ code: 'value/too-few-repeaters', params }];
}

/** The parameters that have a part in a direction. */
function namesIn(direction: readonly number[], names: readonly string[]): string[] {
  const top = Math.max(...direction.map(Math.abs));
  return names.filter((_name, at) => Math.abs(direction[at] as number) > 0.2 * top);
}
