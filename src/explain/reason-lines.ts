import type { Reason } from '../kernel/decision/index.js';
import { requireObject, requireText } from '../kernel/errors/index.js';
import type { Locale } from './locale.js';
import { sayOf } from './say.js';

/** One line of text, indented by its depth. */
export interface Line {
  readonly depth: number;
  readonly text: string;
}

const deepest = 64;

/** A reason and its parts, indented under the whole; parts speak of money in the currency of the whole. */
export function reasonLines(
  reason: unknown,
  locale: Locale,
  path: string,
  depth = 0,
  currency: string | undefined = undefined,
): readonly Line[] {
  const read = requireObject(reason, path, 'a reason');
  const code = requireText(read['code'], `${path}/code`, 'the code of a reason');
  const params = requireObject(read['params'] ?? {}, `${path}/params`, 'the figures of a reason');
  const own = typeof params['currency'] === 'string' ? params['currency'] : currency;
  const parts = depth < deepest && Array.isArray(read['parts']) ? read['parts'] : [];
  return [
    { depth, text: sentence({ ...read, params } as unknown as Reason, code, locale, own) },
    ...parts.flatMap((part, index) =>
      reasonLines(part, locale, `${path}/parts/${index}`, depth + 1, own),
    ),
  ];
}

/** An issue is a reason that also tells its place. */
export function issueLines(issue: unknown, locale: Locale, path: string): readonly Line[] {
  const [first, ...rest] = reasonLines(issue, locale, path);
  const place = (issue as { path?: unknown }).path;
  if (first === undefined || typeof place !== 'string' || place === '')
    return first === undefined ? [] : [first, ...rest];
  const at = requireText(locale.terms.at(place), '/options/locale/terms/at', 'a place in words');
  return [{ ...first, text: withPlace(first.text, at) }, ...rest];
}

/** The place goes before the full stop. */
function withPlace(text: string, place: string): string {
  const stop = text.at(-1) ?? '';
  return stop === '.' || stop === '。' ? `${text.slice(0, -1)}${place}${stop}` : `${text}${place}`;
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
    ? requireText(
        words(sayOf(reason, locale, currency)),
        `/options/locale/sentences/${code}`,
        'a sentence',
      )
    : requireText(
        locale.terms.unknownCode(code),
        '/options/locale/terms/unknownCode',
        'a sentence',
      );
}
