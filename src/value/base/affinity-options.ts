import { readObject } from '../../kernel/calendar/read-object.js';
import { type Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import {
  requireFunction,
  requireList,
  requireText,
  requireWhole,
  requireWord,
} from '../../kernel/errors/index.js';
import type { AffinityOptions } from './affinity-figures.js';

/** {@link AffinityOptions} that were read. */
export interface AffinityRule {
  readonly minimumLines: number;
  readonly minimumSpend: Decimal;
  readonly minimumCategoryLines: number;
  readonly mostPreferred: number;
  readonly negativeNet: 'zero' | 'keep';
  readonly categories: readonly string[];
  readonly onProgress: AffinityOptions['onProgress'];
}

const keys = [
  'minimumLines',
  'minimumSpend',
  'minimumCategoryLines',
  'mostPreferred',
  'negativeNet',
  'categories',
  'onProgress',
] as const;
const most = Number.MAX_SAFE_INTEGER;

/** Reads the options from outside and fills in the defaults. */
export function readAffinityOptions(options: unknown): AffinityRule {
  const {
    minimumLines = 1,
    minimumSpend = '0',
    minimumCategoryLines = 1,
    mostPreferred = 3,
    negativeNet = 'zero',
    categories = [],
    onProgress,
  } = readObject(options, '/options', keys);
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return {
    minimumLines: requireWhole(minimumLines, '/options/minimumLines', 0, most),
    minimumSpend: toNotNegative(minimumSpend, '/options/minimumSpend'),
    minimumCategoryLines: requireWhole(
      minimumCategoryLines,
      '/options/minimumCategoryLines',
      0,
      most,
    ),
    mostPreferred: requireWhole(mostPreferred, '/options/mostPreferred', 1, most),
    negativeNet: requireWord(negativeNet, '/options/negativeNet', ['zero', 'keep']),
    categories: Array.from(
      requireList(categories, '/options/categories', 'a list of categories'),
      (category, index) =>
        requireText(category, `/options/categories/${index}`, 'the name of a category'),
    ),
    onProgress: onProgress as AffinityOptions['onProgress'],
  };
}
