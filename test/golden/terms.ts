import { isRecord } from './compare.js';

/** The day of every case. */
export const asOf = '2100-01-01';

export const exactly = { scale: 20, mode: 'half-away-from-zero' } as const;

/** A plan of a case as a document of terms; what this does not know goes through as it is. */
export function termsOf(type: string, plan: unknown, more: object = {}): Record<string, unknown> {
  const { rounding = exactly, ...terms } = isRecord(plan) ? plan : { plan };
  return {
    id: 'case',
    version: '1',
    effective: { start: '1900-01-01', end: null },
    currency: 'CNY',
    terms: { ...terms, type },
    rounding,
    ...more,
  };
}
