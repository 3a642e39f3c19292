import type { Decimal } from '../../kernel/decimal/decimal.js';
import { giveMinimums, sumOf } from './give-minimums.js';
import { giveRemainder } from './give-remainder.js';
import type { ResourcePolicy } from './policy.js';
import type { ReadSharer } from './read-sharers.js';
import type { ReadyResource } from './ready-resource.js';
import { wholeSteps } from './whole-steps.js';

/** How a total was shared: customers by grade and id, and the steps of each. */
export interface SharingRun {
  readonly policy: ResourcePolicy;
  readonly ready: ReadyResource;
  readonly total: Decimal;
  readonly customers: readonly ReadSharer[];
  /** Place in `customers` of each row as it came. */
  readonly placeOf: readonly number[];
  /** `null`: the minimums exceed the total, and nothing is shared. */
  readonly minimums: readonly bigint[] | null;
  readonly remainders: readonly bigint[];
}

/** Shares a total among customers as they came. */
export function shareAmong(
  read: readonly ReadSharer[],
  policy: ResourcePolicy,
  ready: ReadyResource,
  total: Decimal,
): SharingRun {
  const order = read.map((_one, index) => index).sort((one, other) => inOrder(read, one, other));
  const placeOf = new Array<number>(read.length).fill(0);
  order.forEach((index, place) => {
    placeOf[index] = place;
  });
  const customers = order.flatMap((index) => read[index] ?? []);
  const { steps } = wholeSteps(total, ready.step);
  const minimums = giveMinimums(steps, customers, ready.grades, policy);
  const left = minimums === null ? 0n : steps - sumOf(minimums);
  const remainders = giveRemainder(left, customers, ready.grades, policy);
  return { policy, ready, total, customers, placeOf, minimums, remainders };
}

function inOrder(read: readonly ReadSharer[], one: number, other: number): number {
  const left = read[one];
  const right = read[other];
  if (left === undefined || right === undefined) return 0;
  return left.level - right.level || (left.id < right.id ? -1 : 1);
}
