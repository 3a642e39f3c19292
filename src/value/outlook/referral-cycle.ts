import type { KnownReferral } from './read-referrals.js';

/** Customers of whom each referred the next, and the last one the first, from the least id on; `null` where there is no circle. */
export function findCycle(referrals: readonly KnownReferral[]): readonly string[] | null {
  const referred = new Map<string, string[]>();
  const waiting = new Map<string, number>();
  for (const { referrer, referred: customer } of referrals) {
    const known = referred.get(referrer);
    if (known === undefined) referred.set(referrer, [customer]);
    else known.push(customer);
    waiting.set(referrer, waiting.get(referrer) ?? 0);
    waiting.set(customer, (waiting.get(customer) ?? 0) + 1);
  }
  // Take away, again and again, whom nobody referred; who is left is on a circle or comes after one.
  const free = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waiting.delete(id);
    for (const customer of referred.get(id) ?? []) {
      const count = (waiting.get(customer) ?? 0) - 1;
      waiting.set(customer, count);
      if (count === 0) free.push(customer);
    }
  }
  return waiting.size === 0 ? null : circleAmong(new Set(waiting.keys()), referrals);
}

/** Everybody left was referred by somebody left, so going back must come round. */
function circleAmong(
  left: ReadonlySet<string>,
  referrals: readonly KnownReferral[],
): readonly string[] {
  const referrerOf = new Map<string, string>();
  for (const { referrer, referred } of referrals) {
    const known = referrerOf.get(referred);
    if (left.has(referrer) && (known === undefined || referrer < known))
      referrerOf.set(referred, referrer);
  }
  const path: string[] = [];
  const seen = new Set<string>();
  let at = [...left].sort()[0] ?? '';
  while (!seen.has(at)) {
    seen.add(at);
    path.push(at);
    at = referrerOf.get(at) ?? at;
  }
  // Each was referred by the next; turned round, each referred the next.
  const circle = path.slice(path.indexOf(at)).reverse();
  const least = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(least), ...circle.slice(0, least)];
}
