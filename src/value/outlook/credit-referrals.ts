import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { allocateUnits } from '../../kernel/decimal/allocate-decimal.js';
import { rounded, toDecimal, toUnits } from '../../kernel/decimal/decimal.js';
import { paddedText } from '../../kernel/decimal/units.js';
import { throwIssues } from '../../kernel/errors/index.js';
import { type CountedReferrals, countReferrals, eligibleReferrals } from './counted-referrals.js';
import { outlookMessages } from './messages.js';
import { type ReadReferralOptions, readReferralOptions } from './read-referral-options.js';
import { type KnownCustomer, type KnownReferral, readReferrals } from './read-referrals.js';
import { findCycle } from './referral-cycle.js';
import type { ReferralFacts } from './referral-facts.js';
import { levelShares } from './referral-shares.js';
import type { ReferralOptions, ReferralValues, ReferrerValue } from './referral-value.js';

/** A part in whole units of money. */
interface UnitPart {
  readonly referred: string;
  readonly level: number;
  readonly value: bigint;
  readonly saved: bigint;
}

/**
 * What are the customers worth whom this customer brought us, counting nobody twice?
 *
 * Each referred customer's own value is shared out once, among those who brought it, level by level; what it cost not to win it
 * goes to its direct referrers. The value of a referrer itself is not in it. Do not add the answer to the lifetime values of the whole
 * base: the referred customers are in those already.
 *
 * Shapes: customers once each; referrals in any order. Who referred need not be a customer.
 * Units: one currency for all values and costs, no finer than the scale of the rounding. A lifetime value that is a number is made money
 * before, with its own rounding.
 *
 * @param facts - customers with their own value, and referrals
 * @param options - `asOf`, `shares` by level, `several` referrers, `windowDays`, `rounding`
 * @returns who is credited, for whom, on which level; the referrals that do not count, each with its reason (`value/referred-later`,
 * `value/not-a-customer`, `value/already-customer`, `value/outside-window`, `value/other-referrer`); totals
 * @throws {@link ClienteleError} one `input` error that lists every bad row: `value/self-referral`, `value/referral-cycle` with the customers of
 * the circle, `decimal/finer-than-scale`, `input/repeated-id`, …; `input/out-of-range` for shares above 1 together
 * @guarantee credited + uncredited = the value of all referred customers; of each customer, what is credited lies between zero and its
 * value; parts add up to the last unit; the order of rows changes nothing
 * @source Kumar, Petersen & Leone 2010, "Driving profitability by encouraging customer referrals", Journal of Marketing 74(5): who would not have joined
 * otherwise brings its value and the cost saved, who would have joined anyway the cost saved alone; levels and shares are a house rule
 * @example Ann brought Bob, Bob brought Cid
 * ```ts
 * import { creditReferrals } from 'clientele/value';
 * const customers = [{ id: 'ann', value: '900' }, { id: 'bob', value: '100', acquisitionCost: '40' }, { id: 'cid', value: '60', acquisitionCost: '40' }];
 * const referrals = [
 *   { referrer: 'ann', referred: 'bob', date: '2026-02-01' }, { referrer: 'bob', referred: 'cid', date: '2026-05-01' },
 * ];
 * const found = creditReferrals({ customers, referrals }, { asOf: '2026-06-30', shares: ['0.7', '0.3'], several: 'first', rounding: { scale: 2, mode: 'half-even' } });
 * found.referrers.map(({ id, value, acquisitionSaved }) => [id, value, acquisitionSaved]);   // => [['ann', '88.00', '40.00'], ['bob', '42.00', '40.00']]
 * [found.referredValue, found.credited, found.uncredited];                                   // => ['160.00', '130.00', '30.00']
 * ```
 * @category Value
 */
export function creditReferrals(facts: ReferralFacts, options: ReferralOptions): ReferralValues {
  const read = readReferralOptions(options);
  const { customers, referrals } = readReferrals(facts, read.rounding);
  const eligible = eligibleReferrals(referrals, customers, read);
  refuseCycle(eligible.referrals);
  const counted = countReferrals(eligible, read.several);
  const parts = new Map<string, UnitPart[]>();
  for (const referred of counted.byReferred.keys()) {
    const customer = customers.get(referred);
    if (customer !== undefined) creditOne(customer, counted, read, parts);
  }
  return summed(parts, counted, customers, read);
}

