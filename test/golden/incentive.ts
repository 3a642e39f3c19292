import { type DecimalString, parseDecimal } from 'clientele/decimal';
import { type parseIncentivePlan, settleRebate } from 'clientele/incentive';
import { isRecord } from './compare.js';
import { keysOf, listOf } from './format-keys.js';

/** The one period of every case. */
const period = { start: '2026-01-01', end: '2027-01-01' } as const;
const day = '2026-06-30';

const exactly = { scale: 40, mode: 'half-away-from-zero' } as const;

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

/** What a kind of case adds to the keys of a payout plan and its bands. */
interface MoreKeys {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly ofBand?: readonly string[];
}

/** A payout plan with the keys of the format, and those that a kind of case adds. */
export function payoutPlanOf(
  plan: unknown,
  { required = ['boundary'], optional = [], ofBand: more = [] }: MoreKeys = {},
): Readonly<Record<string, unknown>> {
  const counts = isRecord(plan) && plan['structure'] === 'per-increment';
  const ofPlan = ['lumpAtZero', 'negativeMeasure', 'rounding', ...(counts ? ['partial'] : [])];
  const ofBand = ['rate', 'perUnit', 'lump', ...(counts ? ['every'] : []), ...more];
  const all = [...ofPlan, ...optional];
  const read = keysOf('policy', plan, ['structure', 'bands', ...required], all);
  listOf('policy', read['bands'], (one) => keysOf('policy', one, ['from', 'to'], ofBand));
  return read;
}

/** The keys of a record without some of them; anything else is no record and stays what it is. */
export function without(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) return { value };
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A word of the format in the words of the library; any other is nothing that can be read. */
export function wordOf(words: Readonly<Record<string, string>>, told: unknown): string | null {
  return typeof told === 'string' && Object.hasOwn(words, told) ? (words[told] ?? null) : null;
}

/** One figure; the library would also take a list of figures by period, which the format does not have. */
export function figureOf(told: unknown): DecimalString {
  return parseDecimal(told);
}

/** A term that the format requires and the library does not; a missing one is nothing that can be read. */
export function required(term: unknown): unknown {
  return term === undefined ? null : term;
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
