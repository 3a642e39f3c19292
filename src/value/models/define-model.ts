import { readObject } from '../../kernel/calendar/read-object.js';
import { freezeDeep } from '../../kernel/decision/freeze-deep.js';
import { requireWord } from '../../kernel/errors/index.js';
import type { TimeUnit } from '../purchases/facts.js';
import { namedBy } from './fit-model.js';
import type {
  ModelName,
  ModelParameters,
  PurchaseModel,
  PurchaseModelName,
  RenewalModel,
  SpendModel,
} from './model.js';
import { purchaseModelNames, readModelUnit, readParameters } from './read-model.js';

/** A model of when customers buy whose parameters are known: from a paper, or from another program. */
export interface PurchaseModelDraft<N extends PurchaseModelName, U> {
  readonly model: N;
  /** The unit of `alpha` (and of `beta` in Pareto/NBD). */
  readonly unit: U;
  readonly parameters: ModelParameters[N];
}

/**
 * How do I work with parameters that I have already?
 *
 * For published parameters, those of another program, or where a search ended that was not accepted as a model (`found`). To estimate
 * them use {@link fitBgNbd} and its neighbours. Such a model tells no intervals.
 *
 * Units: `unit` is that of `alpha` and of the customers the model is used with; nothing is converted.
 *
 * @param draft - the name of the model, its unit and its parameters
 * @returns a frozen model with `fit: null`
 * @throws {@link ClienteleError} `input/out-of-range` for a parameter that is not above zero, `input/unknown-key`, `input/not-one-of`, `input/not-an-object`
 * @example
 * ```ts
 * import { definePurchaseModel, predictPurchases } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } });
 * const { decisions } = predictPurchases(model, { unit: 'week', rows: [{ repeats: 2, lastAge: 30.43, age: 38.86 }] }, { horizon: { weeks: 39 } });
 * decisions[0]?.outcome.expected.toFixed(3);   // => '1.226'
 * ```
 * @category Value
 */
export function definePurchaseModel<
  const N extends PurchaseModelName,
  const U extends N extends 'bg-bb' ? 'opportunity' : TimeUnit,
>(draft: PurchaseModelDraft<N, U>): PurchaseModel<N, U> {
  const read = readObject(draft, '/draft', ['model', 'unit', 'parameters']);
  const model = requireWord(read['model'], '/draft/model', purchaseModelNames) as N;
  const defined: PurchaseModel<N, U> = {
    format: 'clientele/purchase-model@1',
    model,
    unit: readModelUnit(model, read['unit'], '/draft/unit') as U,
    parameters: parametersOf(model, read['parameters']),
    fit: null,
  };
  freezeDeep(defined);
  return defined;
}

/**
 * How do I work with parameters of the Gamma-Gamma that I have already?
 *
 * To estimate them use {@link fitGammaGamma}.
 *
 * Units: `v` in the money of the customers the model is used with.
 *
 * @param draft - `parameters`: p, q and v
 * @returns a frozen model with `fit: null`
 * @throws {@link ClienteleError} `input/out-of-range` for a parameter that is not above zero, `input/unknown-key`, `input/not-an-object`
 * @example
 * ```ts
 * import { defineSpendModel, predictSpend } from 'clientele/value';
 * const model = defineSpendModel({ parameters: { p: 6.25, q: 3.74, v: 15.44 } });
 * const { decisions } = predictSpend(model, { rows: [{ repeats: 2, meanRepeatSpend: 22.35 }] });
 * decisions[0]?.outcome?.meanSpend.toFixed(4);   // => '24.6637'
 * ```
 * @category Value
 */
export function defineSpendModel(draft: {
  readonly parameters: ModelParameters['gamma-gamma'];
}): SpendModel {
  const { parameters } = readObject(draft, '/draft', ['parameters']);
  const defined: SpendModel = {
    format: 'clientele/spend-model@1',
    model: 'gamma-gamma',
    parameters: parametersOf('gamma-gamma', parameters),
    fit: null,
  };
  freezeDeep(defined);
  return defined;
}

/**
 * How do I work with parameters of the shifted beta-geometric that I have already?
 *
 * To estimate them use {@link fitSbg}.
 *
 * @param draft - `parameters`: alpha and beta
 * @returns a frozen model with `fit: null`
 * @throws {@link ClienteleError} `input/out-of-range` for a parameter that is not above zero, `input/unknown-key`, `input/not-an-object`
 * @example
 * ```ts
 * import { defineRenewalModel, predictRenewals } from 'clientele/value';
 * const model = defineRenewalModel({ parameters: { alpha: 1, beta: 3 } });
 * predictRenewals(model, { renewals: 2 }).map((at) => at.survival.toFixed(2));   // => ['0.75', '0.60']
 * ```
 * @category Value
 */
export function defineRenewalModel(draft: {
  readonly parameters: ModelParameters['sbg'];
}): RenewalModel {
  const { parameters } = readObject(draft, '/draft', ['parameters']);
  const defined: RenewalModel = {
    format: 'clientele/renewal-model@1',
    model: 'sbg',
    parameters: parametersOf('sbg', parameters),
    fit: null,
  };
  freezeDeep(defined);
  return defined;
}

function parametersOf<N extends ModelName>(model: N, value: unknown): ModelParameters[N] {
  const parameters = readParameters(model, value, '/draft/parameters');
  return namedBy(model, (at) => parameters[at] as number);
}
