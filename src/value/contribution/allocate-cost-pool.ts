import { readObject } from '../../kernel/calendar/read-object.js';
import { allocateUnits } from '../../kernel/decimal/allocate-decimal.js';
import { padded, readScale, toOperand, toUnits } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import { paddedText } from '../../kernel/decimal/units.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { show, throwInput } from '../../kernel/errors/index.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import type { ReadPopulation } from './read-population.js';
import { readValues } from './read-values.js';
import type { ContributionReasonCode } from './reasons.js';

/** The part of a pool that one customer bears. */
export interface CostPoolShare {
  readonly id: string;
  readonly amount: DecimalString;
}

/** A cost pool shared out. */
export interface CostPool {
  readonly total: DecimalString;
  /** In the order of the rows. */
  readonly shares: readonly CostPoolShare[];
  /** What nobody bears: the whole where nobody used anything, else zero. */
  readonly unallocated: DecimalString;
  /** Why something is unallocated. */
  readonly reasons: readonly Reason<ContributionReasonCode>[];
}

/**
 * Who bears the cost that nobody booked by customer: the warehouse, the call centre?
 *
 * By what each customer used of it: pallets, calls, order lines. Hand the shares to {@link measureCustomerProfit} under an activity of the type
 * `amount`.
 *
 * Units: the amount in money, drivers in any one unit, zero or more.
 *
 * @param amount - the cost to share, no finer than the scale
 * @param drivers - what each customer used
 * @param options - `scale`: the decimals of a share
 * @returns the shares in the order of the rows, by largest remainder; smallest units that are left go by remainder, then by id. Where nobody used
 * anything, nothing is shared: `unallocated` is the whole, with the reason
 * @throws {@link ClienteleError} `decimal/finer-than-scale`, `input/not-a-decimal`, `input/unknown-key`, and one `input` error that lists every row
 * that cannot be read, is negative, or whose id is repeated
 * @guarantee shares and unallocated sum to the amount; the order of rows changes nobody's share; who used nothing bears nothing
 * @source Hamilton's method of apportionment (largest remainder)
 * @example
 * ```ts
 * import { allocateCostPool } from 'clientele/value';
 * const pallets = [{ id: 'C-1', value: '1' }, { id: 'C-2', value: '2' }, { id: 'C-3', value: '0' }];
 * const pool = allocateCostPool('100.00', pallets, { scale: 2 });
 * pool.shares.map(({ amount }) => amount);   // => ['33.33', '66.67', '0.00']
 * ```
 * @category Value
 */
export function allocateCostPool(
  amount: DecimalInput,
  drivers: Rows<FigureFacts>,
  options: { readonly scale: number },
): CostPool {
  const scale = readScale(readObject(options, '/options', ['scale']).scale, '/options/scale');
  const whole = toOperand(amount, '/amount');
  if (whole.decimalPlaces() > scale)
    return throwInput(
      'decimal/finer-than-scale',
      '/amount',
      `${show(amount)} has more than ${scale} decimals; round it first`,
      { scale, received: show(amount) },
    );
  const total = padded(whole, scale);
  const read = readValues(drivers, 'not-negative', '/drivers');
  const nothing = paddedText(0n, scale);
  if (read.total === 0n)
    return {
      total,
      shares: read.ids.map((id) => ({ id, amount: nothing })),
      unallocated: total,
      reasons: whole.isZero()
        ? []
        : [{ code: 'value/pool-unallocated', figure: total, params: { count: read.ids.length } }],
    };
  const parts = shareOut(toUnits(whole.abs(), scale), read);
  const shares = read.ids.map((id, row) => {
    const part = parts[row] as bigint;
    return { id, amount: paddedText(whole.isNegative() ? -part : part, scale) };
  });
  return { total, shares, unallocated: nothing, reasons: [] };
}

/** Ties of the remainder go by id, whatever the order of the rows. */
function shareOut(amount: bigint, { ids, units }: ReadPopulation): readonly bigint[] {
  const order = Array.from(ids, (_, row) => row).sort((left, right) =>
    (ids[left] as string) < (ids[right] as string) ? -1 : 1,
  );
  const byId = allocateUnits(
    amount,
    order.map((row) => units[row] as bigint),
  );
  const parts: bigint[] = new Array(order.length).fill(0n);
  order.forEach((row, index) => {
    parts[row] = byId[index] as bigint;
  });
  return parts;
}
