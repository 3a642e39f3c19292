/*
 * A second computation of granted grades, from the text of `tier/timeline` alone: it walks every single day and adds up every event anew, in
 * whole cents, with dates of its own. Slow and plain on purpose; it shares nothing with the library.
 */

/** The part of a grant rule that the format knows. Levels count from the lowest, 0. */
export interface Club {
  /** What entering and keeping takes, in cents, of the grades above the lowest, rising. */
  readonly bounds: readonly { readonly enter: number; readonly keep: number }[];
  readonly window:
    | { readonly type: 'rolling-months'; readonly months: number }
    | { readonly type: 'year' | 'anniversary' | 'since-joined' };
  readonly review:
    | { readonly type: 'months'; readonly months: number }
    | { readonly type: 'year'; readonly extra: number }
    | { readonly type: 'anniversary' }
    | { readonly type: 'never' };
  readonly upgrade: 'immediate' | 'at-review';
  readonly downgrade: 'never' | 'one-step' | 'full';
  readonly restart: boolean;
  readonly grace: number;
}

/** An amount on a day. */
export interface Amount {
  readonly day: number;
  readonly cents: number;
}

const dayMs = 86_400_000;

export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function plusMonths(day: number, months: number): number {
  const date = new Date(day * dayMs);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0),
  ).getUTCDate();
  return first / dayMs + Math.min(date.getUTCDate(), last) - 1;
}

function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / dayMs;
}

function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear();
}

function anniversary(joined: number, from: number, step: 1 | -1): number {
  let day = from;
  const isOne = (some: number) =>
    plusMonths(joined, 12 * (yearOf(some) - yearOf(joined))) === some && some >= joined;
  while (!isOne(day)) day += step;
  return day;
}

/** The level and the end of the period at the close of every day from the beginning on; `null` for the end: never, or blurred by a grace period. */
export function everyDay(
  club: Club,
  joined: number,
  events: readonly Amount[],
  last: number,
  held: { readonly level: number; readonly since: number; readonly end: number } | null = null,
): readonly { readonly level: number; readonly end: number | null }[] {
  let level = held?.level ?? 0;
  let end: number | null = null;
  const first = held?.since ?? joined;
  let beginning = first;
  let renewals = 0;
  let drop: { level: number; on: number } | null = null;
  const answers: { level: number; end: number | null }[] = [];

  const startOf = (close: number) => {
    const { window } = club;
    if (window.type === 'rolling-months') return plusMonths(close, -window.months);
    if (window.type === 'year') return newYear(yearOf(close - 1));
    return window.type === 'anniversary' ? anniversary(joined, close - 1, -1) : joined;
  };
  const sumOf = (close: number) => {
    const start = startOf(close);
    let sum = 0;
    for (const { day, cents } of events) if (day >= start && day < close) sum += cents;
    return sum;
  };
  const begin = (day: number, atReview: boolean) => {
    const { review } = club;
    beginning = day;
    renewals = 0;
    if (review.type === 'months') end = plusMonths(day, review.months);
    else if (review.type === 'year') end = newYear(yearOf(day) + 1 + (atReview ? 0 : review.extra));
    else end = review.type === 'never' ? null : anniversary(joined, day + 1, 1);
  };
  const renew = (day: number) => {
    const { review } = club;
    if (review.type === 'never') end = null;
    else if (review.type === 'year') end = newYear(yearOf(day) + 1);
    else if (review.type === 'anniversary') end = anniversary(joined, day + 1, 1);
    else
      do {
        renewals += 1;
        end = plusMonths(beginning, (renewals + 1) * review.months);
      } while (end <= day);
  };
  const keepOf = (at: number) =>
    at === 0 ? Number.NEGATIVE_INFINITY : (club.bounds[at - 1]?.keep ?? 0);
  const enterOf = (at: number) => club.bounds[at - 1]?.enter ?? 0;
  const found = (sum: number) => {
    for (let at = club.bounds.length; at > 0; at--)
      if (sum >= (at > level ? enterOf(at) : keepOf(at))) return at;
    return 0;
  };

  begin(first, false);
  if (held !== null) end = held.end;
  for (let day = first; day <= last; day++) {
    if (drop !== null && drop.on === day) {
      level = drop.level;
      drop = null;
      begin(day, true);
    } else if (drop === null && end === day) {
      const reached = found(sumOf(day));
      if (reached > level && club.upgrade === 'at-review') {
        level = reached;
        begin(day, true);
      } else if (reached >= level || club.downgrade === 'never') renew(day);
      else {
        const to = club.downgrade === 'one-step' ? level - 1 : reached;
        if (club.grace > 0) drop = { level: to, on: plusMonths(day, club.grace) };
        else {
          level = to;
          begin(day, true);
        }
      }
    }
    if (events.some((event) => event.day === day)) {
      const sum = sumOf(day + 1);
      let higher = level;
      for (let at = level + 1; at <= club.bounds.length; at++) if (sum >= enterOf(at)) higher = at;
      if (club.upgrade === 'immediate' && higher > level) {
        level = higher;
        if (club.restart) begin(day, false);
        else if (drop !== null) renew(day);
        drop = null;
      } else if (drop !== null && sum >= keepOf(level)) {
        drop = null;
        renew(day);
      }
    }
    answers.push({ level, end: drop === null ? end : null });
  }
  return answers;
}
