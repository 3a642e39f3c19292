import type { Messages } from '../../kernel/errors/index.js';
import type { SharingErrorCode } from './reasons.js';

/** What the errors of a resource policy say to a developer. */
export const sharingMessages: Messages<SharingErrorCode> = {
  'tier/not-whole-steps': ({ grade, value, step }) =>
    `every share is a multiple of the step ${String(step)}, ${String(value)} for ${JSON.stringify(grade)} is not; change it, or take a finer step`,
  'tier/maximum-below-minimum': ({ grade, minimum, maximum }) =>
    `expected a maximum of at least the minimum ${String(minimum)} for ${JSON.stringify(grade)}, received ${String(maximum)}`,
};
