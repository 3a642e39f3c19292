import { defineTierPolicy, type GrantRuleDraft, type MemberFacts } from 'clientele/tier';
import fc from 'fast-check';
import { type Amount, type Club, dateOf, dayOf } from './day-by-day.js';

export const effective = { start: '2000-01-01', end: null } as const;
export const gradeNames = ['base', 'silver', 'gold', 'platinum'] as const;
type Grade = (typeof gradeNames)[number];

/** A policy with grades from silver on that ask for an amount each. */
export function clubOf(
  grant: Partial<GrantRuleDraft<Grade, 'spend'>> = {},
  bounds: readonly { readonly enter: string; readonly keep?: string }[] = [
    { enter: '100' },
    { enter: '500' },
  ],
) {
  return defineTierPolicy<Grade, 'spend'>({
    id: 'club',
    version: '1',
    effective,
    compute: {
      type: 'thresholds',
      otherwise: 'base',
      bands: bounds
        .map(({ enter, keep }, index) => ({
          grade: gradeNames[index + 1] ?? 'platinum',
          match: 'all' as const,
          atLeast: { spend: enter },
          ...(keep === undefined ? {} : { keepAtLeast: { spend: keep } }),
        }))
        .reverse(),
    },
    grant: {
      window: { type: 'rolling-months', months: 12 },
      review: { type: 'months', months: 12 },
      upgrade: 'immediate',
      downgrade: 'full',
      ...grant,
    },
  });
}

/** A member whose events are [date, amount, more]. */
export function memberOf(
  joined: string,
  events: readonly (readonly [string, string, object?])[],
  more: Partial<MemberFacts<Grade, 'spend'>> = {},
): MemberFacts<Grade, 'spend'> {
  return {
    id: 'C-1',
    joined,
    events: events.map(([date, spend, other], index) => ({
      id: `e${index}`,
      date,
      measures: { spend },
      ...other,
    })),
    ...more,
  };
}

const cents = (amount: number) => (amount / 100).toFixed(2);

/** The policy of the library for a club of the second computation. */
export function policyOf({ bounds, window, review, upgrade, downgrade, restart, grace }: Club) {
  return clubOf(
    {
      window:
        window.type === 'rolling-months'
          ? window
          : window.type === 'year'
            ? { type: 'calendar', unit: 'year' }
            : { type: window.type },
      review:
        review.type === 'months'
          ? review
          : review.type === 'year'
            ? { type: 'calendar', unit: 'year', extra: review.extra }
            : review.type,
      upgrade,
      downgrade,
      restartOnUpgrade: restart,
      graceMonths: grace,
    },
    bounds.map(({ enter, keep }) => ({ enter: cents(enter), keep: cents(keep) })),
  );
}

export function factsOf(joined: number, amounts: readonly Amount[]) {
  return memberOf(
    dateOf(joined),
    amounts.map(({ day, cents: amount }) => [dateOf(day), cents(amount)] as const),
  );
}

const months = fc.constantFrom(1, 3, 6, 12);

/** Clubs of every switch that the format knows. */
export const clubs: fc.Arbitrary<Club> = fc.record({
  bounds: fc
    .uniqueArray(fc.constantFrom(1, 100, 250, 500, 501, 900), { minLength: 1, maxLength: 3 })
    .map((list) => list.sort((one, other) => one - other))
    .chain((list) =>
      fc.tuple(
        ...list.map((enter) =>
          fc.constantFrom(enter, enter, Math.ceil(enter / 2)).map((keep) => ({ enter, keep })),
        ),
      ),
    ),
  window: fc.oneof(
    months.map((count) => ({ type: 'rolling-months' as const, months: count })),
    fc.constantFrom('year', 'anniversary', 'since-joined').map((type) => ({ type })),
  ),
  review: fc.oneof(
    months.map((count) => ({ type: 'months' as const, months: count })),
    fc.constantFrom(0, 1, 2).map((extra) => ({ type: 'year' as const, extra })),
    fc.constantFrom({ type: 'anniversary' as const }, { type: 'never' as const }),
  ),
  upgrade: fc.constantFrom('immediate', 'at-review'),
  downgrade: fc.constantFrom('never', 'one-step', 'full'),
  restart: fc.boolean(),
  grace: fc.constantFrom(0, 0, 1, 3),
});

/** Days of joining at which months are short. */
export const joinings = fc
  .constantFrom('2023-01-31', '2024-02-29', '2023-05-31', '2024-01-01', '2023-12-31')
  .map(dayOf);

/** A few years of amounts, on and around the bounds, some of them returns. */
export const amounts = (joined: number): fc.Arbitrary<readonly Amount[]> =>
  fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 1500 }).map((days) => joined + days),
      cents: fc.constantFrom(1, 50, 99, 100, 250, 400, 499, 500, -100, -250, 900),
    }),
    { maxLength: 12 },
  );
