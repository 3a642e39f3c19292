import type { FixedPhrase } from '../../kernel/errors/index.js';

/** What was expected or received, where that is no value but a phrase; complete by type. */
const fixed: Readonly<Record<FixedPhrase, string>> = {
  nothing: '空',
  points: '积分',
  'a Date': 'Date 对象',
  'a function': '函数',
  'a symbol': 'Symbol 值',
  'a text': '文本',
  'a number': '数字',
  'a whole number': '整数',
  'true or false': 'true 或 false',
  'a list': '列表',
  'an object': '对象',
  'a date': '日期',
  'a date or null': '日期或 null',
  'plain JSON': '普通 JSON',
  'a policy document': '政策文档',
  'another value': '其他值',
  'zero or more': '不小于零',
  'above zero': '大于零',
  'a rate above zero': '大于零的汇率',
  'a calendar date such as "2026-11-22"': '日历日期，例如 "2026-11-22"',
  'a decimal as text, such as "0.05"': '以文本书写的十进制数，例如 "0.05"',
  'a decimal of zero or more as text, such as "0.05"':
    '以文本书写的不小于零的十进制数，例如 "0.05"',
  'a decimal above zero as text, such as "0.05"': '以文本书写的大于零的十进制数，例如 "0.05"',
  'a decimal as text; this number may have lost digits':
    '以文本书写的十进制数（该数字可能已丢失位数）',
  'all, any, not, or a measure with one of atLeast, below and equals':
    '"all"、"any"、"not" 之一，或 "measure" 加 "atLeast"、"below"、"equals" 之一',
};

const sides: Readonly<Record<string, string>> = {
  above: '大于',
  'at least': '不小于',
  below: '小于',
  'at most': '不大于',
};
const lengths: Readonly<Record<string, string>> = {
  above: '多于',
  'at least': '至少',
  below: '少于',
  'at most': '至多',
};

type Say = (...found: readonly string[]) => string;

/** Phrases with something counted or listed in them. */
const counting: readonly (readonly [RegExp, Say])[] = [
  [/^a list of (\d+)$/, (count) => `含 ${count} 项的列表`],
  [/^a bigint of (\d+) characters$/, (count) => `长 ${count} 个字符的 bigint`],
  [/^(".*)… \((\d+) characters\)$/s, (start, count) => `${start}……（共 ${count} 个字符）`],
  [/^one of (.+)$/s, (words = '') => `以下之一：${words.split(', ').join('、')}`],
  [
    /^(above|at least|below|at most) (\S+) characters?$/,
    (side = '', bound) => `${lengths[side]} ${bound} 个字符`,
  ],
  [
    /^(above|at least|below|at most) (\S+) (?:entry|entries)$/,
    (side = '', bound) => `${lengths[side]} ${bound} 项`,
  ],
  [/^(above|at least|below|at most) (\S+)$/, (side = '', bound) => `${sides[side]} ${bound}`],
  [/^"(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)"$/, (start, end) => `${start} 至 ${end}`],
];

/** A phrase of the library in Chinese; a value or a name stands as it is. */
export function phrase(text: string): string {
  if (Object.hasOwn(fixed, text)) return fixed[text as FixedPhrase];
  for (const [pattern, say] of counting) {
    const found = pattern.exec(text);
    if (found !== null) return say(...found.slice(1));
  }
  return text;
}
