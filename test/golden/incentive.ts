import { type parseIncentivePlan, settleRebate } from 'clientele/incentive';
import { isRecord } from './compare.js';

/** The one period of every case. */
const period = { start: '2026-01-01', end: '2027-01-01' } as const;
const day = '2026-06-30';

const exactly = { scale: 20, mode: 'half-away-from-zero' } as const;

/** What the format of plans has no word for. */
const fixed = {
  id: 'case',
  version: '1',
  effective: { start: '1900-01-01', end: null },
  currency: 'CNY',
  period: { type: 'custom', periods: [period] },
  basis: 'net-amount',
  negativeDue: 'claw-back',
  rounding: exactly,
} as const;

/** A plan of a case as a document; what this does not know goes through as it is. */
export function planOf(plan: unknown, words: object = {}): Record<string, unknown> {
  return { ...fixed, ...(isRecord(plan) ? plan : { plan }), ...words };
}

/** The keys of a record without some of them; anything else is no record and stays what it is. */
export function without(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) return { value };
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A term that the format requires and the library does not; a missing one is nothing that can be read. */
export function required(term: unknown): unknown {
  return term === undefined ? null : term;
}

/** Is there a key that the format does not have, and no place in the call of the library to hand it on? */
export function hasKeys(rest: object): boolean {
  return Object.keys(rest).length > 0;
}

/** The rows of a list, each translated; what is no list is one row, for the library to refuse. */
export function rowsOf<T>(list: unknown, translate: (row: unknown, index: number) => T): T[] {
  return (Array.isArray(list) ? list : [list]).map(translate);
}

const taken = { sale: 'return', payment: 'repayment' } as const;

/** An amount with a sign as a line of an invoice, or of a payment. */
export function lineOf(id: string, type: 'sale' | 'payment', amount: unknown, more: object = {}) {
  const isNegative = typeof amount === 'string' && amount.startsWith('-');
  const figure = isNegative ? { type: taken[type], amount: amount.slice(1) } : { type, amount };
  return { ...more, id, date: day, ...figure };
}

/** The decision about lines and facts of a case under a plan. */
export function settledOf(plan: ReturnType<typeof parseIncentivePlan>, facts: object) {
  const options = { asOf: '2027-01-01', period };
  return settleRebate(plan, { id: 'case', ...facts } as never, options);
}
