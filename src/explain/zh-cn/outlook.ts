import type { OutlookErrorCode, OutlookReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const expected = (say: Say) => (say.has('quantity') ? `，预计数量 ${say.number('quantity')}` : '');
const spread = (say: Say) =>
  say.has('earliest') ? `（${say.date('earliest')}至${say.date('latest')}之间）` : '';
const rhythm = (say: Say) =>
  say.text('method') === 'mean-gap'
    ? `${say.number('span')} 天内复购 ${say.number('gaps')} 次（按平均间隔）`
    : `每 ${say.number('median')} 天购买一次（${say.number('gaps')} 个间隔的中位数）`;

const facts = {
  stock: '现有库存未知',
  countedOn: '库存盘点日未知',
  dailyUse: '每天消耗量未知，购买记录也太少',
};

const weekdays: Readonly<Record<string, string>> = {
  ...{ 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' },
};
const payDay = (say: Say) => {
  const type = say.text('type');
  if (type === 'month-end') return '月末';
  return type === 'weekday' ? say.word('day', weekdays) : `每月 ${say.number('day')} 日`;
};
const lateness = (say: Say) => {
  const days = say.text('median').replace(/^-/, '');
  if (say.sign('median') === 0) return '按期付款';
  return say.sign('median') > 0 ? `逾期 ${days} 天` : `提前 ${days} 天`;
};

/** Payments made on another day than due. */
const offDue = (say: Say) => Number(say.text('payments')) - Number(say.text('punctual'));
const punctual = (say: Say) =>
  say.sign('punctual') === 0 ? '' : `（另有 ${say.number('punctual')} 次在到期日付款，不作为习惯）`;

/** The words about referrals and the next need in Chinese. */
export const outlook: Sentences<OutlookReasonCode | OutlookErrorCode> = {
  'value/next-need': (say) => `下次需求日：${say.date('date')}${spread(say)}${expected(say)}`,
  'value/overdue': (say) => `已过 ${say.number('days')} 天，应该已经用完了`,
  'value/use-rate': (say) =>
    `${say.date('first')}至${say.date('last')}的 ${say.number('days')} 天内用掉 ${say.number('used')}；最近一次买的 ${say.number('lastQuantity')} 不计在内`,
  'value/purchase-used': (say) => `${say.date('date')}购买 ${say.figure}`,
  'value/usual-gap': (say) =>
    `${rhythm(say)}；间隔最短 ${say.number('shortest')} 天，最长 ${say.number('longest')} 天`,
  'value/stock-counted': (say) =>
    `${say.date('countedOn')}盘点库存 ${say.number('stock')}${say.has('dailyUse') ? `，每天消耗 ${say.number('dailyUse')}` : ''}`,
  'value/order-by': (say) =>
    `最晚下单日：${say.date('orderBy')}（到货 ${say.number('leadDays')} 天，安全余量 ${say.number('safetyDays')} 天${say.text('businessDay') === 'none' ? '' : '，遇休息日调整为工作日'}）`,
  'value/no-usual-quantity': () => '没有购买记录，无法推算常购数量',
  'value/returns-taken': (say) =>
    `退货 ${say.number('returned')}${say.sign('unmatched') === 0 ? '' : `，其中 ${say.number('unmatched')} 未冲减购买数量`}`,
  'value/not-yet-known': (say) => `截止日之后的 ${say.number('lines')} 行未计入`,
  'value/too-few-purchases': (say) =>
    `看不出购买节奏：只有 ${say.number('purchases')} 个购买日，至少需要 ${say.number('minimum')} 个`,
  'value/no-need-in-sight': () => '看不到下次需求：按目前的消耗不会用完',
  'value/need-fact-missing': (say) => (say.has('fact') ? say.word('fact', facts) : '有未知的事实'),
  'value/collection-date': (say) => `建议收款日：${say.date('date')}（到期日 ${say.date('due')}）`,
  'value/past-due': (say) => `已逾期 ${say.number('days')} 天`,
  'value/due-by-terms': (say) => `${say.date('invoiced')}开票，账期 ${say.number('termDays')} 天`,
  'value/pay-day': (say) =>
    `习惯在${payDay(say)}付款：${say.number('payments')} 次付款中有 ${say.number('on')} 次${punctual(say)}`,
  'value/days-late': (say) => `${say.number('payments')} 次付款的中位数为${lateness(say)}`,
  'value/no-pay-day': (say) =>
    offDue(say) < Number(say.text('minimum'))
      ? `没有固定付款日：${say.number('payments')} 次付款中只有 ${offDue(say)} 次不在到期日付款，至少需要 ${say.number('minimum')} 次`
      : `没有固定付款日：${say.number('payments')} 次付款中同一天最多 ${say.number('on')} 次，需要占 ${say.percent('minimumShare')}${punctual(say)}`,
  'value/too-few-payments': (say) =>
    say.sign('payments') === 0
      ? `没有付款记录，看不出习惯；至少需要 ${say.number('minimum')} 次`
      : `只有 ${say.number('payments')} 次付款，看不出习惯；至少需要 ${say.number('minimum')} 次`,
  'value/remind': (say) => `提醒日：${say.date('date')}`,
  'value/paid-later': (say) => `截止日之后的 ${say.number('payments')} 次付款未计入`,
  'value/due-date-missing': () => '到期日未知',
  'value/referral-value': (say) =>
    `${spaced(say.text('referrer')).trimStart()}带来的推荐价值：${say.figure}；节省获客成本 ${say.number('acquisitionSaved')}`,
  'value/referral-part': (say) =>
    `${say.text('referred')}（${say.text('level') === '1' ? '直接推荐' : `第 ${say.number('level')} 级推荐`}）：${say.figure}；节省获客成本 ${say.number('acquisitionSaved')}`,
  'value/referred-later': (say) => `推荐日${say.date('date')}晚于截止日，暂不计入`,
  'value/not-a-customer': (say) => `${spaced(say.text('customer')).trimStart()}尚未成为客户`,
  'value/already-customer': (say) => `被推荐前 ${say.number('days')} 天已是客户`,
  'value/outside-window': (say) =>
    say.has('days')
      ? `被推荐后 ${say.number('days')} 天才首次购买，超出 ${say.number('windowDays')} 天的有效期`
      : `首次购买日未知，无法认定在 ${say.number('windowDays')} 天的有效期内`,
  'value/other-referrer': (say) => `已计入其他推荐人：${say.list('credited')}`,
  'value/self-referral': (say) => `${spaced(say.text('customer')).trimStart()}不能推荐自己。`,
  'value/referral-cycle': (say) => `推荐关系形成循环：${say.list('customers')}，又回到第一个。`,
};
