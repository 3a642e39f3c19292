import type { Messages } from '../../kernel/errors/index.js';
import type { PeopleErrorCode } from './reasons.js';

/** What the lint errors about people say to a developer. */
export const peopleMessages: Messages<PeopleErrorCode> = {
  'incentive/credit-above-whole': ({ sum }) =>
    `the shares of the split credits must sum to at most 1, they sum to ${String(sum)}; lower one, or make it a roll-up`,
};
