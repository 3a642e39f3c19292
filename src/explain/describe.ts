import type { Decision, Intake, Reason, Reject } from '../kernel/decision/index.js';
import {
  type ClienteleError,
  requireFunction,
  requireObject,
  requireText,
  requireWord,
  show,
  throwInput,
} from '../kernel/errors/index.js';
import type { Locale } from './locale.js';
import { subjectLines } from './subject-lines.js';

/** In which language, and in which form: plain `text` (the default), one indented line a step, or a `markdown` list. */
export interface DescribeOptions {
  readonly locale: Locale;
  readonly as?: 'text' | 'markdown';
}

/**
 * What can be put into words: a decision, a batch or anything else with counts and rejects, a reject, an error, a reason,
 * a finding, or a list of decisions, rejects, errors, reasons or findings.
 */
export type Describable =
  | Decision<unknown, string | null>
  | Pick<Intake<unknown>, 'counts' | 'rejected'>
  | Reject
  | ClienteleError
  | Reason
  | readonly (Decision<unknown, string | null> | Reject | ClienteleError | Reason)[];

/**
 * How do I say it to the person it concerns?
 *
 * Turns a decision with its reasons, an error with its issues, a reject with its row, or a lint finding into sentences, from
 * codes and figures. Of a batch it says the counts, then each decision under its id, then the rejects; rows are counted
 * from 1. Labels of policies are used where they have the language.
 *
 * @param subject - a decision, a batch, a reject, an error, a reason, a finding, or a list of these
 * @param options - `locale`: an imported object, `en` or `zhCN` or your own; `as`: `text` or `markdown`
 * @returns the sentences, one a line (names from outside cannot break it, nor add markup), parts indented under the whole; a decision that was made with `explain: 'none'` says that
 * no reasons were asked for
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-text`, `input/not-a-list`, `input/not-a-function`, `input/not-a-language`, `input/not-one-of`
 * for what cannot be described
 * @example
 * ```ts
 * import { attempt } from 'clientele';
 * import { addDays } from 'clientele/calendar';
 * import { describe, en, zhCN } from 'clientele/explain';
 * const tried = attempt(() => addDays('2026-02-30', 1));
 * tried.ok ? '' : describe(tried.error, { locale: en });     // => 'Not a calendar date: "2026-02-30"; write a day that exists as YYYY-MM-DD (at /date).'
 * tried.ok ? '' : describe(tried.error, { locale: zhCN });   // => '不是有效的日历日期："2026-02-30"；请按 YYYY-MM-DD 填写真实存在的日期（位置：/date）。'
 * ```
 * @example Which rows were rejected, and why?
 * ```ts
 * import { describe, en } from 'clientele/explain';
 * import { summarisePurchases } from 'clientele/value';
 * const purchases = summarisePurchases([{ customer: 'C-1', date: '2026-02-30', amount: '5' }], { asOf: '2026-03-31', unit: 'day', occasion: 'net-day' });
 * describe(purchases.rejected, { locale: en }).split('\n');   // => ['Row 1', '  Not a calendar date: "2026-02-30"; write a day that exists as YYYY-MM-DD (at /date).']
 * ```
 * @category Explain
 */
export function describe(subject: Describable, options: DescribeOptions): string {
  const { locale, as = 'text' } = requireObject(
    options,
    '/options',
    '{ locale }',
  ) as unknown as DescribeOptions;
  requireWord(as, '/options/as', ['text', 'markdown']);
  const language = readLocale(locale);
  return subjectLines(subject, language)
    .map(
      ({ depth, text }) =>
        `${'  '.repeat(depth)}${as === 'markdown' ? `- ${escaped(text)}` : oneLine(text)}`,
    )
    .join('\n');
}

/** A name from outside must not break a step into two. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ');
}

/** Nor must it make markup of its own. */
function escaped(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>|~#]/g, '\\$&');
}

function readLocale(locale: unknown): Locale {
  const read = requireObject(locale, '/options/locale', 'a locale such as en or zhCN');
  requireLanguage(read['language'], '/options/locale/language');
  requireObject(read['sentences'], '/options/locale/sentences', 'sentences by code');
  const terms = requireObject(read['terms'], '/options/locale/terms', 'terms');
  for (const name of ['notTold', 'cannotTell', 'and'])
    requireText(terms[name], `/options/locale/terms/${name}`, 'words');
  for (const name of ['missing', 'at', 'unknownCode', 'phrase', 'counts', 'row'])
    requireFunction(terms[name], `/options/locale/terms/${name}`);
  return locale as Locale;
}

function requireLanguage(value: unknown, path: string): void {
  const tag = requireText(value, path, 'a language tag');
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    throwInput(
      'input/not-a-language',
      path,
      `expected a language tag such as "en", received ${show(tag)}`,
      { received: show(tag) },
    );
  }
}
