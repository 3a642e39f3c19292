import {
  type Phrase,
  pointer,
  requireObject,
  requireWord,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import type { ModelUnit } from './facts.js';
import { modelsMessages } from './messages.js';
import type { ModelName, PurchaseModelName } from './model.js';
import { modelKinds } from './model-kinds.js';

/** A model with its parameters in order, ready to be worked with. */
export interface ReadyModel<N extends ModelName = ModelName> {
  readonly model: N;
  readonly parameters: Float64Array;
  /** Covariances of the logarithms of the parameters; `null` where they were given by hand. */
  readonly covariance: readonly (readonly number[])[] | null;
}

/** The models of when customers buy. */
export const purchaseModelNames: readonly PurchaseModelName[] = [
  ...(['nbd', 'bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-bb'] as const),
];

/** A model of when customers buy, from outside. */
export function readPurchaseModel(
  value: unknown,
  path = '/model',
): ReadyModel<PurchaseModelName> & { readonly unit: ModelUnit } {
  const read = requireFormat(value, 'clientele/purchase-model@1', path);
  const model = requireWord(read['model'], `${path}/model`, purchaseModelNames);
  return {
    ...readRest(read, model, path),
    unit: readModelUnit(model, read['unit'], `${path}/unit`),
  };
}

/** A model of spend, from outside. */
export function readSpendModel(value: unknown, path = '/model'): ReadyModel<'gamma-gamma'> {
  const read = requireFormat(value, 'clientele/spend-model@1', path);
  return readRest(read, 'gamma-gamma', path);
}

/** A model of renewals, from outside. */
export function readRenewalModel(value: unknown, path = '/model'): ReadyModel<'sbg'> {
  return readRest(requireFormat(value, 'clientele/renewal-model@1', path), 'sbg', path);
}

/** Which units a model can count in. */
export function readModelUnit(model: PurchaseModelName, unit: unknown, path: string): ModelUnit {
  const units =
    model === 'bg-bb' ? (['opportunity'] as const) : (['day', 'week', 'month'] as const);
  return requireWord<ModelUnit>(unit, path, units);
}

type Read = Readonly<Record<string, unknown>>;

function requireFormat(value: unknown, format: string, path: string): Read {
  if (typeof value === 'object' && value !== null && (value as Read)['format'] === format)
    return value as Read;
  const received = show(value);
  return throwIssues(
    'input',
    [{ code: 'value/not-a-model', params: { received, format }, path }],
    'cannot work with this model',
    modelsMessages,
  );
}

function readRest<N extends ModelName>(read: Read, model: N, path: string): ReadyModel<N> {
  const parameters = readParameters(model, read['parameters'], `${path}/parameters`);
  const { fit } = read;
  if (fit === null) return { model, parameters, covariance: null };
  const { covariance } = requireObject(fit, `${path}/fit`, 'what the fit found, or null');
  if (isMatrix(covariance, parameters.length)) return { model, parameters, covariance };
  return throwInput(
    'input/not-a-list',
    `${path}/fit/covariance`,
    `expected ${parameters.length} rows of ${parameters.length} numbers, received ${show(covariance)}`,
    { received: show(covariance) },
  );
}

/** Parameters by name as numbers in order; all above zero, and no others. */
export function readParameters(model: ModelName, value: unknown, path: string): Float64Array {
  const read = requireObject(value, path, 'parameters by name');
  const { names } = modelKinds[model];
  const foreign = Object.keys(read).find((key) => !names.includes(key));
  if (foreign !== undefined)
    throwInput(
      'input/unknown-key',
      `${path}/${pointer(foreign)}`,
      `the parameters of ${model} are ${names.join(', ')}, received ${show(foreign)}`,
      { key: foreign, known: [...names] },
    );
  return Float64Array.from(names, (name) => {
    const parameter = Object.hasOwn(read, name) ? read[name] : undefined;
    if (typeof parameter === 'number' && parameter >= smallest && parameter <= largest)
      return parameter;
    const received = show(parameter);
    const outside = Number.isFinite(parameter) && (parameter as number) > 0;
    const expected: Phrase = outside ? `one of ${smallest} to ${largest}` : 'above zero';
    return throwInput(
      'input/out-of-range',
      `${path}/${name}`,
      `expected a number above zero, received ${received}`,
      { received, expected },
    );
  });
}

/** Beyond these a parameter is no figure of customers any more, and what is made of it would overflow. */
const [smallest, largest] = [1e-15, 1e15];

function isMatrix(value: unknown, size: number): value is readonly (readonly number[])[] {
  return (
    Array.isArray(value) &&
    value.length === size &&
    Array.from(value).every(
      (row) =>
        Array.isArray(row) &&
        row.length === size &&
        Array.from(row).every((cell) => Number.isFinite(cell) && Math.abs(cell) < 1e6),
    )
  );
}
