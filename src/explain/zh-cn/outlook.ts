import type { OutlookErrorCode, OutlookReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

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

/** The words about referrals and the next need in Chinese. */
export const outlook: Sentences<OutlookReasonCode | OutlookErrorCode> = {
  'value/next-need': (say) => `下次需求日：${say.date('date')}${spread(say)}${expected(say)}`,
  'value/overdue': (say) => `已过 ${say.number('days')} 天，应该早就用完了`,
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
    `退货 ${say.number('returned')}，其中 ${say.number('unmatched')} 未冲减购买数量`,
  'value/not-yet-known': (say) => `截止日之后的 ${say.number('lines')} 行未计入`,
  'value/too-few-purchases': (say) =>
    `看不出购买节奏：只有 ${say.number('purchases')} 个购买日，至少需要 ${say.number('minimum')} 个`,
  'value/no-need-in-sight': () => '看不到下次需求：按目前的消耗不会用完',
  'value/need-fact-missing': (say) => (say.has('fact') ? say.word('fact', facts) : '有未知的事实'),
};
