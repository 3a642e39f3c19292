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
import { phrase } from './phrases.js';
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
 * Chinese wording 中文措辞, for `describe`.
 *
 * @category Explain
 */
export const zhCN: Locale = {
  language: 'zh-CN',
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
    notTold: '未要求给出理由。',
    missing: (names) => `未提供：${names}`,
    cannotTell: '无法判断。',
    at: (path) => `（位置：${path}）`,
    unknownCode: (code) => `（${code} 暂无对应说明）`,
    phrase,
    counts: (received, accepted, rejected) =>
      `收到 ${received} 行 = 接受 ${accepted} 行 + 拒绝 ${rejected} 行`,
    row: (row, id) => `第 ${row} 行${id === null ? '' : `（${id}）`}`,
    and: '、',
  },
};
