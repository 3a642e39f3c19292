import type { JsonValue } from '../kernel/decision/index.js';
import {
  isClienteleError,
  requireList,
  requireObject,
  requireText,
  show,
} from '../kernel/errors/index.js';
import { entryOf, labelIn } from './label-in.js';
import type { Locale } from './locale.js';
import { issueLines, type Line, reasonLines } from './reason-lines.js';

type Read = Readonly<Record<string, unknown>>;

const describable =
  'a decision, a batch, a reject, an error, a reason, a finding, or a list of these';

/** The lines of whatever can be described. */
export function subjectLines(subject: unknown, locale: Locale): readonly Line[] {
  return Array.isArray(subject)
    ? subject.flatMap((one, index) => oneLines(one, locale, `/${index}`, true))
    : oneLines(subject, locale, '', false);
}

/** One of many is headed by its id, so that it can be told from the others. */
function oneLines(
  subject: unknown,
  locale: Locale,
  path: string,
  isOfMany: boolean,
): readonly Line[] {
  if (isClienteleError(subject)) return issuesLines(subject.issues, locale, `${path}/issues`);
  const read = requireObject(subject, path, describable);
  if ('reasons' in read)
    return isOfMany
      ? [{ depth: 0, text: nameOf(read['id']) }, ...deeper(decisionLines(read, locale, path))]
      : decisionLines(read, locale, path);
  if ('issues' in read) return rejectLines(read, locale, path);
  return 'counts' in read ? batchLines(read, locale, path) : issueLines(read, locale, path);
}

function deeper(lines: readonly Line[]): readonly Line[] {
  return lines.map(({ depth, text }) => ({ depth: depth + 1, text }));
}

function nameOf(id: unknown): string {
  return typeof id === 'string' ? id : show(id);
}

function issuesLines(issues: unknown, locale: Locale, path: string): readonly Line[] {
  return requireList(issues, path, 'issues').flatMap((issue, index) =>
    issueLines(issue, locale, `${path}/${index}`),
  );
}

/** The row, and what is wrong with it. */
function rejectLines(reject: Read, locale: Locale, path: string): readonly Line[] {
  const { index, id, issues } = reject;
  const row = typeof index === 'number' ? numberText(index + 1, locale) : show(index);
  const text = requireText(
    locale.terms.row(row, typeof id === 'string' ? id : null),
    '/options/locale/terms/row',
    'a row in words',
  );
  return [{ depth: 0, text }, ...deeper(issuesLines(issues, locale, `${path}/issues`))];
}

/** The counts, then the decisions and the rejects, if there are any. */
function batchLines(batch: Read, locale: Locale, path: string): readonly Line[] {
  const counts = requireObject(batch['counts'], `${path}/counts`, 'counts');
  const count = (name: string) => numberText(counts[name], locale);
  const many = (name: string) =>
    requireList(batch[name] ?? [], `${path}/${name}`, 'a list').flatMap((one, index) =>
      oneLines(one, locale, `${path}/${name}/${index}`, true),
    );
  return [
    {
      depth: 0,
      text: requireText(
        locale.terms.counts(count('received'), count('accepted'), count('rejected')),
        '/options/locale/terms/counts',
        'counts in words',
      ),
    },
    ...many('decisions'),
    ...many('rejected'),
  ];
}

function numberText(value: unknown, { language }: Locale): string {
  return typeof value === 'number' && Number.isFinite(value)
    ? new Intl.NumberFormat(language).format(value)
    : show(value);
}

function decisionLines(decision: Read, locale: Locale, path: string): readonly Line[] {
  const reasons = requireList(decision['reasons'], `${path}/reasons`, 'reasons');
  const missing = Array.isArray(decision['missing'])
    ? decision['missing'].filter((name) => typeof name === 'string')
    : [];
  const named = missing.map((name) => measureName(name, reasons, locale.language));
  return [
    ...(decision['outcome'] === null ? [{ depth: 0, text: locale.terms.cannotTell }] : []),
    ...(reasons.length === 0 ? [{ depth: 0, text: locale.terms.notTold }] : []),
    ...reasons.flatMap((reason, index) => reasonLines(reason, locale, `${path}/reasons/${index}`)),
    ...(named.length === 0 ? [] : [{ depth: 0, text: missingText(named, locale) }]),
  ];
}

function missingText(named: readonly string[], { terms }: Locale): string {
  const text = terms.missing(named.join(terms.and));
  return requireText(text, '/options/locale/terms/missing', 'what is missing in words');
}

/** A missing measure is called as the reasons call it, or the parts of one. */
function measureName(name: string, reasons: readonly unknown[], language: string): string {
  for (const reason of reasons as readonly JsonValue[]) {
    const parts = entryOf(reason, 'parts');
    for (const one of [reason, ...(Array.isArray(parts) ? parts : [])]) {
      const label = measureLabel(name, one, language);
      if (label !== undefined) return label;
    }
  }
  return name;
}

/** Its label among those of a reason, or the label of a reason that is about it. */
function measureLabel(name: string, reason: JsonValue, language: string): string | undefined {
  const params = entryOf(reason, 'params');
  const label = labelIn(entryOf(entryOf(params, 'measureLabels'), name), language);
  if (label !== undefined) return label;
  return entryOf(params, 'measure') === name
    ? labelIn(entryOf(params, 'label'), language)
    : undefined;
}
