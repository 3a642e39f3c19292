import {
  type CountTable,
  definePurchaseModel,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  fitSbg,
  type PurchaseModel,
} from 'clientele/value';
import { throwInput } from '../../src/kernel/errors/index.js';
import { keysOf, listOf, recordOf } from './format-keys.js';
import { numberOf, type PurchaseRow, sourceRows } from './purchase-rows.js';

/** Rows by the names of the library; a cell that is `null` or absent is left out. */
export function tableOf(model: unknown, rows: readonly PurchaseRow[], unit: unknown = 'week') {
  const isDiscrete = model === 'bg-bb';
  const named = rows.map((row) => {
    const all = {
      repeats: row['x'],
      lastAge: row['t_x'],
      age: isDiscrete ? row['n'] : row['T'],
      weight: row['weight'],
      meanRepeatSpend: row['m'],
      holdoutPurchases: row['x_star'],
    };
    const present = Object.entries(all).filter(
      ([, value]) => value !== undefined && value !== null,
    );
    return Object.fromEntries(present);
  });
  return { unit: isDiscrete ? 'opportunity' : unit, rows: named } as unknown as CountTable<'week'>;
}

/** A model from the parameters of a case, in weeks unless told. */
export function modelOf(model: unknown, parameters: unknown, unit: unknown = 'week') {
  const draft = {
    model,
    unit: model === 'bg-bb' ? 'opportunity' : unit,
    parameters: numbersOf(parameters),
  };
  return definePurchaseModel(draft as Parameters<typeof definePurchaseModel>[0]) as PurchaseModel<
    'bg-nbd',
    'week'
  >;
}

/** Parameters by name, bad numbers read. */
export function numbersOf(parameters: unknown): never {
  const read = recordOf('input', parameters);
  return Object.fromEntries(
    Object.entries(read).map(([name, value]) => [name, numberOf(value)]),
  ) as never;
}

const fits = new Map<unknown, (table: never) => AnyFit>([
  ['nbd', fitNbd],
  ['bg-nbd', fitBgNbd],
  ['mbg-nbd', fitMbgNbd],
  ['pareto-nbd', fitParetoNbd],
  ['bg-bb', fitBgBb],
  ['gamma-gamma', fitGammaGamma],
]);

/** The fit of any model, as far as cases ask. */
interface AnyFit {
  readonly outcome: { readonly fit: { readonly standardErrors: unknown } | null } | null;
  readonly found: { readonly parameters: unknown; readonly logLikelihood: number } | null;
  readonly reasons: readonly { readonly code: string }[];
}

/** Fits the model of a case to its data. */
export function fitOf(model: unknown, data: unknown, dataDir: string): AnyFit {
  if (model === 'sbg') {
    const { initial, lost } = keysOf('input', data, ['initial', 'lost']);
    return fitSbg({
      initial: numberOf(initial) as number,
      lost: listOf('input', lost, numberOf) as readonly number[],
    });
  }
  const fitted = fits.get(model);
  if (fitted === undefined) return throwInput('input/not-one-of', '', 'no such model');
  return fitted(tableOf(model, sourceRows(data, dataDir)) as never);
}
