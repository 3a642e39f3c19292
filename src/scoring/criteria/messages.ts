import type { Messages } from '../../kernel/errors/index.js';
import type { ScoringErrorCode } from '../reasons.js';

const column = ({ criterion }: Parameters<NonNullable<Messages[string]>>[0]) =>
  JSON.stringify(criterion);

/** What the errors of rankings by criteria say to a developer. */
export const criteriaMessages: Messages<
  ScoringErrorCode | 'input/not-a-decimal' | 'input/required'
> = {
  'input/not-a-decimal': ({ received, subject }) =>
    `expected a finite number${whose(subject)}, received ${String(received)}`,
  'input/required': ({ key, subject }) =>
    `expected a value for ${JSON.stringify(key)}${whose(subject)}, received nothing; what is absent may be allowed by the missing rule of the policy`,

  'scoring/unknown-criterion': ({ criterion }) =>
    `the policy has no criterion ${JSON.stringify(criterion)}; drop it, or correct the name`,
  'scoring/unknown-grade': ({ expected, received }) =>
    `expected one of ${Array.isArray(expected) ? expected.join(', ') : ''}, received ${String(received)}`,
  'scoring/weights-not-one': ({ sum }) =>
    `the weights must sum to 1 within 1e-9, they sum to ${String(sum)}; correct a weight, or choose the scale "relative"`,
  'scoring/weights-all-zero': () =>
    'at least one weight must be above zero, all are zero; give one, or use equal weights',
  'scoring/range-not-ascending': ({ from, to }) =>
    `expected a range that ascends, received ${String(from)} to ${String(to)}; for "less is better" use the direction "cost"`,
  'scoring/cost-not-normalised': (params) =>
    `criterion ${column(params)} must be normalised, since less of it is better; choose a normalisation, or turn the values around and use "benefit"`,
  'scoring/cannot-normalise': (params) =>
    `${whyNot[String(params['problem'])] ?? ''} by ${String(params['normalisation'])}, criterion ${column(params)} has ${String(params['received'])}; use min-max or a range`,
  'scoring/too-large': (params) =>
    `expected figures whose sums and differences are numbers, those of ${column(params)} are beyond the largest there is; use a larger unit`,
};

const whose = (subject: unknown) =>
  typeof subject === 'string' ? ` for ${JSON.stringify(subject)}` : '';

const whyNot: Readonly<Record<string, string>> = {
  negative: 'only values of zero or more must be normalised',
  'zero-cost': 'only costs above zero must be normalised',
  'all-zero': 'only a column with a value above zero must be normalised',
};
