import type { Messages } from '../../kernel/errors/index.js';
import type { GrantErrorCode } from './reasons.js';

/** What the errors of the grant part of a tier policy say to a developer. */
export const grantMessages: Messages<GrantErrorCode> = {};
