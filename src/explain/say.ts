import { INVALID_DAY, readDayNumber } from '../kernel/calendar/day-number.js';
import type { JsonValue, Reason } from '../kernel/decision/index.js';
import { show } from '../kernel/errors/index.js';
import { entryOf, labelIn } from './label-in.js';

/** What a sentence may ask of its reason; every answer is text in the language of the locale. */
export interface Say {
  /** What the step is worth, as money where a currency is known. */
  readonly figure: string;
  /** A parameter as it stands. */
  text(name: string): string;
  /** A parameter by the word that the language has for it, or as it stands. */
  word(name: string, words: Readonly<Record<string, string>>): string;
  /** What was expected or received: a phrase of the library in the language of the locale, anything else as it stands. */
  phrase(name: string): string;
  /** The label that the policy gives to a named thing in this language, or else its name. */
  label(name: string, labelParam?: string): string;
  /** An amount, in the currency of the reason or of the one it is part of. */
  money(name: string): string;
  /** An amount without its sign, in the currency; without a name what the step is worth. */
  size(name?: string): string;
  /** The sign of a figure; without a name of what the step is worth. What is no figure has the sign 0. */
  sign(name?: string): -1 | 0 | 1;
  /** A figure with the separators of the language. */
  number(name: string): string;
  /** A fraction as a percentage. */
  percent(name: string): string;
  /** A calendar date. */
  date(name: string): string;
  /** The last day of a half-open period. */
  lastDay(name: string): string;
  /** A list of names; measures by their labels, where the labels (`measureLabels` unless told) have them by name. */
  list(name: string, labelsParam?: string): string;
  /** Is there anything under this name? */
  has(name: string): boolean;
  /** The raw value, to choose between sentences. */
  value(name: string): JsonValue | undefined;
}

/** What of a locale the figures of a reason are said with. */
interface Tongue {
  readonly language: string;
  readonly terms: { readonly phrase: (text: string) => string; readonly and: string };
}

/** The reading side of a reason for one language. */
export function sayOf(
  reason: Reason,
  { language, terms }: Tongue,
  currency: string | undefined,
): Say {
  const { params } = reason;
  const figure = reason.figure === undefined ? '' : String(reason.figure);
  const value = (name: string): JsonValue | undefined =>
    Object.hasOwn(params, name) ? params[name] : undefined;
  const text = (name: string) => plainText(value(name));
  const unit = currency === undefined ? undefined : terms.phrase(currency);
  const textOf = (name: string | undefined) => (name === undefined ? figure : text(name));
  return {
    figure: amountText(figure, language, unit),
    value,
    text,
    word: (name, words) =>
      Object.hasOwn(words, text(name)) ? (words[text(name)] ?? '') : text(name),
    phrase: (name) => terms.phrase(text(name)),
    has: (name) => value(name) !== undefined && value(name) !== null,
    label: (name, labelParam = 'label') => labelIn(value(labelParam), language) ?? text(name),
    money: (name) => amountText(text(name), language, unit),
    size: (name) => amountText(textOf(name).replace(/^-/, ''), language, unit),
    sign: (name) => signOf(textOf(name)),
    number: (name) => amountText(text(name), language, undefined),
    percent: (name) => percentText(text(name), language),
    date: (name) => dateText(text(name), language, 0),
    lastDay: (name) => dateText(text(name), language, -1),
    list: (name, labelsParam = 'measureLabels') =>
      listText(value(name), value(labelsParam), language, terms.and),
  };
}

function signOf(text: string): -1 | 0 | 1 {
  if (!plainDecimal.test(text) || !/[1-9]/.test(text)) return 0;
  return text.startsWith('-') ? -1 : 1;
}

function plainText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? jsonText(value)
      : show(value);
}

/** What is no plain JSON after all is shown, not spelled out. */
function jsonText(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return show(value);
  }
}

const plainDecimal = /^-?\d+(\.\d+)?$/;

/** What every `Intl` can write; a finer figure is shown as it stands rather than cut. */
const mostFractionDigits = 20;

/** A decimal with separators, every digit kept; what is no plain decimal stays as it is. */
function amountText(text: string, language: string, currency: string | undefined): string {
  if (!plainDecimal.test(text)) return text;
  const digits = text.split('.')[1]?.length ?? 0;
  if (digits > mostFractionDigits) return currency === undefined ? text : `${text} ${currency}`;
  const style =
    currency !== undefined && /^[A-Z]{3}$/.test(currency)
      ? ({ style: 'currency', currency } as const)
      : {};
  const format = new Intl.NumberFormat(language, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const shown = format.format(text as unknown as number);
  return currency !== undefined && !('style' in style) ? `${shown} ${currency}` : shown;
}

function percentText(text: string, language: string): string {
  if (!plainDecimal.test(text)) return text;
  const digits = Math.max((text.split('.')[1]?.length ?? 0) - 2, 0);
  if (digits > mostFractionDigits) return text;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  }).format(text as unknown as number);
}

const dayLength = 86_400_000;

function dateText(text: string, language: string, shift: number): string {
  const day = readDayNumber(text);
  if (day === INVALID_DAY) return text;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format((day + shift) * dayLength);
}

function listText(
  value: JsonValue | undefined,
  labels: JsonValue | undefined,
  language: string,
  separator: string,
): string {
  const names = Array.isArray(value) ? value.map(plainText) : [plainText(value)];
  return names.map((name) => labelIn(entryOf(labels, name), language) ?? name).join(separator);
}
