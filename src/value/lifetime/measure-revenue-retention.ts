import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import { mostOperandDigits } from '../../kernel/decimal/types.js';
import type { Reason } from '../../kernel/decision/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { LifetimeReasonCode } from './reasons.js';

/** What became of the recurring revenue of the customers there at the start; new customers are in none of it. All zero or more. */
export interface RevenueMovements {
  readonly start: DecimalInput;
  /** Gained from them. */
  readonly expansion: DecimalInput;
  /** Lost from those who stayed. */
  readonly contraction: DecimalInput;
  /** Lost with those who left. */
  readonly churn: DecimalInput;
}

/** Net and gross revenue retention. */
export interface RevenueRetention {
  /** (start + expansion − contraction − churn) ÷ start; `null` where there was none at the start. */
  readonly nrr: Ratio | null;
  /** The same without expansion. */
  readonly grr: Ratio | null;
  /** Of the same customers, at the end. */
  readonly end: DecimalString;
  /** The movements as shares of the start, with their signs; with 1 they add up to `nrr`. `null` where there was none. */
  readonly parts: {
    readonly expansion: Ratio;
    readonly contraction: Ratio;
    readonly churn: Ratio;
  } | null;
  /** Why there are no rates, or what is odd about them; else none. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}

const amount = { type: 'decimal', sign: 'not-negative', digits: mostOperandDigits } as const;
const movementFields: Fields<RevenueMovements> = {
  start: amount,
  expansion: amount,
  contraction: amount,
  churn: amount,
};

/**
 * How much of last period's recurring revenue do its customers still pay (净收入留存率、总收入留存率)?
 *
 * Net (NRR) counts what they pay more, gross (GRR) does not. To get the movements from two lists of customers use
 * {@link summariseRevenueMovements}; for a share of customers {@link measureRetentionRate}.
 *
 * Units: amounts in one currency, and recurring for one period (a month's with a month's); the rates are for the time between start and end.
 *
 * @param movements - the revenue at the start and the three movements; new customers are left out
 * @returns both rates as exact ratios, and each movement as a share of the start. A start of zero has no rates: `null`, with `value/nothing-at-start`. Losses
 * beyond the start (a customer grew and then left within the period) are told as they are, with `value/lost-more-than-start`: `grr` is then below zero
 * @throws {@link ClienteleError} `input/out-of-range` for a negative amount, `input/not-a-decimal`, `input/required`, `input/unknown-key`
 * @guarantee gross is never above net, nor above one; 1 and the three parts add up to net
 * @source house rule: the definition of most of the trade. Baremetrics leaves contraction out of NRR
 * @example
 * ```ts
 * import { measureRevenueRetention } from 'clientele/value';
 * const { nrr, grr, end } = measureRevenueRetention({ start: '100', expansion: '15', contraction: '5', churn: '8' });
 * [nrr?.value, grr?.value, end];   // => [1.02, 0.87, '102']
 * ```
 * @category Value
 */
export function measureRevenueRetention(movements: RevenueMovements): RevenueRetention {
  const read = readRecord(movementFields, movements, '/movements', 'the movements');
  const of = (name: keyof RevenueMovements) => toDecimal(read[name], '', mostOperandDigits);
  const [start, expansion, contraction, churn] = [
    of('start'),
    of('expansion'),
    of('contraction'),
    of('churn'),
  ];
  const held = start.minus(contraction).minus(churn);
  const end = held.plus(expansion);
  const share = (part: Decimal) => ratioOfDecimals(part, start);
  const [gained, shrunk, left] = [share(expansion), share(contraction.neg()), share(churn.neg())];
  return {
    nrr: share(end),
    grr: share(held),
    end: plain(end),
    parts:
      gained && shrunk && left ? { expansion: gained, contraction: shrunk, churn: left } : null,
    reasons: reasonsOf(start, held),
  };
}

function reasonsOf(start: Decimal, held: Decimal): readonly Reason<LifetimeReasonCode>[] {
  if (start.isZero()) return [{ code: 'value/nothing-at-start', params: {} }];
  if (!held.lt(0)) return [];
  const params = { start: plain(start), lost: plain(start.minus(held)) };
  return [{ code: 'value/lost-more-than-start', params }];
}
