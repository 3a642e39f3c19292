import { padded, zero } from '../kernel/decimal/decimal.js';
import { shortMantissa, shortScale } from '../kernel/decimal/short-decimal.js';
import type { InvoiceLine } from './facts.js';
import { baseMeasure } from './figure-of-basis.js';
import { movementOf } from './line-figures.js';
import type { Measured } from './measure-lines.js';
import type { IncentivePlan, LineMeasure, Scope } from './policy.js';
import { addExact, addUnits, type RebateState, slotTotal } from './rebate-state.js';
import type { SettlementRun } from './settlement-run.js';

/** A measure that a fold sums: over all lines that count, or over those in the scope of a mix. */
export interface Channel {
  readonly measure: LineMeasure;
  readonly scope: Scope | null;
  /** Does it look at payments, or at sales and returns? */
  readonly hearsMoney: boolean;
  /** Is it the sum of the amounts as they stand? */
  readonly isAmount: boolean;
}

/** The measures that the basis of a plan looks at: the one it looks at first, and at most two more. */
export function channelsOf({ basis }: IncentivePlan): readonly Channel[] {
  const { tier, pay } = basis;
  const of = baseMeasure(basis);
  const channels = [channel(of, null)];
  if (pay !== of && pay !== 'increment') channels.push(channel(pay, null));
  if (typeof tier !== 'string' && tier.type === 'mix') channels.push(channel(tier.of, tier.scope));
  return channels;
}

function channel(measure: LineMeasure, scope: Scope | null): Channel {
  const hearsMoney = measure === 'collected-amount';
  return { measure, scope, hearsMoney, isAmount: hearsMoney || measure === 'net-amount' };
}

/**
 * Adds the size of a line that was read, in place. `mantissa`: the digits of its amount where those are known as a safe integer
 * (else below zero, and they are read again).
 */
export function addToSlot(
  state: RebateState,
  slot: number,
  { measure, isAmount }: Channel,
  line: InvoiceLine,
  mantissa: number,
): void {
  const { amount } = line;
  const isShort = isAmount && mantissa >= 0 && typeof amount === 'string';
  if (isShort && addUnits(state, slot, mantissa, shortScale(amount))) return;
  if (!addShortLine(state, slot, measure, line))
    addExact(state, slot, (movementOf(line, measure, () => '') ?? zero).abs());
}

/** The fast road: figures as safe integers. Says `false`, and adds nothing, where they are too long. */
function addShortLine(
  state: RebateState,
  slot: number,
  measure: LineMeasure,
  line: InvoiceLine,
): boolean {
  const { amount, quantity } = line;
  if (measure === 'quantity') return addShort(state, slot, quantity);
  const isTaxed = measure === 'tax-inclusive-amount' && line.taxRate !== undefined;
  if (amount === undefined)
    return !isTaxed && addShortProduct(state, slot, quantity, line.unitPrice);
  return isTaxed ? addShortTaxed(state, slot, amount, line.taxRate) : addShort(state, slot, amount);
}

function addShort(state: RebateState, slot: number, text: unknown): boolean {
  const mantissa = shortMantissa(text);
  return mantissa >= 0 && addUnits(state, slot, mantissa, shortScale(text as string));
}

function addShortProduct(state: RebateState, slot: number, left: unknown, right: unknown): boolean {
  const first = shortMantissa(left);
  const second = shortMantissa(right);
  if (first < 0 || second < 0 || !(first * second < 1e15)) return false;
  const scale = shortScale(left as string) + shortScale(right as string);
  return addUnits(state, slot, first * second, scale);
}

function addShortTaxed(state: RebateState, slot: number, amount: unknown, rate: unknown): boolean {
  const net = shortMantissa(amount);
  const tax = shortMantissa(rate);
  if (net < 0 || tax < 0) return false;
  const scale = shortScale(rate as string);
  const factor = 10 ** scale + tax;
  if (!(net * factor < 1e15)) return false;
  return addUnits(state, slot, net * factor, shortScale(amount as string) + scale);
}

type PartCode =
  | 'incentive/payments'
  | 'incentive/sales'
  | 'incentive/repayments'
  | 'incentive/returns';

/**
 * What two slots come to, added and taken back, with the reason: the same as measuring the lines one by one, but for the ids
 * of the lines.
 */
export function measuredSlots(
  run: SettlementRun,
  { measure, hearsMoney }: Channel,
  state: RebateState,
  slot: number,
  [addedLines, takenLines]: readonly [number, number],
): Measured {
  const isQuantity = measure === 'quantity';
  const scale = isQuantity ? 0 : run.scale;
  const gross = slotTotal(state, slot);
  const taken = slotTotal(state, slot + 1).negated();
  const figure = gross.plus(taken);
  const part = (code: PartCode, amount: typeof figure, count: number) =>
    count === 0 ? [] : [{ code, figure: padded(amount, scale), params: { count } }];
  const parts = [
    ...part(hearsMoney ? 'incentive/payments' : 'incentive/sales', gross, addedLines),
    ...part(hearsMoney ? 'incentive/repayments' : 'incentive/returns', taken, takenLines),
  ];
  const { start, end } = run.window;
  const { currency } = run.plan;
  const params = isQuantity ? { start, end, measure } : { start, end, measure, currency };
  return {
    figure,
    gross,
    reason: { code: 'incentive/measured', figure: padded(figure, scale), params, parts },
  };
}
