import type { DealerErrorCode, DealerReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const terms: Readonly<Record<string, string>> = {
  'month-30': '月息',
  'year-365': '年息',
  'year-360': '年息',
};
const dayCounts: Readonly<Record<string, string>> = {
  'month-30': '每月按 30 天计',
  'year-365': '每年按 365 天计',
  'year-360': '每年按 360 天计',
};
const refusals: Readonly<Record<string, string>> = {
  'unknown-kind': '没有约定此类支持',
  'outside-terms': '日期不在条款有效期内',
  'no-proof': '缺少凭证',
  'over-budget': '预算已用完',
};
const rate = (say: Say) =>
  `${say.word('dayCount', terms)} ${say.percent('rate')}（${say.word('dayCount', dayCounts)}）`;
const asOf = (say: Say) => (say.has('asOf') ? `截至${say.date('asOf')}` : '');
const instrument = (say: Say) => spaced(say.label('instrument'));
const kind = (say: Say) => spaced(say.label('kind')).trim();
const measure = (say: Say) => spaced(say.label('measure', 'measureLabel'));

/** The words about terms with dealers in Chinese. */
export const dealer: Sentences<DealerReasonCode | DealerErrorCode> = {
  'incentive/outside-terms': (say) => `日期不在条款有效期内，未计入：${say.number('count')} 笔`,
  'incentive/subsidy': (say) =>
    `${asOf(say)}${say.sign() < 0 ? '应扣回' : '应付'}打款贴息，${rate(say)}：${say.size()}`,
  'incentive/interest': (say) =>
    `${say.date('start')}至${say.lastDay('end')}余额 ${say.money('amount')}，计 ${say.number('days')} 天：${say.figure}`,
  'incentive/out-of-season': (say) => `打款日期不在活动期内，未计入：${say.number('count')} 笔`,
  'incentive/earns-nothing': (say) => `不计息的预付款：${say.number('count')} 笔`,
  'incentive/not-yet-earning': (say) => `尚未到起息日的打款：${say.number('count')} 笔`,
  'incentive/value-date-missing': (say) => `缺少条款要求的起息日的打款：${say.number('count')} 笔`,
  'incentive/beyond-balance': (say) => `提货超出预付余额，未计入：${say.money('amount')}`,
  'incentive/sale-claims': (say) =>
    `${asOf(say)}${say.sign() < 0 ? '应扣回' : '应付'}价差补偿，共 ${say.number('count')} 笔销售：${say.size()}`,
  'incentive/sale-claim': (say) =>
    `销售${spaced(say.text('id'))}数量 ${say.number('quantity')}，每件 ${say.money('each')}：${say.figure}`,
  'incentive/above-maximum': (say) =>
    `超出约定数量 ${say.number('most')}，不予补偿的数量：${say.number('quantity')}`,
  'incentive/claimed-late': (say) =>
    `超过 ${say.number('afterDays')} 天才申报，未计入：${say.number('count')} 笔`,
  'incentive/fund': (say) => `${asOf(say)}基金余额：${say.figure}`,
  'incentive/fund-lot': (say) =>
    `${say.date('date')}进货 ${say.money('amount')}，按 ${say.percent('rate')} 计提：${say.figure}`,
  'incentive/fund-paid': (say) => `核销支出：${say.figure}`,
  'incentive/fund-expired': (say) => `过期作废：${say.figure}`,
  'incentive/fund-overdrawn': (say) => `此前多付部分：${say.figure}`,
  'incentive/spend': (say) => `由基金核销 ${say.number('count')} 笔费用：${say.figure}`,
  'incentive/spend-paid': (say) =>
    `费用${spaced(say.text('id'))}支出 ${say.money('amount')}，可核销 ${say.money('eligible')}：${say.figure}`,
  'incentive/spend-unfunded': (say) => `基金不足，未能核销：${say.figure}`,
  'incentive/other-activity': (say) => `不属于基金可用范围，未计入：${say.number('count')} 笔`,
  'incentive/support': (say) => `${asOf(say)}核准的支持费用：${say.figure}`,
  'incentive/support-kind': (say) =>
    `${kind(say)}：预算 ${say.money('budget')}，剩余 ${say.money('left')}，核准 ${say.figure}`,
  'incentive/support-claim': (say) =>
    `申请${spaced(say.text('id'))}金额 ${say.money('amount')}，按 ${say.percent('share')} 承担：${say.figure}`,
  'incentive/support-refused': (say) =>
    `申请${spaced(say.text('id'))}中 ${say.money('amount')} 不予核准：${say.word('cause', refusals)}`,
  'incentive/support-effect': (say) =>
    `${kind(say)}：${measure(say).trimStart()}实际 ${say.number('value')}，目标 ${say.number('target')}`,
  'incentive/support-effect-unknown': (say) =>
    `${kind(say)}：未提供${measure(say).trimEnd()}，无法判断效果`,
  'incentive/payments-valued': (say) =>
    `${say.has('asOf') ? `${asOf(say)}，` : ''}${say.number('count')} 笔款项扣除贴现后的价值：${say.figure}`,
  'incentive/payment-valued': (say) =>
    `款项${spaced(say.text('id'))}以${instrument(say)}支付，起息日为${say.date('date')}：${say.figure}`,
  'incentive/discount-cost': (say) =>
    `款项${spaced(say.text('id'))}贴现 ${say.number('days')} 天，${rate(say)}：${say.figure}`,
  'incentive/collected-total': (say) => `${asOf(say)}计为回款：${say.figure}`,
  'incentive/collected': (say) =>
    `${say.date('date')}，款项${spaced(say.text('id')).trimEnd()}（${say.label('instrument')}）按 ${say.percent('share')} 计：${say.figure}`,
  'incentive/not-collected': (say) =>
    say.has('date')
      ? `款项${spaced(say.text('id')).trimEnd()}（${say.label('instrument')}）到${say.date('date')}才计为回款`
      : `款项${spaced(say.text('id')).trimEnd()}（${say.label('instrument')}）不计为回款`,
  'incentive/right-granted': (say) => `授予权限：${say.label('right')}`,
  'incentive/right-withheld': (say) => `不授予权限：${say.label('right')}`,
  'incentive/right-unclear': (say) => `无法判断是否授予权限：${say.label('right')}`,
  'incentive/off-invoice': (say) => `票折 ${say.number('count')} 行合计：${say.figure}`,
  'incentive/line-discount': (say) =>
    say.value('capped') === true
      ? `明细行${spaced(say.text('id'))}的折扣以其金额 ${say.money('amount')} 为限：${say.figure}`
      : say.has('rate')
        ? `明细行${spaced(say.text('id'))}金额 ${say.money('amount')}，折扣 ${say.percent('rate')}：${say.figure}`
        : `明细行${spaced(say.text('id'))}数量 ${say.number('quantity')}，每件折扣 ${say.money('each')}：${say.figure}`,
  'incentive/discount-withheld': () => '未满足条件，不给予票折',
  'incentive/discount-unclear': () => '无法判断是否给予票折',
  'incentive/season-empty': (say) =>
    `活动期截止日${say.date('end')}未晚于开始日${say.date('start')}。`,
};
