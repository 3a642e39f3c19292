import { type Assigned, floorOn, pinOn } from './assignments.js';
import type { GrantSource } from './decision.js';
import type { Lifetime } from './lifetime-day.js';
import type { RuleStretch } from './standing.js';

/** What lies over the history by rule. */
export interface Overlays {
  readonly lifetimes: readonly Lifetime[];
  readonly floors: readonly Assigned[];
  readonly pins: readonly Assigned[];
}

/** A stretch of the granted history, in days. */
export interface Granted {
  readonly start: number;
  readonly level: number;
  readonly source: GrantSource;
  readonly assigned: Assigned | null;
}

/** The granted history up to the close of a day: a pin before everything, then whichever of rule, lifetime grade and floor is highest. */
export function grantedHistory(
  stretches: readonly RuleStretch[],
  overlays: Overlays,
  asOf: number,
): readonly Granted[] {
  const granted: Granted[] = [];
  let place = 0;
  for (const day of changeDays(stretches, overlays, asOf)) {
    while ((stretches[place + 1]?.start ?? Number.POSITIVE_INFINITY) <= day) place += 1;
    const rule = stretches[place];
    if (rule === undefined) continue;
    const next = { start: day, ...grantedOn(day, rule, overlays) };
    const last = granted.at(-1);
    if (
      last?.level === next.level &&
      last.source === next.source &&
      last.assigned === next.assigned
    )
      continue;
    granted.push(next);
  }
  return granted;
}

function grantedOn(
  day: number,
  { level, source }: RuleStretch,
  { lifetimes, floors, pins }: Overlays,
): Omit<Granted, 'start'> {
  const pin = pinOn(pins, day);
  if (pin !== null) return { level: pin.level, source: 'pin', assigned: pin };
  let granted: Omit<Granted, 'start'> = { level, source, assigned: null };
  for (const lifetime of lifetimes)
    if (lifetime.start <= day && lifetime.level < granted.level)
      granted = { level: lifetime.level, source: 'lifetime', assigned: null };
  const floor = floorOn(floors, day);
  return floor !== null && floor.level < granted.level
    ? { level: floor.level, source: 'floor', assigned: floor }
    : granted;
}

/** Every day on which something may change, ascending. */
function changeDays(
  stretches: readonly RuleStretch[],
  { lifetimes, floors, pins }: Overlays,
  asOf: number,
): readonly number[] {
  const begun = stretches[0]?.start ?? 0;
  const days = [...stretches, ...lifetimes, ...floors, ...pins].map(({ start }) => start);
  const ends = [...floors, ...pins].map(({ end }) => end);
  const all = new Set(
    [...days, ...ends].filter((day) => day >= begun && day <= asOf).concat(begun),
  );
  return [...all].sort((one, other) => one - other);
}
