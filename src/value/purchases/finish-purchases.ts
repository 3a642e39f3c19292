import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { emptySum, mergeSums, totalText } from '../../kernel/decimal/exact-sum.js';
import { ratioOf } from '../../kernel/decimal/index.js';
import type { Reject } from '../../kernel/decision/index.js';
import { countDistinctLines } from '../../kernel/events/distinct-lines.js';
import { type BoughtDay, boughtDays } from './bought-days.js';
import type { HoldoutPurchases, HoldoutSummary, PurchaseSummary, Purchases } from './facts.js';
import { addAmount, type Days, type PurchaseState } from './purchase-state.js';
import type { Counting } from './read-options.js';
import { daysPerUnit } from './time-unit.js';

/** The rows of a state, its lines with ids settled; a finished state can be finished again. */
export function finishPurchases(
  state: PurchaseState,
  counting: Counting,
): Purchases | HoldoutPurchases {
  const { customers, duplicates, conflicts } = settleKept(state, counting);
  const rejected = [...state.rejected, ...conflicts].sort(
    (left, right) => left.index - right.index,
  );
  const { received } = state.counts;
  const rows = [...customers]
    .flatMap(([id, days]) => summaryOf(id, days, counting))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const { asOf, unit, occasion, holdoutEnd } = counting;
  return {
    rows,
    rejected,
    counts: { received, accepted: received - rejected.length, rejected: rejected.length },
    asOf,
    unit,
    occasion,
    ...(holdoutEnd === null ? {} : { holdoutEnd }),
    later: state.later,
    duplicates,
  };
}

/** Adds the lines with ids to a copy of the sums, each id once. */
function settleKept(state: PurchaseState, { occasion }: Counting) {
  const customers = new Map([...state.customers].map(([id, days]) => [id, copyOf(days)]));
  const known = countDistinctLines(state.kept);
  const fresh = new Map([...state.keptAfter].filter(([id]) => !state.kept.has(id)));
  const after = countDistinctLines(fresh);
  for (const line of [...known.lines, ...after.lines]) addAmount(customers, line, occasion);
  return {
    customers,
    duplicates: known.duplicates + after.duplicates,
    conflicts: [...known.conflicts, ...after.conflicts, ...restated(state)],
  };
}

/** Lines of the hold-out whose id stood for another day before: only they give way, so that a hold-out changes nothing before it. */
function restated({ kept, keptAfter }: PurchaseState): readonly Reject[] {
  return [...keptAfter]
    .filter(([id]) => kept.has(id))
    .flatMap(([id, { indexes }]) =>
      indexes.map((index) => ({
        index,
        id,
        issues: [{ code: 'events/conflicting-id', params: { id }, path: '/id' }],
      })),
    );
}

function copyOf(days: Days): Days {
  return new Map([...days].map(([day, { lines, net }]) => [day, { lines, net: { ...net } }]));
}

/** The row of one customer; none where no day up to `asOf` counts as a purchase. */
function summaryOf(
  id: string,
  days: Days,
  counting: Counting,
): readonly (PurchaseSummary | HoldoutSummary)[] {
  const { lastDay, unit, occasion, holdoutEnd } = counting;
  const isKnown = (day: number) => day <= lastDay;
  const bought = boughtDays(days, occasion, isKnown);
  const first = bought[0]?.day;
  const last = bought.at(-1)?.day;
  if (first === undefined || last === undefined) return [];
  const repeats = bought.slice(1);
  const length = daysPerUnit[unit];
  return [
    {
      id,
      lines: bought.reduce((sum, { lines }) => sum + lines, 0),
      purchases: bought.length,
      repeats: repeats.length,
      first: fromDayNumber(first),
      last: fromDayNumber(last),
      lastAge: (last - first) / length,
      age: (lastDay - first) / length,
      sinceLast: (lastDay - last) / length,
      ...{ spend: moneyOf(bought), ...repeatMoneyOf(repeats) },
      ...(holdoutEnd === null ? {} : holdoutOf(boughtDays(days, occasion, (day) => !isKnown(day)))),
    },
  ];
}

function repeatMoneyOf(repeats: readonly BoughtDay[]) {
  const repeatSpend = moneyOf(repeats);
  return { repeatSpend, meanRepeatSpend: ratioOf(repeatSpend, repeats.length)?.value ?? null };
}

function holdoutOf(bought: readonly BoughtDay[]) {
  return { holdoutPurchases: bought.length, holdoutSpend: moneyOf(bought) };
}

function moneyOf(days: readonly BoughtDay[]): string {
  let total = emptySum();
  for (const { net } of days) total = mergeSums(total, net);
  return totalText(total);
}
