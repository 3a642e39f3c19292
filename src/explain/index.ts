export type { ErrorCode, ReasonCode } from './codes.js';
export { type Describable, type DescribeOptions, describe } from './describe.js';
export { en } from './en/index.js';
export type { Locale, Sentence, Sentences } from './locale.js';
export type { Say } from './say.js';
export { zhCN } from './zh-cn/index.js';
