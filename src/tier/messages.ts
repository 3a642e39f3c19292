import type { Messages } from '../kernel/errors/index.js';
import type { TierErrorCode } from './reasons.js';

/** What the errors of this room say to a developer. */
export const tierMessages: Messages<TierErrorCode> = {
  'tier/shares-not-one': ({ sum }) =>
    `the shares of the grades must sum to exactly 1, they sum to ${String(sum)}; correct a share`,
};
