import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import { requireList, requireText, requireWhole } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireOnly } from '../require-only.js';
import { byAge, type OpenItem, requireDistinctIds } from './open-item.js';
import type { Entitlement, IncentiveCredit, ReconciliationFacts } from './reconciliation.js';

/** An entitlement that was read; one that was taken back has its size in `open`. */
export interface ReadEntitlement extends OpenItem {
  readonly due: DateString;
  readonly kind: string | null;
}

/** A credit that was read. */
export interface ReadCredit extends OpenItem {
  readonly of: string | null;
}

/** The facts, by age. */
export interface ReadReconciliation {
  readonly id: string | null;
  readonly entitlements: readonly ReadEntitlement[];
  readonly credits: readonly ReadCredit[];
}

/** The options, read. */
export interface ReadReconcileOptions {
  readonly asOf: DateString;
  readonly bounds: readonly number[];
  readonly currency: string | null;
}

const entitlementFields: Fields<Entitlement> = {
  id: { type: 'id' },
  date: { type: 'date' },
  due: { type: 'date', optional: true },
  amount: { type: 'decimal' },
  kind: { type: 'id', optional: true },
};

const creditFields: Fields<IncentiveCredit> = {
  id: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
  of: { type: 'id', optional: true },
};

const reconciliationFields: Fields<ReconciliationFacts> = {
  id: { type: 'id', optional: true },
  entitlements: { type: 'list', of: entitlementFields },
  credits: { type: 'list', of: creditFields },
};

/** Reads entitlements and credits; each id stands once. */
export function readReconciliation(facts: unknown): ReadReconciliation {
  const read = readRecord<ReconciliationFacts>(
    reconciliationFields,
    facts,
    '/facts',
    'entitlements and credits',
  );
  requireDistinctIds(read.entitlements, '/facts/entitlements');
  requireDistinctIds(read.credits, '/facts/credits');
  return {
    id: read.id ?? null,
    entitlements: read.entitlements.map(readEntitlement).sort(byAge),
    credits: read.credits.map(readCredit).sort(byAge),
  };
}

function readEntitlement({ id, date, due = date, amount: told, kind }: Entitlement) {
  const amount = toDecimal(told, '');
  return { id, date, due, kind: kind ?? null, amount, open: amount.abs() };
}

function readCredit({ id, date, amount: told, of }: IncentiveCredit): ReadCredit {
  const amount = toDecimal(told, '');
  return { id, date, amount, open: amount, of: of ?? null };
}

const usualBounds = [30, 60, 90];
/** The most days between two dates that can be written. */
const mostDays = 3_652_058;

/** Reads the options; the bounds of the ages rise from one day on. */
export function readReconcileOptions(options: unknown): ReadReconcileOptions {
  const { asOf, buckets, currency } = requireOnly(options, '/options', [
    'asOf',
    'buckets',
    'currency',
  ]);
  toDayNumber(asOf, '/options/asOf');
  return {
    asOf: asOf as DateString,
    bounds: buckets === undefined ? usualBounds : readBounds(buckets),
    currency:
      currency === undefined ? null : requireText(currency, '/options/currency', 'a currency'),
  };
}

function readBounds(buckets: unknown): readonly number[] {
  let before = 0;
  const path = '/options/buckets';
  return Array.from(requireList(buckets, path, 'the last day of each age'), (bound, index) => {
    before = requireWhole(bound, `${path}/${index}`, before + 1, mostDays);
    return before;
  });
}
