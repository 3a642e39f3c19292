import type { Messages } from '../kernel/errors/index.js';
import { computeMessages } from './compute/messages.js';
import { entitlementMessages } from './entitlements/messages.js';
import { grantMessages } from './grant/messages.js';
import type { TierErrorCode } from './reasons.js';

/** What the errors of a tier policy say to a developer. */
export const tierMessages: Messages<TierErrorCode> = {
  ...computeMessages,
  ...entitlementMessages,
  ...grantMessages,
};
