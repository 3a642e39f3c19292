import { type Decimal, toUnits } from '../../kernel/decimal/decimal.js';
import { sumOf } from './give-minimums.js';
import type { ResourcePolicy } from './policy.js';
import type { ReadSharer } from './read-sharers.js';
import type { ReadyGrade } from './ready-resource.js';
import { shareSteps } from './share-steps.js';
import type { Sharer } from './sharer.js';

/** What each customer gets of the rest, customers in the order that settles ties: by grade, then by id. */
export function giveRemainder(
  steps: bigint,
  customers: readonly ReadSharer[],
  grades: readonly ReadyGrade[],
  { weighBy, apportion }: ResourcePolicy,
): readonly bigint[] {
  if (steps === 0n) return customers.map(() => 0n);
  const own = asWhole(customers.map(({ weight }) => weight));
  const ofGrades = asWhole(grades.map(({ weight }) => weight));
  const sharers = customers.map(({ level }, index): Sharer => {
    const { minimum = 0n, maximum = null } = grades[level] ?? {};
    const room = maximum === null ? null : maximum - minimum;
    return { weight: own[index] ?? 0n, room };
  });
  if (weighBy === 'customer') {
    const weighed = sharers.map(({ weight, room }, index) => ({
      weight: weight * (ofGrades[customers[index]?.level ?? 0] ?? 0n),
      room,
    }));
    return shareSteps(steps, weighed, apportion);
  }
  const byGrade = grades.map((_grade, level) =>
    sharers.filter((_sharer, index) => customers[index]?.level === level),
  );
  const wholes = byGrade.map((members, level) => asOne(members, ofGrades[level] ?? 0n));
  const parts = shareSteps(steps, wholes, apportion);
  return byGrade.flatMap((members, level) => shareSteps(parts[level] ?? 0n, members, apportion));
}

/** A grade as one sharer: it has room where a member with a weight has. */
function asOne(members: readonly Sharer[], weight: bigint): Sharer {
  const taking = members.filter((member) => member.weight > 0n);
  const rooms = taking.flatMap(({ room }) => (room === null ? [] : [room]));
  return { weight, room: rooms.length < taking.length ? null : sumOf(rooms) };
}

/** Decimals as whole numbers in the same proportion. */
function asWhole(weights: readonly Decimal[]): readonly bigint[] {
  const scale = weights.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  return weights.map((weight) => toUnits(weight, scale));
}
