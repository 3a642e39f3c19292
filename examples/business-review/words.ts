/** The few words of the report itself; everything about a decision is said by `describe`. */
export interface Words {
  readonly title: (asOf: string) => string;
  readonly intake: string;
  readonly counts: (received: number, accepted: number, rejected: number) => string;
  readonly turnover: (amount: string) => string;
  readonly row: (line: number, id: string) => string;
  readonly more: (count: number) => string;
  readonly duplicates: (count: number) => string;
  readonly segments: string;
  readonly pyramid: string;
  readonly stages: string;
  readonly customers: (count: number) => string;
  readonly scorecard: (start: string, end: string) => string;
  readonly madeUp: string;
  readonly rank: (rank: number, id: string, total: string, grade: string) => string;
  readonly noRank: (id: string) => string;
  readonly rebates: (start: string, end: string) => string;
  readonly due: (id: string, amount: string) => string;
  readonly cannotTell: (id: string, missing: string) => string;
  readonly total: string;
  readonly why: (id: string) => string;
  readonly problem: (message: string) => string;
}

const english: Words = {
  title: (asOf) => `Business review as of ${asOf}`,
  intake: 'Intake',
  counts: (received, accepted, rejected) =>
    `${received} lines received = ${accepted} accepted + ${rejected} rejected`,
  turnover: (amount) => `turnover of the accepted lines: ${amount}`,
  row: (line, id) => `line ${line}${id === '' ? '' : ` (${id})`}`,
  more: (count) => `… and ${count} more`,
  duplicates: (count) => `lines that repeat another one, counted once: ${count}`,
  segments: 'Customers by RFM segment',
  pyramid: 'Customer pyramid, by the margin of the last twelve months',
  stages: 'Customers by stage of the relationship',
  customers: (count) => `${count} ${count === 1 ? 'customer' : 'customers'}`,
  scorecard: (start, end) => `Channel scorecard, ${start} to ${end}`,
  madeUp: 'targets and collection rates are made up for this example (fixtures/agreements.json)',
  rank: (rank, id, total, grade) => `${rank}. ${id}: ${total} points, grade ${grade}`,
  noRank: (id) => `–  ${id}: cannot be scored`,
  rebates: (start, end) => `Rebates, ${start} to ${end}`,
  due: (id, amount) => `${id}: ${amount}`,
  cannotTell: (id, missing) => `${id}: cannot be told without ${missing}`,
  total: 'all channels',
  why: (id) => `Why? ${id}`,
  problem: (message) => `The review could not be made: ${message}.`,
};

const chinese: Words = {
  title: (asOf) => `经营回顾，截至 ${asOf}`,
  intake: '数据接收',
  counts: (received, accepted, rejected) =>
    `收到 ${received} 行 = 接受 ${accepted} 行 + 拒绝 ${rejected} 行`,
  turnover: (amount) => `已接受各行的销售额合计：${amount}`,
  row: (line, id) => `第 ${line} 行${id === '' ? '' : `（${id}）`}`,
  more: (count) => `……另有 ${count} 行`,
  duplicates: (count) => `重复的行，只计一次：${count}`,
  segments: 'RFM 客户细分',
  pyramid: '客户金字塔（按近十二个月毛利）',
  stages: '客户关系阶段',
  customers: (count) => `${count} 个客户`,
  scorecard: (start, end) => `渠道绩效考核，${start} 至 ${end}`,
  madeUp: '目标和回款率为本示例虚构（fixtures/agreements.json）',
  rank: (rank, id, total, grade) => `${rank}. ${id}：${total} 分，等级 ${grade}`,
  noRank: (id) => `–  ${id}：无法评分`,
  rebates: (start, end) => `返利，${start} 至 ${end}`,
  due: (id, amount) => `${id}：${amount}`,
  cannotTell: (id, missing) => `${id}：缺少 ${missing}，无法判断`,
  total: '全部渠道',
  why: (id) => `为什么？${id}`,
  problem: (message) => `无法生成回顾：${message}。`,
};

export const wordsIn = { en: english, 'zh-CN': chinese } as const;
