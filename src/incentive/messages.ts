import type { Messages } from '../kernel/errors/index.js';
import type { IncentiveErrorCode } from './reasons.js';

/** What the errors of this room say to a developer. */
export const incentiveMessages: Messages<IncentiveErrorCode> = {
  'incentive/no-bands': () => 'a plan needs at least one band; add one',
  'incentive/bands-overlap': ({ from, to }) =>
    `bands must not hold the same values, two hold ${String(from)}${to === null ? ' and more' : to === from ? '' : ` to ${String(to)}`}; let one start where the other ends`,
  'incentive/bands-not-ascending': ({ from, before }) =>
    `bands must be listed in rising order, the one from ${String(from)} stands after the one from ${String(before)}; sort them`,
  'incentive/band-empty': ({ from, to }) =>
    `a band must end above its start, ${String(from)}, it ends at ${String(to)}`,
  'incentive/rate-and-unit': () =>
    'a band has a rate or an amount for each unit, not both; leave one out',
  'incentive/band-incomplete': ({ structure, key }) =>
    `every band of the structure ${String(structure)} needs ${String(key)}; tell it`,
  'incentive/basis-mismatch': ({ structure, pay }) =>
    `the structure ${String(structure)} cannot pay on ${String(pay)} when another measure picks the band; use one measure, or all-units, lump-sum or matrix`,
  'incentive/matrix-shape': () =>
    'a rate table has one row of rates for each row and one rate for each column, and stands without bands',
  'incentive/points-not-ascending': ({ value }) =>
    `bounds must rise strictly, ${String(value)} does not; sort them`,
  'incentive/factor-bands-not-ascending': ({ value }) =>
    `the bounds of a condition must rise strictly, ${String(value)} does not; sort them`,
  'incentive/share-out-of-range': ({ value }) =>
    `a share lies between 0 and 1, received ${String(value)}`,
  'incentive/periods-overlap': ({ start, before }) =>
    `the periods of a plan must not overlap, one starts on ${String(start)}, before another ends on ${String(before)}; correct their dates`,
  'incentive/proration-mismatch': () =>
    'whole months can be counted only in periods that are made of them; prorate by days',
};
