import { type Decimal, toDecimal, toNotNegative } from '../../../kernel/decimal/decimal.js';
import { compiler } from '../../../kernel/decision/index.js';
import { requireText, requireWord, throwInput } from '../../../kernel/errors/index.js';
import { readFraction } from '../read-fraction.js';
import { gradingCheckFormat } from './grading-check-format.js';
import { lintGradingCheck } from './lint-grading-check.js';
import { type GradingCheckPolicy, negativeValues } from './policy.js';

/** A grading check policy with its figures read. */
export interface ReadyGradingCheck {
  readonly customersPerManager: Decimal;
  readonly purchases: {
    readonly measure: string;
    readonly atLeast: Decimal;
    readonly share: Decimal;
  };
  readonly values: {
    readonly measure: string;
    /** `null`: the Gini coefficient is asked for. */
    readonly top: Decimal | null;
    readonly atLeast: Decimal;
    readonly negative: (typeof negativeValues)[number];
  };
}

/** What a grading check policy comes to; of one that was trusted every field is looked at. */
export const readyGradingCheck = /* @__PURE__ */ compiler<GradingCheckPolicy, ReadyGradingCheck>(
  gradingCheckFormat,
  'defineGradingCheckPolicy',
  ({ span, purchases, values }) => ({
    customersPerManager: readSpan(span.customersPerManager),
    purchases: {
      measure: requireText(purchases.measure, '/purchases/measure', 'the name of a measure'),
      atLeast: toNotNegative(purchases.atLeast, '/purchases/atLeast'),
      share: readFraction(purchases.share, '/purchases/share'),
    },
    values: {
      measure: requireText(values.measure, '/values/measure', 'the name of a measure'),
      top:
        requireWord(values.type, '/values/type', ['top-share', 'gini']) === 'top-share'
          ? readFraction((values as { top?: unknown }).top, '/values/top')
          : null,
      atLeast: readFraction(values.atLeast, '/values/atLeast'),
      negative: requireWord(values.negative, '/values/negative', negativeValues),
    },
  }),
  lintGradingCheck,
);

function readSpan(value: unknown): Decimal {
  const path = '/span/customersPerManager';
  const read = toDecimal(value, path);
  return read.gt(0)
    ? read
    : throwInput('input/out-of-range', path, 'expected a number of customers above zero');
}
