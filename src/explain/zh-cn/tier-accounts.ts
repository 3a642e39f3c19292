import type { AccountErrorCode, AccountReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const requirements = { gates: '准入条件', file: '客户档案完整度', top: '头部占比' };
const parts = {
  basics: '基本信息',
  characteristics: '客户特征',
  business: '业务状况',
  transactions: '交易状况',
  people: '负责人信息',
};
const sides = { strengths: '优势', weaknesses: '劣势', opportunities: '机会', threats: '威胁' };
const strategies = {
  SO: '发挥优势，抓住机会',
  WO: '弥补劣势，争取机会',
  ST: '利用优势，化解威胁',
  WT: '减少劣势，回避威胁',
};
const readings = {
  mutual: '双方相互依赖',
  theirs: '对方依赖我方，我方不依赖对方',
  ours: '我方依赖对方，对方不依赖我方',
  neither: '双方互不依赖',
};
const wholes = { theirPurchases: '对方采购总额', ourSales: '我方销售总额' };

const grade = (say: Say) => (say.has('grade') ? say.label('grade') : '无');
const held = (say: Say) =>
  say.value('holds') === null ? '无法判断' : say.value('holds') === true ? '符合' : '不符合';
const measure = (say: Say) => spaced(say.label('measure', 'measureLabel')).trimStart();

function refusals(say: Say): string {
  const by = say.value('by');
  const names = Array.isArray(by) ? by.map(String) : [];
  return names.map((name) => requirements[name as keyof typeof requirements] ?? name).join('、');
}

function axis(say: Say): string {
  const sum = `${say.word('plus', sides)}减${say.word('minus', sides)}`;
  if (say.text('count') === '0')
    return `没有列出${say.word('plus', sides)}和${say.word('minus', sides)}`;
  const unscored = say.value('unscored');
  return Array.isArray(unscored) && unscored.length > 0
    ? `${sum}无法计算，未打分：${say.list('unscored')}`
    : `${sum}：${say.figure}`;
}

function top(say: Say): string {
  const place = `${measure(say)}为 ${say.number('value')}，在 ${say.number('population')} 个客户中排名第 ${say.number('rank')}`;
  const quota = `前 ${say.percent('share')} 为 ${say.number('quota')} 个客户`;
  const brought = say.has('brought') ? `，头部客户贡献总额的 ${say.percent('brought')}` : '';
  return `${place}；${quota}${brought}`;
}

/** The words of key accounts and big accounts in Chinese. */
export const tierAccount: Sentences<AccountReasonCode | AccountErrorCode> = {
  'tier/account-grade': (say) =>
    `客户等级：${grade(say)}，得分 ${say.number('points')}，达到 ${say.number('from')} 分`,
  'tier/account-refused': (say) => `客户等级：${grade(say)}，未通过：${refusals(say)}`,
  'tier/account-below-bands': (say) =>
    `客户等级：${grade(say)}，得分 ${say.number('points')}，未达到最低档 ${say.number('from')} 分`,
  'tier/account-undecided': () => '暂时无法定级',
  'tier/account-points': (say) => `综合得分：${say.figure}`,
  'tier/account-group': (say) =>
    `${say.label('group')}（权重 ${say.number('weight')}）：${say.figure}`,
  'tier/account-next': (say) =>
    say.sign('distance') === 0
      ? `得分已达到“${say.label('grade')}”（${say.number('from')} 分）`
      : `再得 ${say.number('distance')} 分即为“${say.label('grade')}”（${say.number('from')} 分起）`,
  'tier/account-gates': (say) => {
    const asked =
      say.value('match') === 'any' ? '准入条件（符合任一项）' : '准入条件（须全部符合）';
    const hold = say.value('hold');
    return `${asked}：${hold === null ? '无法判断' : hold === true ? '通过' : '未通过'}`;
  },
  'tier/account-gate': (say) => `${say.label('gate')}：${held(say)}`,
  'tier/account-top': top,
  'tier/account-file': (say) =>
    `${say.value('given') === true ? '客户档案' : '未提供客户档案'}：${say.number('required')} 项中已填 ${say.number('filled')} 项${say.has('atLeast') ? `，要求完整度 ${say.percent('atLeast')}` : ''}`,
  'tier/account-file-missing': (say) => `${say.word('part', parts)}：缺少“${say.label('field')}”`,
  'tier/swot': (say) =>
    say.has('strategy')
      ? `SWOT：${say.text('strategy')}，${say.word('strategy', strategies)}`
      : 'SWOT：无法得出策略',
  'tier/swot-axis': axis,
  'tier/swot-side': (say) => `${say.word('side', sides)} ${say.number('count')} 项：${say.figure}`,
  'tier/swot-item': (say) =>
    `${say.text('text')}（${say.number('score')} 分 × 权重 ${say.number('weight')}）：${say.figure}`,
  'tier/dependence': (say) =>
    `${say.word('reading', readings)}：我方占对方采购的 ${say.percent('theirs')}（达到 ${say.percent('theirsFrom')} 视为依赖），对方占我方销售的 ${say.percent('ours')}（达到 ${say.percent('oursFrom')} 视为依赖）`,
  'tier/dependence-unknown': (say) =>
    say.value('why') === 'zero'
      ? `${say.word('whole', wholes)}为零，无法计算占比`
      : `${say.word('whole', wholes)}未知，无法计算占比`,
  'tier/part-exceeds-whole': (say) =>
    `对该客户的销售额（${say.number('amount')}）超过${say.word('whole', wholes)}（${say.number('total')}）。`,
  'tier/dead-criterion': (say) =>
    `“${say.text('criterion')}”没有权重，或对所有客户结果都相同，不起作用。`,
  'tier/band-out-of-reach': (say) =>
    `没有客户能达到等级“${say.text('grade')}”（${say.number('from')} 分起）：得分范围为 ${say.number('least')} ${say.has('most') ? `至 ${say.number('most')}` : '以上'}。`,
};
