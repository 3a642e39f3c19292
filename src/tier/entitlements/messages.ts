import type { Messages } from '../../kernel/errors/index.js';
import type { EntitlementErrorCode } from './reasons.js';

/** What the errors of the entitlements part of a tier policy say to a developer. */
export const entitlementMessages: Messages<EntitlementErrorCode> = {};
