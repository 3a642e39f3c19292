export { attempt, type Result } from './attempt.js';
export {
  ClienteleError,
  type ErrorKind,
  type ErrorParts,
  isClienteleError,
} from './clientele-error.js';
export { eachRow } from './each-row.js';
export { type KernelErrorCode, kernelErrorCodes } from './error-codes.js';
export type { Messages } from './issue-message.js';
export type { Bound, FixedPhrase, Phrase } from './phrase.js';
export { pointer } from './pointer.js';
export {
  invariant,
  type Params,
  show,
  throwDomain,
  throwInput,
  throwIssues,
  throwPolicy,
} from './raise.js';
export {
  requireBoolean,
  requireFilled,
  requireFunction,
  requireIterable,
  requireList,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
} from './require.js';
export { type Problem, toProblem } from './to-problem.js';
