import type { DealerClauseCode } from '../../incentive/reasons.js';
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
const instrument = (say: Say) => `“${say.label('instrument')}”`;
const kind = (say: Say) => `“${say.label('kind')}”`;
const interest = (say: Say) =>
  `${say.word('dayCount', terms)} ${say.percent('rate')}（${say.word('dayCount', dayCounts)}）`;

/** What is claimed for a unit under a ship-and-debit agreement, and where nothing is. */
const debit = (say: Say) => {
  switch (say.text('agreement')) {
    case 'down-to-price':
      return `每件按其成本超出 ${say.money('figure')} 的部分补差；成本恰好为 ${say.money('figure')} 或更低时不补。`;
    case 'down-by-amount':
      return `每件补差 ${say.money('figure')}。`;
    case 'down-by-rate':
      return `每件按其成本的 ${say.percent('figure')} 补差。`;
    default:
      return `每件补足毛利至售价的 ${say.percent('figure')}；毛利率恰好为 ${say.percent('figure')} 或更高时不补。`;
  }
};

/** The clauses of terms with dealers in Chinese. */
export const contractDealer: Sentences<DealerClauseCode> = {
  'incentive/clause-season': (say) =>
    `仅计入${say.date('start')}至${say.lastDay('end')}的打款，首日和末日均含。`,
  'incentive/clause-interest': (say) =>
    `已打款尚未提货的余额按${interest(say)}计单利，天数按实际天数。`,
  'incentive/clause-earns-from': (say) =>
    `${say.text('rule') === 'value-date' ? '打款自起息日起计息，起息日' : '打款自到账日起计息，当日'}计入；提货部分自提货当日起不再计息。`,
  'incentive/clause-same-day': (say) =>
    `在${say.text('rule') === 'value-date' ? '起息日' : '打款'}当日即提货的部分不计息。`,
  'incentive/clause-pick-up-order': () =>
    '提货先冲减已起息的打款，再冲减未起息的打款；超出全部打款余额的提货不属预付，不参与计算。',
  'incentive/clause-value-date': (say) =>
    say.text('rule') === 'at-maturity'
      ? `${instrument(say)}以到期日为起息日。`
      : say.has('days')
        ? `${instrument(say)}以收到后第 ${say.number('days')} 天为起息日。`
        : `${instrument(say)}以收到当日为起息日。`,
  'incentive/clause-discount': (say) =>
    say.has('rate')
      ? `${instrument(say)}的贴现成本按${interest(say)}计，自收到当日起算，到期日不计。`
      : `${instrument(say)}没有贴现成本。`,
  'incentive/clause-collected': (say) =>
    say.text('rule') === 'never'
      ? `${instrument(say)}不计入回款。`
      : `${instrument(say)}在${say.text('rule') === 'at-maturity' ? '到期' : '收到'}当日按 ${say.percent('share')} 计入回款。`,
  'incentive/clause-earns-subsidy': (say) =>
    `${instrument(say)}${say.value('isPaid') === true ? '享受' : '不享受'}打款贴息。`,
  'incentive/clause-other-instruments': () => '不接受其他付款方式。',
  'incentive/clause-debit': debit,
  'incentive/clause-most-quantity': (say) =>
    say.has('most')
      ? `补差数量合计最多 ${say.number('most')}，按销售日期先后计算；恰好为 ${say.number('most')} 不算超出，超出的一笔只补未超出部分。`
      : '补差数量不限。',
  'incentive/clause-accrual': (say) => `每笔进货按 ${say.percent('rate')} 计提基金。`,
  'incentive/clause-activity': (say) => `基金可用于${spaced(say.label('activity')).trimEnd()}。`,
  'incentive/clause-activities': (say) =>
    say.text('rule') === 'any'
      ? '基金使用范围不限。'
      : say.text('rule') === 'none'
        ? '基金不用于任何支出。'
        : '其他支出不得使用基金。',
  'incentive/clause-reimbursement': (say) =>
    `基金核销支出的${say.value('isWhole') === true ? '全部' : ` ${say.percent('rate')}`}，以基金余额为限；恰好用完余额的予以全额核销。`,
  'incentive/clause-fund-order': () => '支出按日期先后核销，先使用最早进货计提的基金。',
  'incentive/clause-earlier-spend': (say) =>
    say.text('rule') === 'not-paid'
      ? '支出只能使用截至支出当日（含当日）的进货计提的基金，不能使用以后的。'
      : '支出当日基金不足的部分，由以后进货计提的基金核销。',
  'incentive/clause-expiry': (say) =>
    say.has('months')
      ? `每笔进货计提的基金在 ${say.number('months')} 个月后作废：到期当日的支出不能再使用。`
      : '计提的基金长期有效。',
  'incentive/clause-support': (say) =>
    `${kind(say)}核销费用的${say.value('isWhole') === true ? '全部' : ` ${say.percent('share')}`}，合计最多 ${say.money('budget')}；恰好用完余额的予以全额核销。`,
  'incentive/clause-support-action': (say) =>
    `${kind(say)}的措施：${say.label('action', 'actionLabel')}`,
  'incentive/clause-support-effect': (say) =>
    `${kind(say)}的预期效果：“${say.label('measure', 'measureLabel')}”达到 ${say.number('target')}；核销与否不取决于此。`,
  'incentive/clause-support-order': () =>
    '费用按日期先后核销，各以此前费用用后的预算余额为限；超出部分不予核销。未约定的费用不予核销。',
  'incentive/clause-support-proof': () => '没有凭证的费用不予核销，也不占用预算。',
  'incentive/clause-right': (say) =>
    say.value('isAlways') === true
      ? `全体均享有“${say.label('right')}”。`
      : `满足下列条件的享有“${say.label('right')}”：`,
  'incentive/clause-off-invoice': (say) =>
    say.has('perUnit')
      ? `开票时每件直接扣减 ${say.money('perUnit')}。`
      : `开票时各行金额直接扣减 ${say.percent('rate')}。`,
  'incentive/clause-off-invoice-products': (say) =>
    say.has('products') ? `仅限下列名称的产品：${say.list('products')}` : '适用于全部产品。',
  'incentive/clause-off-invoice-when': (say) =>
    say.value('isAlways') === true ? '每张发票均予扣减。' : '满足下列条件的发票予以扣减：',
  'incentive/clause-off-invoice-most': () =>
    '各行扣减后不低于零；扣减额恰好等于该行金额的，予以全额扣减。',
};
