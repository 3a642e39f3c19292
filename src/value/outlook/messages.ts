import type { Messages } from '../../kernel/errors/index.js';
import type { OutlookErrorCode } from './reasons.js';

/** What the errors about referrals say to a developer. */
export const outlookMessages: Messages<OutlookErrorCode> = {
  'value/self-referral': ({ customer }) =>
    `nobody can refer itself, ${JSON.stringify(customer)} does; remove the row`,
  'value/referral-cycle': ({ customers }) =>
    `referrals must not run in a circle, ${firstOf(customers)} each refer the next and the last the first; remove the row that is wrong`,
};

/** A few names; the params have them all. */
function firstOf(names: unknown): string {
  const list = Array.isArray(names) ? names : [];
  const more = list.length - 5;
  return `${JSON.stringify(list.slice(0, 5))}${more > 0 ? ` and ${more} more` : ''}`;
}
