import { readObject } from '../../kernel/calendar/read-object.js';
import { requireFilled, requireIterable, show, throwInput } from '../../kernel/errors/index.js';
import { longestTime, mostOpportunities } from './check-counts.js';
import type { PurchaseModel } from './model.js';
import { predictionFigures } from './prediction-figures.js';
import { readPurchaseModel } from './read-model.js';

/** The chance to be there at an age. */
export interface AliveAt {
  readonly age: number;
  /** Repeat purchases up to then. */
  readonly repeats: number;
  readonly pAlive: number;
}

/**
 * How sure could I have been at each time that this customer was still there?
 *
 * P(alive) falls while nothing is heard, and jumps up with each purchase. For many customers at one time use {@link predictPurchases}.
 *
 * Units: ages in the unit of the model, from the first purchase on.
 *
 * @param model - what `fit…` or {@link definePurchaseModel} gave
 * @param purchaseAges - at which ages repeat purchases were made, ascending; two of the same age are two purchases
 * @param options - `ages`: at which ages to look
 * @returns one entry per age asked for, in that order
 * @throws {@link ClienteleError} `value/not-a-model`, `input/out-of-range`, `input/not-iterable`, `input/not-a-list`, `input/unknown-key`
 * @guarantee within 0 and 1
 * @example
 * ```ts
 * import { definePurchaseModel, predictAliveHistory } from 'clientele/value';
 * const model = definePurchaseModel({ model: 'pareto-nbd', unit: 'week', parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } });
 * const history = predictAliveHistory(model, [4, 20], { ages: [0, 4, 19, 20, 40] });
 * history.map((at) => [at.repeats, at.pAlive.toFixed(2)]);   // => [[0, '1.00'], [1, '1.00'], [1, '0.51'], [2, '1.00'], [2, '0.58']]
 * ```
 * @category Value
 */
export function predictAliveHistory(
  model: PurchaseModel,
  purchaseAges: Iterable<number>,
  options: { readonly ages: readonly number[] },
): readonly AliveAt[] {
  const ready = readPurchaseModel(model);
  const isWhole = ready.unit === 'opportunity';
  const bought = Array.from(
    requireIterable(purchaseAges, '/purchaseAges', 'ages of repeat purchases'),
    (age, at) => readAge(age, isWhole, 'above zero', `/purchaseAges/${at}`),
  );
  requireAscending(bought, isWhole);
  const ages = requireFilled(
    readObject(options, '/options', ['ages'])['ages'],
    '/options/ages',
    'ages',
  );
  return Array.from(ages, (asked, at) => {
    const age = readAge(asked, isWhole, 'zero or more', `/options/ages/${at}`);
    const until = bought.filter((when) => when <= age);
    const history = [until.length, until.at(-1) ?? 0, age] as const;
    return {
      age,
      repeats: history[0],
      pAlive: predictionFigures[ready.model].alive(ready.parameters, history),
    };
  });
}

function readAge(
  value: unknown,
  isWhole: boolean,
  expected: 'above zero' | 'zero or more',
  path: string,
): number {
  const most = isWhole ? mostOpportunities : longestTime;
  const isIn = Number.isFinite(value) && (value as number) >= 0 && (value as number) <= most;
  if (isIn && (value !== 0 || expected === 'zero or more'))
    if (!isWhole || Number.isInteger(value)) return (value as number) + 0;
  return throwInput(
    'input/out-of-range',
    path,
    `expected an age ${expected}, received ${show(value)}`,
    {
      received: show(value),
      expected,
    },
  );
}

function requireAscending(ages: readonly number[], isWhole: boolean): void {
  const at = ages.findIndex((age, index) => {
    const before = ages[index - 1] ?? 0;
    return index > 0 && (isWhole ? age <= before : age < before);
  });
  if (at < 0) return;
  throwInput(
    'input/out-of-range',
    `/purchaseAges/${at}`,
    `expected ages that ascend, received ${show(ages[at])} after ${show(ages[at - 1])}`,
    { received: show(ages[at]), expected: isWhole ? 'above zero' : 'zero or more' },
  );
}
