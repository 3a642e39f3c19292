import type { PeopleClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const credit = (say: Say) => `“${say.label('credit')}”`;

/** The clauses of terms with sellers in Chinese. */
export const contractPeople: Sentences<PeopleClauseCode> = {
  'incentive/clause-credit': (say) =>
    say.text('kind') === 'roll-up'
      ? `${credit(say)}在分摊之外另计销售额的 ${say.percent('share')}，按其 ${say.percent('rate')} 提成。`
      : `${credit(say)}计销售额的 ${say.percent('share')}，按其 ${say.percent('rate')} 提成。`,
  'incentive/clause-credit-sum': (say) =>
    say.value('isWhole') === true
      ? '分摊比例之和恰好为全部销售额。'
      : `分摊比例之和为 ${say.percent('share')}，其余 ${say.percent('left')} 不计入任何人。`,
  'incentive/clause-credit-refund': () => '退款时，原销售的提成如数扣回。',
  'incentive/clause-draw': (say) => `每期至少支付 ${say.money('amount')}。`,
  'incentive/clause-draw-equality': (say) =>
    say.value('isRecoverable') === true
      ? `提成抵扣未收回余额后恰好为 ${say.money('amount')} 时，按此支付，不再预支。`
      : `提成恰好为 ${say.money('amount')} 时，按此支付，不再补足。`,
  'incentive/clause-draw-recovered': (say) =>
    say.value('isRecoverable') === true
      ? '预支部分从以后超出预支额的提成中抵扣，只抵扣一次。'
      : '补足部分不予扣回。',
  'incentive/clause-draw-periods': () => '在有效期内开始的各期计入，至该期最后一天方可结算。',
  'incentive/clause-quota': (say) => `全额指标为 ${say.money('amount')}。`,
  'incentive/clause-seller-quota': (say) =>
    say.has('amount')
      ? `指标为 ${say.money('amount')}；个人另有指标的，以个人指标为准。`
      : '每名销售人员各有指标。',
  'incentive/clause-rates': (say) =>
    say.text('structure') === 'all-units'
      ? '提成率按完成率确定：达到的档位适用于全部销售额。'
      : '提成率按完成率确定：各段销售额按本档提成率计算。',
  'incentive/clause-negative-sales': (say) =>
    say.text('rule') === 'extend-first-band'
      ? '退货超过销售时，差额按首档提成率扣回。'
      : '退货超过销售时，不计提成。',
  'incentive/clause-earned-back': (say) =>
    say.text('rule') === 'carry-forward'
      ? '此前多计的提成从以后的提成中抵扣。'
      : '此前多计的提成立即扣回。',
  'incentive/clause-attainment': () =>
    '完成率为销售额除以指标；销售额恰好等于指标为 100%，指标为零时没有完成率。',
  'incentive/clause-ramp-month': (say) =>
    `第 ${say.number('month')} 个月${say.value('isLast') === true ? '起' : ''}：全额指标的 ${say.percent('share')}，即 ${say.money('amount')}。`,
  'incentive/clause-release': () =>
    '提成随回款兑现：提成 × 累计回款 ÷ 发票金额；回款退回的，相应部分扣回。',
  'incentive/clause-overpayment': (say) =>
    say.text('rule') === 'in-proportion'
      ? '发票恰好付清时提成全部兑现；超出部分及负数部分按比例继续计算。'
      : '发票恰好付清时提成全部兑现；不会多兑现，也不低于零。',
  'incentive/clause-prize': (say) => `第 ${say.number('rank')} 名奖金 ${say.money('amount')}。`,
  'incentive/clause-no-prize': (say) => `第 ${say.number('rank')} 名之后没有奖金。`,
  'incentive/clause-ranks': () =>
    '得分最高者为第 1 名；得分相同者并列较前的名次，其后名次顺延：1、2、2、4。',
  'incentive/clause-ties': (say) =>
    say.text('rule') === 'each-takes-rank-prize'
      ? '并列者各得该名次的全额奖金。'
      : '并列者均分其所占各名次的奖金。',
  'incentive/clause-minimum-score': (say) =>
    say.has('least')
      ? `得分低于 ${say.number('least')} 者没有奖金，恰好为 ${say.number('least')} 视为达到。`
      : '获奖不设最低得分。',
};
