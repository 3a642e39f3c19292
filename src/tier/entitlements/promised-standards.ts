import type { DateString, Period } from '../../kernel/calendar/index.js';
import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { GradeEntitlement, ServiceStandard } from './policy.js';
import { earlier, later, type ReadyEntitlement } from './ready-entitlements.js';

/** What a grade was promised on some days, and where in the list of entitlements it stands. */
export interface PromisedStandard {
  readonly entitlement: GradeEntitlement;
  readonly standard: ServiceStandard;
  readonly limit: Decimal;
  /** The first day of the promise, also where that lies before the days that are looked at. */
  readonly since: DateString;
  readonly start: DateString;
  /** The first day after those that are looked at. */
  readonly end: DateString;
}

/** The standards with a figure that a grade has on days of [start, end), each with those days. */
export function promisedStandards(
  entitlements: readonly ReadyEntitlement[],
  level: number,
  since: DateString | undefined,
  { start, end }: Period,
): readonly PromisedStandard[] {
  return entitlements.flatMap((one): readonly PromisedStandard[] => {
    const limit = one.values[level] ?? null;
    const { standard } = one.entitlement;
    if (standard === undefined || limit === null || limit === true) return [];
    const promised = later(one.start, since ?? one.start);
    const from = later(promised, start);
    const to = earlier(one.end, end) ?? end;
    if (to <= from) return [];
    return [
      { entitlement: one.entitlement, standard, limit, since: promised, start: from, end: to },
    ];
  });
}
