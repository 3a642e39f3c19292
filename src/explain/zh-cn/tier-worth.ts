import type { WorthErrorCode, WorthReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const measure = (say: Say) => spaced(say.label('measure', 'measureLabel')).trimStart();
const holds = (say: Say) => say.value('holds');
const verdict = (say: Say) =>
  holds(say) === null ? '无法判断' : holds(say) === true ? '成立' : '不成立';
const answer = (say: Say) => (holds(say) === null ? '无法判断' : holds(say) === true ? '是' : '否');

/** What is not known of so many customers. */
const unknowns = (say: Say) =>
  say.text('unknown') === '0' || !say.has('unknown')
    ? ''
    : `，另有 ${say.number('unknown')} 个客户未知`;

const negatives = (say: Say) =>
  say.text('negative') === '0' || !say.has('negative')
    ? ''
    : `，其中 ${say.number('negative')} 个客户为负${say.has('share') || say.has('gini') ? '，按零计' : ''}`;

const prospectFacts: Readonly<Record<string, string>> = {
  probability: '成交概率',
  value: '成交价值',
  toSpend: '尚需投入',
};

const missingFacts = (say: Say) => {
  const names = say.value('missing');
  return Array.isArray(names)
    ? names.map((name) => prospectFacts[String(name)] ?? String(name)).join('、')
    : say.list('missing');
};

const closed = {
  'not-upgradable': '客户不具备升级条件',
  'not-bad': '该客户不是劣质客户，只淘汰劣质客户',
  condition: '不符合该措施的条件',
};

const worthOf = (say: Say) => (say.figure === '' ? '' : `；若采用，价值 ${say.figure}`);

const rankings = { net: '净期望值', ratio: '单位投入净期望值' };
const place = (say: Say) =>
  `按${say.word('rankBy', rankings)}在 ${say.number('population')} 个潜在客户中排名第 ${say.number('rank')}`;

const behind = (say: Say) => {
  if (!say.has('behind')) return '';
  const sign = say.sign('behind');
  if (sign === 0) return '，与所选措施相同';
  return `，比所选措施${sign > 0 ? '少' : '多'} ${say.money('behind').replace('-', '')}`;
};

const gradingWords = {
  'tier/grading-need': (say) =>
    holds(say) === null
      ? '无法判断是否值得对客户分级'
      : `${holds(say) === true ? '值得' : '不值得'}对客户分级`,
  'tier/span-of-management': (say) =>
    say.has('capacity')
      ? `客户 ${say.number('customers')} 个，须多于管理幅度 ${say.number('capacity')} 个：${verdict(say)}`
      : `客户 ${say.number('customers')} 个，每名客户经理可管 ${say.number('perManager')} 个，经理人数未知：${verdict(say)}`,
  'tier/repeat-purchases': (say) =>
    `${measure(say)}不低于 ${say.number('atLeast')} 的客户：${say.number('customers')} 个中有 ${say.number('reached')} 个${unknowns(say)}，要求占比不低于 ${say.percent('wanted')}：${verdict(say)}`,
  'tier/top-share-of-value': (say) =>
    `${measure(say)}：${say.has('share') ? `前 ${say.percent('top')} 的客户贡献 ${say.number('held')}（合计 ${say.number('total')}）` : `前 ${say.percent('top')} 客户的占比无法计算`}${unknowns(say)}${negatives(say)}，要求不低于 ${say.percent('wanted')}：${verdict(say)}`,
  'tier/gini-of-value': (say) =>
    `${measure(say)}：${say.has('gini') ? `基尼系数 ${say.number('gini')}` : '基尼系数无法计算'}${unknowns(say)}${negatives(say)}，要求不低于 ${say.number('wanted')}：${verdict(say)}`,
} satisfies Partial<Sentences<WorthReasonCode>>;

const prospectWords = {
  'tier/prospect-graded': (say) => `值得争取，等级：${say.label('grade')}；${place(say)}`,
  'tier/prospect-not-pursued': (say) =>
    `不值得争取：净期望值低于 ${say.money('minimum')}；${place(say)}`,
  'tier/prospect-undetermined': (say) => `无法判断，缺少：${missingFacts(say)}`,
  'tier/prospect-net': (say) => `净期望值：${say.figure}`,
  'tier/prospect-expected': (say) =>
    `${say.money('value')} × 成交概率 ${say.percent('probability')}${say.has('stage') ? `（阶段“${say.label('stage')}”）` : ''}：${say.figure}`,
  'tier/cost-to-spend': (say) => `尚需投入：${say.figure}`,
  'tier/return-on-cost': (say) => `每再投入 1，约净得 ${say.number('ratio')}`,
  'tier/spent-not-counted': (say) =>
    `已投入 ${say.money('spent')}：属沉没成本，无论是否继续都无法收回，不计入`,
} satisfies Partial<Sentences<WorthReasonCode>>;

const actionWords = {
  'tier/action-chosen': (say) => `最优措施：${say.label('action')}，期内价值 ${say.figure}`,
  'tier/action-undetermined': (say) => `无法判断最优措施，缺少：${say.list('missing')}`,
  'tier/action-alternative': (say) =>
    `备选措施“${say.label('action')}”：${say.figure}${behind(say)}`,
  'tier/action-closed': (say) =>
    `不可采用“${say.label('action')}”：${say.word('why', closed)}${worthOf(say)}`,
  'tier/action-open-unknown': (say) =>
    `可能采用“${say.label('action')}”：能否采用无法判断，缺少：${say.list('missing')}${worthOf(say)}`,
  'tier/action-value-unknown': (say) =>
    `可能采用“${say.label('action')}”：价值无法计算，缺少：${say.list('missing')}`,
  'tier/let-go-by-rule': (say) =>
    `按规定淘汰劣质客户：${say.label('action')}，价值 ${say.figure}；“${say.label('best', 'bestLabel')}”可多得 ${say.money('behind')}`,
  'tier/value-now': (say) =>
    say.value('ends') === true
      ? `终止合作：${say.figure}`
      : `维持现状的价值，每年 ${say.money('value')} × ${say.number('years')}：${say.figure}`,
  'tier/action-gain': (say) =>
    `增益，每年 ${say.money('gain')} × 概率 ${say.percent('probability')} × ${say.number('years')}：${say.figure}`,
  'tier/action-yearly-cost': (say) => `每年成本 × ${say.number('years')}：${say.figure}`,
  'tier/action-cost': (say) => `一次性成本：${say.figure}`,
  'tier/upgradable': (say) => `可升级为“${say.label('grade')}”：${answer(say)}`,
  'tier/upgrade-potential': (say) =>
    `${measure(say)}${say.has('value') ? `为 ${say.money('value')}` : '未知'}，要求不低于 ${say.money('bound')}：${verdict(say)}`,
  'tier/upgrade-probability': (say) =>
    `${say.has('measure') ? measure(say) : '概率'}${say.has('value') ? `为 ${say.percent('value')}` : '未知'}，要求不低于 ${say.percent('bound')}：${verdict(say)}`,
  'tier/low-profit': (say) => `低利润客户：${answer(say)}`,
  'tier/bad-customer': (say) => `劣质客户：${answer(say)}`,
  'tier/bad-sign': (say) => `${say.label('sign')}：${answer(say)}`,
} satisfies Partial<Sentences<WorthReasonCode>>;

const errorWords: Sentences<WorthErrorCode> = {
  'tier/prospect-bands-not-falling': (say) =>
    `各档应从高到低排列，但 ${say.number('after')} 在 ${say.number('before')} 之后。`,
  'tier/prospect-shares-not-one': (say) =>
    `潜在客户各等级占比之和为 ${say.number('sum')}，不等于 1。`,
  'tier/no-open-action': () => '没有无条件的服务类措施，可能有客户无措施可用。',
  'tier/no-let-go': () => '规定淘汰一切劣质客户，但没有无条件的淘汰措施。',
  'tier/let-go-unreachable': (say) =>
    `措施“${say.text('action')}”用于淘汰劣质客户，但没有任何劣质标准。`,
  'tier/low-profit-as-bad': (say) =>
    `劣质标准“${say.text('name')}”只看${spaced(say.text('measure'))}：利润低不等于劣质。`,
};

/** The words of whom to grade, to win and to keep in Chinese. */
export const tierWorth: Sentences<WorthReasonCode | WorthErrorCode> = {
  ...gradingWords,
  ...prospectWords,
  ...actionWords,
  ...errorWords,
};
