import type { Messages } from '../../kernel/errors/index.js';
import type { OutlookErrorCode } from './reasons.js';

/** What the errors about referrals say to a developer. */
export const outlookMessages: Messages<OutlookErrorCode> = {
  'value/self-referral': ({ customer }) =>
    `nobody can refer itself, ${JSON.stringify(customer)} does; remove the row`,
  'value/referral-cycle': ({ customers }) =>
    `referrals must not run in a circle, ${JSON.stringify(customers)} each refer the next and the last the first; remove the row that is wrong`,
};
