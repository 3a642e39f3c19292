import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';

/** The recurring revenue of one customer. */
export interface CustomerRevenue {
  readonly id: string;
  /** Zero or more. */
  readonly revenue: DecimalInput;
}

/** What became of a customer between two dates; of nothing before and nothing after, `unchanged`. */
export type RevenueMovement = 'acquired' | 'expansion' | 'contraction' | 'churn' | 'unchanged';

/** One customer at both ends. */
export interface MovedCustomer {
  readonly id: string;
  readonly movement: RevenueMovement;
  readonly before: DecimalString;
  readonly after: DecimalString;
  readonly change: DecimalString;
}

/** The revenue of all customers, from one date to another. */
export interface RevenueMovementSummary {
  /** What {@link measureRevenueRetention} takes. */
  readonly movements: {
    readonly start: DecimalString;
    readonly expansion: DecimalString;
    readonly contraction: DecimalString;
    readonly churn: DecimalString;
  };
  /** Of customers without revenue at the start. */
  readonly acquired: DecimalString;
  /** Of all customers, the acquired among them. */
  readonly end: DecimalString;
  /** By id. */
  readonly customers: readonly MovedCustomer[];
}

const revenueFields: Fields<CustomerRevenue> = {
  id: { type: 'id' },
  revenue: { type: 'decimal', sign: 'not-negative' },
};

/**
 * Which customers pay more than before, which less, and who left?
 *
 * Shapes: one row per customer in each list; add up the subscriptions of a customer first (`sumDecimalsByGroup`). A customer that is absent from a
 * list, or there with zero, has no revenue on that date.
 * Units: one currency, recurring for one period.
 *
 * @param before - the customers at the start
 * @param after - the customers at the end
 * @returns the sums that {@link measureRevenueRetention} takes, those of the acquired apart, and each customer with its movement
 * @throws {@link ClienteleError} one `input` error that lists every row of either list that cannot be read (`input/out-of-range` for a negative
 * revenue) or whose id is repeated: it is a population
 * @guarantee start + expansion − contraction − churn + acquired = end, exactly; the order of the rows changes nothing
 * @example
 * ```ts
 * import { measureRevenueRetention, summariseRevenueMovements } from 'clientele/value';
 * const before = [{ id: 'a', revenue: '50' }, { id: 'b', revenue: '30' }, { id: 'c', revenue: '20' }];
 * const after = [{ id: 'a', revenue: '65' }, { id: 'b', revenue: '25' }, { id: 'd', revenue: '40' }];
 * const { movements, acquired, customers } = summariseRevenueMovements(before, after);
 * movements;                                       // => { start: '100', expansion: '15', contraction: '5', churn: '20' }
 * acquired;                                        // => '40'
 * customers.map(({ movement }) => movement);       // => ['expansion', 'contraction', 'churn', 'acquired']
 * measureRevenueRetention(movements).nrr?.value;   // => 0.9
 * ```
 * @category Value
 */
export function summariseRevenueMovements(
  before: Rows<CustomerRevenue>,
  after: Rows<CustomerRevenue>,
): RevenueMovementSummary {
  const issues: Reason[] = [];
  const first = readRevenues(before, '/before', issues);
  const last = readRevenues(after, '/after', issues);
  if (issues.length > 0) return throwIssues('input', issues, 'cannot compare the customers');
  const ids = [...new Set([...first.keys(), ...last.keys()])].sort((left, right) =>
    left < right ? -1 : 1,
  );
  const sums = { acquired: zero, expansion: zero, contraction: zero, churn: zero, unchanged: zero };
  const [start, end] = [totalOf(first), totalOf(last)];
  const customers = ids.map((id): MovedCustomer => {
    const [was, is] = [first.get(id) ?? zero, last.get(id) ?? zero];
    const movement = movementOf(was, is);
    const change = is.minus(was);
    sums[movement] = sums[movement].plus(change.abs());
    return { id, movement, before: plain(was), after: plain(is), change: plain(change) };
  });
  return {
    movements: {
      start: plain(start),
      expansion: plain(sums.expansion),
      contraction: plain(sums.contraction),
      churn: plain(sums.churn),
    },
    acquired: plain(sums.acquired),
    end: plain(end),
    customers,
  };
}

function movementOf(before: Decimal, after: Decimal): RevenueMovement {
  if (before.eq(after)) return 'unchanged';
  if (before.isZero()) return 'acquired';
  if (after.isZero()) return 'churn';
  return after.gt(before) ? 'expansion' : 'contraction';
}

function totalOf(revenues: ReadonlyMap<string, Decimal>): Decimal {
  return [...revenues.values()].reduce((sum, revenue) => sum.plus(revenue), zero);
}

function readRevenues(rows: unknown, path: string, issues: Reason[]): ReadonlyMap<string, Decimal> {
  const revenues = new Map<string, Decimal>();
  let index = 0;
  for (const row of requireIterable(rows, path, 'a list of customers')) {
    const at = `${path}/${index++}`;
    const read = tryRecord(revenueFields, row, at, issues);
    if (read === null) continue;
    if (revenues.has(read.id))
      issues.push({ code: 'input/repeated-id', params: { id: read.id }, path: `${at}/id` });
    else revenues.set(read.id, toDecimal(read.revenue, ''));
  }
  return revenues;
}
