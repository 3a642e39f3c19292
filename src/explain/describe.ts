import type { Decision, Reason } from '../kernel/decision/index.js';
import {
  type ClienteleError,
  isClienteleError,
  requireList,
  requireObject,
  requireText,
  requireWord,
  show,
  throwInput,
} from '../kernel/errors/index.js';
import type { Locale } from './locale.js';
import { sayOf } from './say.js';

/** In which language, and in which form: plain `text` (the default), one indented line a step, or a `markdown` list. */
export interface DescribeOptions {
  readonly locale: Locale;
  readonly as?: 'text' | 'markdown';
}

/** What can be put into words: a decision, an error, a reason, a finding, or a list of these last two. */
export type Describable =
  | Decision<unknown, string | null>
  | ClienteleError
  | Reason
  | readonly Reason[];

const deepest = 64;

/**
 * How do I say it to the person it concerns?
 *
 * Turns a decision with its reasons, an error with its issues, or a lint finding into sentences, from codes and figures.
 * Labels of policies are used where they have the language.
 *
 * @param subject - a decision, an error, a reason or finding, or a list of reasons or findings
 * @param options - `locale`: an imported object, `en` or `zhCN` or your own; `as`: `text` or `markdown`
 * @returns the sentences, one a line, parts indented under the whole; a decision that was made with `explain: 'none'` says that
 * no reasons were asked for
 * @throws {@link ClienteleError} `input/not-an-object`, `input/not-a-text`, `input/not-a-language`, `input/not-one-of` for what cannot be described
 * @example
 * ```ts
 * import { attempt } from 'clientele';
 * import { addDays } from 'clientele/calendar';
 * import { describe, en, zhCN } from 'clientele/explain';
 * const tried = attempt(() => addDays('2026-02-30', 1));
 * tried.ok ? '' : describe(tried.error, { locale: en });     // => 'Not a calendar date: "2026-02-30" (at /date).'
 * tried.ok ? '' : describe(tried.error, { locale: zhCN });   // => '不是有效的日历日期："2026-02-30"（位置：/date）。'
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
  return linesOf(subject, language)
    .map(({ depth, text }) => `${'  '.repeat(depth)}${as === 'markdown' ? '- ' : ''}${text}`)
    .join('\n');
}

function readLocale(locale: unknown): Locale {
  const read = requireObject(locale, '/options/locale', 'a locale such as en or zhCN');
  requireLanguage(read['language'], '/options/locale/language');
  requireObject(read['sentences'], '/options/locale/sentences', 'sentences by code');
  requireObject(read['terms'], '/options/locale/terms', 'terms');
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

interface Line {
  readonly depth: number;
  readonly text: string;
}

function linesOf(subject: unknown, locale: Locale): readonly Line[] {
  if (Array.isArray(subject))
    return subject.flatMap((reason, index) => issueLines(reason, locale, `/${index}`));
  if (isClienteleError(subject))
    return requireList(subject.issues, '/issues', 'issues').flatMap((issue, index) =>
      issueLines(issue, locale, `/issues/${index}`),
    );
  const read = requireObject(subject, '', 'a decision, an error, a reason or a finding');
  return 'reasons' in read ? decisionLines(read, locale) : issueLines(subject, locale, '');
}

function decisionLines(
  decision: Readonly<Record<string, unknown>>,
  locale: Locale,
): readonly Line[] {
  const reasons = requireList(decision['reasons'], '/reasons', 'reasons');
  const missing = Array.isArray(decision['missing'])
    ? decision['missing'].filter((name) => typeof name === 'string')
    : [];
  return [
    ...(decision['outcome'] === null ? [{ depth: 0, text: locale.terms.cannotTell }] : []),
    ...(reasons.length === 0 ? [{ depth: 0, text: locale.terms.notTold }] : []),
    ...reasons.flatMap((reason, index) =>
      reasonLines(reason, locale, 0, undefined, `/reasons/${index}`),
    ),
    ...(missing.length === 0
      ? []
      : [{ depth: 0, text: locale.terms.missing(missing.join(locale.terms.and)) }]),
  ];
}

/** An issue is a reason that also tells its place. */
function issueLines(issue: unknown, locale: Locale, path: string): readonly Line[] {
  const [first, ...rest] = reasonLines(issue, locale, 0, undefined, path);
  const place = (issue as { path?: unknown }).path;
  if (first === undefined || typeof place !== 'string' || place === '')
    return first === undefined ? [] : [first, ...rest];
  return [{ ...first, text: withPlace(first.text, locale.terms.at(place)) }, ...rest];
}

/** The place goes before the full stop. */
function withPlace(text: string, place: string): string {
  const stop = text.at(-1) ?? '';
  return stop === '.' || stop === '。' ? `${text.slice(0, -1)}${place}${stop}` : `${text}${place}`;
}

function reasonLines(
  reason: unknown,
  locale: Locale,
  depth: number,
  currency: string | undefined,
  path: string,
): readonly Line[] {
  const read = requireObject(reason, path, 'a reason');
  const code = requireText(read['code'], `${path}/code`, 'the code of a reason');
  const params = requireObject(read['params'] ?? {}, `${path}/params`, 'the figures of a reason');
  const own = typeof params['currency'] === 'string' ? params['currency'] : currency;
  const parts = depth < deepest && Array.isArray(read['parts']) ? read['parts'] : [];
  return [
    { depth, text: sentence({ ...read, params } as unknown as Reason, code, locale, own) },
    ...parts.flatMap((part, index) =>
      reasonLines(part, locale, depth + 1, own, `${path}/parts/${index}`),
    ),
  ];
}

function sentence(
  reason: Reason,
  code: string,
  locale: Locale,
  currency: string | undefined,
): string {
  const words = Object.hasOwn(locale.sentences, code)
    ? locale.sentences[code as keyof typeof locale.sentences]
    : undefined;
  return typeof words === 'function'
    ? words(sayOf(reason, locale.language, currency, locale.terms.and))
    : locale.terms.unknownCode(code);
}
