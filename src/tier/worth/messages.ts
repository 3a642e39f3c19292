import type { Messages } from '../../kernel/errors/index.js';
import type { WorthErrorCode } from './reasons.js';

/** What the errors of these policies say to a developer. */
export const worthMessages: Messages<WorthErrorCode> = {
  'tier/prospect-bands-not-falling': ({ before, after }) =>
    `each from must be below the one before, received ${String(after)} after ${String(before)}; list the bands from the top down`,
  'tier/prospect-shares-not-one': ({ sum }) =>
    `the shares of the grades of prospects must sum to exactly 1, they sum to ${String(sum)}; correct a share`,
  'tier/no-open-action': () =>
    "at least one action of type 'serve' must have no condition, so that there is something to do with every customer",
  'tier/no-let-go': () =>
    "a policy that lets every bad customer go must have an action of type 'let-go' without a condition; add one, or choose 'by-value'",
};
