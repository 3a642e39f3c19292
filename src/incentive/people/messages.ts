import type { Messages } from '../../kernel/errors/index.js';
import type { PeopleErrorCode } from './reasons.js';

/** What the lint errors about people say to a developer. */
export const peopleMessages: Messages<PeopleErrorCode> = {
  'incentive/credit-above-whole': ({ sum }) =>
    `the shares of the split credits must sum to at most 1, they sum to ${String(sum)}; lower one, or make it a roll-up`,
  'incentive/prizes-rise': ({ rank, value, before }) =>
    `prizes must not rise from rank to rank, that of rank ${String(rank)} is ${String(value)}, after ${String(before)}; sort them`,
  'incentive/prize-too-fine': ({ value, scale }) =>
    `a prize must have no more decimals than the rounding of the terms (${String(scale)}), received ${String(value)}; round it, or raise the scale`,
};
