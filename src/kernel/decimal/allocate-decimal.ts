import { readObject } from '../calendar/read-object.js';
import { eachRow, requireList, show, throwDomain, throwInput } from '../errors/index.js';
import { type Decimal, readScale, toNotNegative, toOperand, toUnits } from './decimal.js';
import { type DecimalInput, type DecimalString, mostOperandDigits } from './types.js';
import { paddedText } from './units.js';

/**
 * How is a total shared out by weights so that no cent is lost or made?
 *
 * Largest remainder (Hamilton): every part first gets its exact share cut to the scale; what is left goes, one smallest
 * unit each, to the largest remainders, ties by input order. A zero weight gets nothing; a negative total mirrors the
 * positive one.
 *
 * @param total - the figure to share, no finer than the scale
 * @param weights - one weight per part, none negative; they need not sum to one
 * @param options - `scale`: the decimals of a part
 * @returns the parts, in input order, each padded to the scale
 * @throws {@link ClienteleError} `decimal/finer-than-scale` when the total has more decimals than a part may have;
 * `decimal/no-weights` when there is no weight above zero; `input/out-of-range` for a negative weight; `input/not-a-decimal`,
 * `input/not-a-list`, `input/unknown-key`. All bad weights are among the issues
 * @guarantee the parts sum to the total exactly, each within one unit of its exact share, with the sign of the total
 * @source Hamilton's method of apportionment (largest remainder)
 * @example
 * ```ts
 * import { allocateDecimal } from 'clientele/decimal';
 * allocateDecimal('100.00', ['1', '1', '1'], { scale: 2 });   // => ['33.34', '33.33', '33.33']
 * allocateDecimal('-0.05', ['1', '1'], { scale: 2 });         // => ['-0.03', '-0.02']
 * ```
 * @category Decimal
 */
export function allocateDecimal(
  total: DecimalInput,
  weights: readonly DecimalInput[],
  options: { readonly scale: number },
): DecimalString[] {
  const { scale: places } = readObject(options, '/options', ['scale']);
  const scale = readScale(places, '/options/scale');
  const whole = toOperand(total, '/total');
  if (whole.decimalPlaces() > scale)
    return throwInput(
      'decimal/finer-than-scale',
      '/total',
      `${show(total)} has more than ${scale} decimals; round it first`,
      { scale, received: show(total) },
    );
  const units = allocateUnits(toUnits(whole.abs(), scale), readWeights(weights));
  return units.map((part) => paddedText(whole.isNegative() ? -part : part, scale));
}

function readWeights(weights: unknown): bigint[] {
  const read: Decimal[] = [];
  const list = requireList(weights, '/weights', 'a list of weights');
  eachRow(list, 'cannot share', (weight, index) => {
    read.push(toNotNegative(weight, `/weights/${index}`, mostOperandDigits));
  });
  const places = read.reduce(
    (most: number, value: Decimal) => Math.max(most, value.decimalPlaces()),
    0,
  );
  return read.map((value) => toUnits(value, places));
}

/**
 * Shares whole units, zero or more, by whole weights of which some may be below zero, but not their sum; the parts sum to the
 * units. Every part is first its exact share rounded down, also below zero.
 */
export function allocateUnits(units: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum <= 0n)
    return throwDomain(
      'decimal/no-weights',
      '/weights',
      'nothing can be shared: there is no weight above zero',
    );
  const rests = weights.map((weight) => (((units * weight) % sum) + sum) % sum);
  const parts = weights.map((weight, index) => (units * weight - (rests[index] ?? 0n)) / sum);
  const left = Number(units - parts.reduce((total, part) => total + part, 0n));
  const byRemainder = rests
    .map((rest, index) => ({ index, rest }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}
