import type { Messages } from '../../kernel/errors/index.js';
import type { ScoringErrorCode } from '../../scoring/index.js';
import { scoringMessages } from '../../scoring/messages.js';
import type { ComputeErrorCode } from './reasons.js';

/** What the errors of the rules that compute grades say to a developer. */
export const computeMessages: Messages<ComputeErrorCode | ScoringErrorCode> = {
  ...scoringMessages,
  'tier/shares-not-one': ({ sum }) =>
    `the shares of the grades must sum to exactly 1, they sum to ${String(sum)}; correct a share`,
  'tier/quantile-above-one': ({ grade, from }) =>
    `the grade ${String(grade)} starts from the quantile ${String(from)}; expected at most 1, such as "0.9" for the best tenth`,
  'tier/quantiles-not-falling': ({ before, after }) =>
    `the quantiles must fall from the top grade down, ${String(after)} stands below ${String(before)}; put the grades in order`,
  'tier/quantiles-end-above-zero': ({ from }) =>
    `the last grade takes the rest, so it must start from "0", not from ${String(from)}`,
  'tier/abc-not-rising': ({ before, after }) =>
    `upTo must rise from the top grade down, ${String(after)} follows ${String(before)}; put the grades in order`,
  'tier/abc-not-one': ({ upTo }) =>
    `the last grade takes the rest, so its upTo must be exactly 1, not ${String(upTo)}`,
  'tier/fallback-unknown-grade': ({ grade }) =>
    `the fallback names the grade ${String(grade)}, which the rule does not have; it must use the same grades`,
  'tier/not-by-columns': ({ type }) =>
    `a rule of type ${String(type)} looks at each customer alone and reads records; pass records`,
  'tier/needs-no-population': () =>
    'a grid by figures grades each customer alone, so it has no smallest population and no fallback; leave minimumPopulation and fallback out',
  'tier/not-a-figure': ({ word }) =>
    `expected the plain text of a figure such as "5", received ${JSON.stringify(word)}, which no figure is equal to; make a word a measure of 1 or 0`,
  'tier/mixed-levels': () =>
    'the levels of an axis must all be by figure (atLeast) or all by share',
  'tier/levels-not-falling': ({ level, atLeast }) =>
    `levels must go from the top down, ${JSON.stringify(level)} at least ${String(atLeast)} does not fit; sort them by atLeast, falling`,
  'tier/last-level-not-open': ({ level, atLeast }) =>
    `expected atLeast null for the last level, which takes the rest, and for no other, received ${String(atLeast)} for ${JSON.stringify(level)}`,
  'tier/cells-not-matching': ({ expected, received }) =>
    `expected one list for each level of the rows with a grade for each level of the columns, ${String(expected)} here, received ${String(received)}`,
  'tier/unknown-grade': ({ grade, known }) =>
    `the policy has no grade ${JSON.stringify(grade)}${Array.isArray(known) ? ` (known: ${known.join(', ')})` : ''}; add it, or correct the name`,
};
