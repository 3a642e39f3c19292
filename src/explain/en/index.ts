import type { Locale } from '../locale.js';
import { channel } from './channel.js';
import { contract } from './contract.js';
import { contractDealer } from './contract-dealer.js';
import { contractPeople } from './contract-people.js';
import { contractTerms } from './contract-terms.js';
import { contribution } from './contribution.js';
import { customerBase } from './customer-base.js';
import { dealer } from './dealer.js';
import { economics } from './economics.js';
import { errors } from './errors.js';
import { incentive } from './incentive.js';
import { lifecycle } from './lifecycle.js';
import { lifetime } from './lifetime.js';
import { models } from './models.js';
import { outlook } from './outlook.js';
import { people } from './people.js';
import { purchases } from './purchases.js';
import { rfm } from './rfm.js';
import { scoring } from './scoring.js';
import { terms } from './terms.js';
import { tier } from './tier.js';
import { tierAccount } from './tier-accounts.js';
import { tierAhead } from './tier-ahead.js';
import { tierEntitlement } from './tier-entitlements.js';
import { tierGrant } from './tier-grant.js';
import { tierSharing } from './tier-sharing.js';
import { tierWorth } from './tier-worth.js';

/**
 * English wording, for `describe`.
 *
 * @category Explain
 */
export const en: Locale = {
  language: 'en',
  sentences: {
    ...channel,
    ...contract,
    ...contractDealer,
    ...contractPeople,
    ...contractTerms,
    ...dealer,
    ...economics,
    ...errors,
    ...incentive,
    ...lifecycle,
    ...people,
    ...scoring,
    ...terms,
    ...tier,
    ...tierAccount,
    ...tierWorth,
    ...tierAhead,
    ...tierSharing,
    ...tierEntitlement,
    ...tierGrant,
    ...purchases,
    ...lifetime,
    ...customerBase,
    ...contribution,
    ...models,
    ...outlook,
    ...rfm,
  },
  terms: {
    notTold: 'No reasons were asked for.',
    missing: (names) => `Not given: ${names}`,
    cannotTell: 'Cannot tell.',
    at: (path) => ` (at ${path})`,
    unknownCode: (code) => `(no words for ${code})`,
    phrase: (text) => text,
    counts: (received, accepted, rejected) =>
      `Rows: ${received} received = ${accepted} accepted + ${rejected} rejected`,
    row: (row, id) => `Row ${row}${id === null ? '' : ` (${id})`}`,
    and: ', ',
  },
};
