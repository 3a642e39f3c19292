import type { Messages } from '../../kernel/errors/index.js';
import type { ComputeErrorCode } from './reasons.js';

/** What the errors of the rules that compute grades say to a developer. */
export const computeMessages: Messages<ComputeErrorCode> = {
  'tier/shares-not-one': ({ sum }) =>
    `the shares of the grades must sum to exactly 1, they sum to ${String(sum)}; correct a share`,
};