function refuseCycle(referrals: readonly KnownReferral[]): void {
  const circle = findCycle(referrals);
  if (circle === null) return;
  const params = { customers: circle };
  throwIssues(
    'input',
    [{ code: 'value/referral-cycle', params, path: '/facts/referrals' }],
    'cannot credit the referrals',
    outlookMessages,
  );
}

/** Shares out the value of one customer, and what was saved on it. */
function creditOne(
  { id, value, acquisitionCost }: KnownCustomer,
  { byReferred }: CountedReferrals,
  { upTo, rounding }: ReadReferralOptions,
  parts: Map<string, UnitPart[]>,
): void {
  let before = 0n;
  for (const { level, referrers, rest } of levelShares(id, byReferred, upTo.length)) {
    // What the levels get together is rounded, so that all of them never get more than there is.
    const together = toUnits(
      toDecimal(rounded(value.times(upTo[level - 1] ?? 1), rounding), '', 120),
      rounding.scale,
    );
    const weights = [...referrers.map(({ weight }) => weight), rest];
    const values = shareOut(together - before, weights);
    before = together;
    const saved =
      level === 1
        ? shareOut(
            toUnits(acquisitionCost, rounding.scale),
            referrers.map(() => 1n),
          )
        : [];
    referrers.forEach((referrer, index) => {
      const part = { referred: id, level, value: values[index] ?? 0n, saved: saved[index] ?? 0n };
      if (level > 1 && referrer.weight === 0n) return;
      const known = parts.get(referrer.id);
      if (known === undefined) parts.set(referrer.id, [part]);
      else known.push(part);
    });
  }
}

function shareOut(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  if (weights.every((weight) => weight === 0n)) return weights;
  const shares = allocateUnits(units < 0n ? -units : units, weights);
  return units < 0n ? shares.map((share) => -share) : shares;
}

function summed(
  parts: ReadonlyMap<string, readonly UnitPart[]>,
  { byReferred, uncounted }: CountedReferrals,
  customers: ReadonlyMap<string, KnownCustomer>,
  { asOf, rounding: { scale } }: ReadReferralOptions,
): ReferralValues {
  const all = [...parts.values()].flat();
  const credited = sumOf(all, 'value');
  const referred = [...byReferred.keys()].reduce((sum, id) => {
    const customer = customers.get(id);
    return customer === undefined ? sum : sum + toUnits(customer.value, scale);
  }, 0n);
  return {
    asOf: fromDayNumber(asOf),
    referrers: [...parts]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([id, list]) => referrerOf(id, list, scale)),
    uncounted,
    referredCustomers: byReferred.size,
    referredValue: paddedText(referred, scale),
    credited: paddedText(credited, scale),
    uncredited: paddedText(referred - credited, scale),
    acquisitionSaved: paddedText(sumOf(all, 'saved'), scale),
  };
}

function sumOf(parts: readonly UnitPart[], name: 'value' | 'saved'): bigint {
  return parts.reduce((sum, part) => sum + part[name], 0n);
}

function referrerOf(id: string, list: readonly UnitPart[], scale: number): ReferrerValue {
  const sorted = [...list].sort(
    (left, right) => left.level - right.level || (left.referred < right.referred ? -1 : 1),
  );
  const parts = sorted.map(({ referred, level, value, saved }) => ({
    referred,
    level,
    value: paddedText(value, scale),
    acquisitionSaved: paddedText(saved, scale),
  }));
  const value = paddedText(sumOf(list, 'value'), scale);
  const acquisitionSaved = paddedText(sumOf(list, 'saved'), scale);
  const reason = {
    code: 'value/referral-value',
    figure: value,
    params: { referrer: id, customers: parts.length, acquisitionSaved },
    parts: parts.map(({ value: figure, ...params }) => ({
      code: 'value/referral-part' as const,
      figure,
      params,
    })),
  } as const;
  return { id, value, acquisitionSaved, parts, reasons: [reason] };
}
