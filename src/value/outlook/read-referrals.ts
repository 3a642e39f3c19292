import { readDayNumber } from '../../kernel/calendar/day-number.js';
import { type Decimal, Decimal as toExact, zero } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { requireList, requireObject, throwIssues } from '../../kernel/errors/index.js';
import { type Fields, pointer, tryRecord } from '../../kernel/schema/index.js';
import { outlookMessages } from './messages.js';
import {
  type Referral,
  type ReferredCustomer,
  referralFields,
  referredFields,
} from './referral-facts.js';

/** A customer that was read. */
export interface KnownCustomer {
  readonly id: string;
  readonly value: Decimal;
  readonly acquisitionCost: Decimal;
  readonly since: number | null;
}

/** A referral that was read. */
export interface KnownReferral extends Omit<Referral, 'wouldHaveJoined'> {
  readonly day: number;
  readonly wouldHaveJoined: boolean;
}

const what = 'cannot credit the referrals';

/** Customers and referrals, all or nothing: one error lists whatever is wrong with any row. */
export function readReferrals(
  facts: unknown,
  { scale }: Rounding,
): {
  readonly customers: ReadonlyMap<string, KnownCustomer>;
  readonly referrals: readonly KnownReferral[];
} {
  const given = requireObject(facts, '/facts', '{ customers, referrals }');
  const issues: Reason[] = Object.keys(given)
    .filter((key) => key !== 'customers' && key !== 'referrals')
    .map((key) => ({
      code: 'input/unknown-key',
      params: { key, known: ['customers', 'referrals'] },
      path: `/facts/${pointer(key)}`,
    }));
  const customers = readRows(referredFields, given['customers'], '/facts/customers', issues);
  const referrals = readRows(referralFields, given['referrals'], '/facts/referrals', issues);
  if (issues.length === 0) issues.push(...tooFine(customers, scale), ...selfReferrals(referrals));
  if (issues.length > 0) throwIssues('input', issues, what, outlookMessages);
  rejectRepeatedIds(customers, '/facts/customers', what);
  const known = customers.map((row) => [row.id, asKnown(row)] as const);
  return { customers: new Map(known), referrals: referrals.map(asReferral) };
}

function readRows<T>(fields: Fields<T>, rows: unknown, path: string, issues: Reason[]): T[] {
  return Array.from(requireList(rows, path, 'a list'), (row, index) =>
    tryRecord(fields, row, `${path}/${index}`, issues),
  ).filter((row) => row !== null);
}

function asKnown({ id, value, acquisitionCost, since }: ReferredCustomer): KnownCustomer {
  const cost = acquisitionCost ?? null;
  const first = since ?? null;
  return {
    id,
    value: new toExact(value),
    acquisitionCost: cost === null ? zero : new toExact(cost),
    since: first === null ? null : readDayNumber(first),
  };
}

function asReferral({ wouldHaveJoined = false, ...referral }: Referral): KnownReferral {
  return { ...referral, day: readDayNumber(referral.date), wouldHaveJoined };
}

/** Money finer than the scale could not be split into parts that add up. */
function tooFine(customers: readonly ReferredCustomer[], scale: number): readonly Reason[] {
  return customers.flatMap(({ value, acquisitionCost }, index) =>
    Object.entries({ value, acquisitionCost: acquisitionCost ?? '0' }).flatMap(([name, figure]) =>
      new toExact(figure).decimalPlaces() <= scale
        ? []
        : [
            {
              code: 'decimal/finer-than-scale',
              params: { scale, received: String(figure) },
              path: `/facts/customers/${index}/${name}`,
            },
          ],
    ),
  );
}

function selfReferrals(referrals: readonly Referral[]): readonly Reason[] {
  return referrals.flatMap(({ referrer, referred }, index) =>
    referrer === referred
      ? [
          {
            code: 'value/self-referral',
            params: { customer: referrer },
            path: `/facts/referrals/${index}`,
          },
        ]
      : [],
  );
}
