import type { TermsClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { roundingModes } from './rounding-modes.js';

const counted: Readonly<Record<string, string>> = {
  deposits: '打款',
  payments: '付款',
  sales: '销售',
  'purchases-and-spending': '进货和支出',
  costs: '费用',
};
const roundings: Readonly<Record<string, string>> = {
  'commission-credit': '每人在一笔销售上的提成只舍入一次',
  'commission-draw': '预支额和已得提成先各自舍入',
  'commission-rates': '累计提成只舍入一次',
  'commission-release': '累计兑现额舍入，每笔付款兑现新增部分',
  'consideration-estimate': '估计金额只舍入一次',
  'coop-fund': '计提总额与可核销总额各舍入一次，再分摊到各笔',
  'interest-subsidy': '贴息总额只舍入一次',
  'off-invoice': '整张发票的折扣合计只舍入一次，再分摊到各行',
  'payment-instruments': '贴现成本与回款总额各舍入一次，再分摊到各笔付款',
  'ramp-quota': '每月指标只舍入一次',
  'ship-and-debit': '补差总额只舍入一次，再分摊到各笔销售',
  'support-plan': '每笔费用单独核销、单独舍入',
};
const unknown: Readonly<Record<string, string>> = {
  rights: '该权利暂不认定',
  'off-invoice': '该折扣暂不认定',
};
const methods: Readonly<Record<string, string>> = { lowest: '最低', highest: '最高' };
const measure = (say: Say) => `“${say.label('measure', 'measureLabel')}”`;

/** The clauses that terms have in common, in Chinese. */
export const contractTerms: Sentences<TermsClauseCode> = {
  'incentive/clause-currency': (say) => `全部金额以 ${say.text('currency')} 计。`,
  'incentive/clause-terms-rounding': (say) =>
    say.text('of') === 'contest'
      ? `奖金均分时保留 ${say.number('scale')} 位小数，余数归名单在前者。`
      : `${say.word('of', roundings)}，保留 ${say.number('scale')} 位小数（${say.word('mode', roundingModes)}）。`,
  'incentive/clause-counted-dates': (say) =>
    `日期在有效期内的${say.word('of', counted)}计入，${say.value('isOpen') === true ? '含首日' : '首日和末日均含'}。`,
  'incentive/clause-claim-window': (say) => {
    const what = say.text('of') === 'sale' ? '销售' : '支出';
    return say.has('days')
      ? `${what}发生后 ${say.number('days')} 天内申报，第 ${say.number('days')} 天当天有效；尚未申报的视为在结算日申报。`
      : `${what}发生后申报不设期限。`;
  },
  'incentive/clause-unknown-measure': (say) =>
    `起决定作用的数据未提供时，${say.word('of', unknown)}。`,
  'incentive/clause-all': () => '以下全部满足：',
  'incentive/clause-any': () => '以下至少满足一项：',
  'incentive/clause-not': () => '以下不成立：',
  'incentive/clause-at-least': (say) =>
    `${measure(say)}不低于 ${say.number('bound')}，恰好为 ${say.number('bound')} 视为满足`,
  'incentive/clause-below': (say) =>
    `${measure(say)}低于 ${say.number('bound')}，恰好为 ${say.number('bound')} 不算低于`,
  'incentive/clause-equals': (say) => `${measure(say)}为“${say.text('bound')}”`,
  'incentive/clause-estimate': (say) =>
    say.text('method') === 'most-likely'
      ? `按最可能发生的结果估计；可能性相同时取金额${say.word('ties', methods)}的结果。`
      : '按期望值估计：各结果乘以其概率后相加。',
  'incentive/clause-constraint': (say) =>
    say.has('confidence')
      ? `计入金额不高于以不低于 ${say.percent('confidence')} 的概率能够达到的最高结果；概率恰好为 ${say.percent('confidence')} 视为足够。`
      : '按估计金额计入，不作限制。',
};
