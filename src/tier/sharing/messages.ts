import type { Messages } from '../../kernel/errors/index.js';
import type { SharingErrorCode } from './reasons.js';

/** What the errors of a resource policy say to a developer. */
export const sharingMessages: Messages<SharingErrorCode> = {
  'tier/not-whole-steps': ({ grade, value, step }) =>
    `expected a multiple of the step ${String(step)} for ${JSON.stringify(grade)}, received ${String(value)}; change it, or take a finer step`,
  'tier/maximum-below-minimum': ({ grade, minimum, maximum }) =>
    `expected a maximum of at least the minimum ${String(minimum)} for ${JSON.stringify(grade)}, received ${String(maximum)}`,
};
