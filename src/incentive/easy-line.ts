import { INVALID_KEY, readDateKey } from '../kernel/calendar/date-key.js';
import { shortMantissa } from '../kernel/decimal/short-decimal.js';
import type { PartnerLine } from './fold-line.js';

/** What {@link easyMantissa} says of a line that goes the other road. */
export const NOT_EASY = -1;

/**
 * The fast road of hot loops. Is this a plain record that is well formed as it stands (its date apart)? Then the digits of its amount (0 where it
 * is quantity × price), else {@link NOT_EASY}. It may say no to a good line, which then goes the other road, but never yes
 * to one that would be refused there.
 */
export function easyMantissa(line: PartnerLine, currency: string): number {
  if (Object.getPrototypeOf(line) !== Object.prototype) return NOT_EASY;
  const { id, partner, type, amount } = line;
  if (typeof id !== 'string' || id.length === 0) return NOT_EASY;
  if (typeof partner !== 'string' || partner.length === 0) return NOT_EASY;
  if (type !== 'sale' && type !== 'return' && type !== 'payment' && type !== 'repayment')
    return NOT_EASY;
  const priced = pricedFields(line);
  const others = optionalFields(line, currency);
  const told = 4 + priced + others + (amount === undefined ? 0 : 1);
  if (priced < 0 || others < 0 || countKeys(line) !== told) return NOT_EASY;
  if (amount !== undefined)
    return line.unitPrice === undefined || line.quantity === undefined
      ? shortMantissa(amount)
      : NOT_EASY;
  return priced === 2 ? 0 : NOT_EASY;
}

/** How many keys a record has, inherited ones too, which no plain record has. */
export function countKeys(line: object): number {
  let count = 0;
  for (const _key in line) count++;
  return count;
}

/** How many of quantity and price are told, or far below zero where one is not well formed. */
function pricedFields({ quantity, unitPrice }: PartnerLine): number {
  let count = 0;
  if (quantity !== undefined) count += shortMantissa(quantity) >= 0 ? 1 : -100;
  if (unitPrice !== undefined) count += shortMantissa(unitPrice) >= 0 ? 1 : -100;
  return count;
}

/** How many of the other fields are told, or far below zero where one is not well formed. */
function optionalFields(line: PartnerLine, currency: string): number {
  let count = 0;
  if (line.currency !== undefined) count += line.currency === currency ? 1 : -100;
  if (line.product !== undefined) count += isName(line.product);
  if (line.customer !== undefined) count += isName(line.customer);
  if (line.region !== undefined) count += isName(line.region);
  if (line.of !== undefined) count += isName(line.of);
  if (line.taxRate !== undefined) count += shortMantissa(line.taxRate) >= 0 ? 1 : -100;
  return count + datesTold(line);
}

function datesTold(line: PartnerLine): number {
  let count = 0;
  if (line.ordered !== undefined) count += isDate(line.ordered);
  if (line.paid !== undefined) count += isDate(line.paid);
  if (line.pickedUp !== undefined) count += isDate(line.pickedUp);
  if (line.soldOut !== undefined) count += isDate(line.soldOut);
  if (line.soldOn !== undefined) count += isDate(line.soldOn);
  return count;
}

/** 1 for a name, far below zero for anything else. */
export function isName(value: unknown): number {
  return typeof value === 'string' && value.length > 0 ? 1 : -100;
}

function isDate(value: unknown): number {
  return readDateKey(value) === INVALID_KEY ? -100 : 1;
}
