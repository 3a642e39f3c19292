import type { JsonValue, Reason } from '../kernel/decision/index.js';
import { show } from '../kernel/errors/index.js';

/** What a sentence may ask of its reason; every answer is text in the language of the locale. */
export interface Say {
  /** What the step is worth, as money where a currency is known. */
  readonly figure: string;
  /** A parameter as it stands. */
  text(name: string): string;
  /** The label that the policy gives to a named thing in this language, or else its name. */
  label(name: string, labelParam?: string): string;
  /** An amount, in the currency of the reason or of the one it is part of. */
  money(name: string): string;
  /** A figure with the separators of the language. */
  number(name: string): string;
  /** A fraction as a percentage. */
  percent(name: string): string;
  /** A calendar date. */
  date(name: string): string;
  /** The last day of a half-open period. */
  lastDay(name: string): string;
  /** A list of names. */
  list(name: string): string;
  /** Is there anything under this name? */
  has(name: string): boolean;
  /** The raw value, to choose between sentences. */
  value(name: string): JsonValue | undefined;
}

/** The reading side of a reason for one language. */
export function sayOf(
  reason: Reason,
  language: string,
  currency: string | undefined,
  separator: string,
): Say {
  const { params } = reason;
  const value = (name: string): JsonValue | undefined =>
    Object.hasOwn(params, name) ? params[name] : undefined;
  const text = (name: string) => plainText(value(name));
  return {
    figure:
      reason.figure === undefined ? '' : amountText(String(reason.figure), language, currency),
    value,
    text,
    has: (name) => value(name) !== undefined && value(name) !== null,
    label: (name, labelParam = 'label') => labelIn(value(labelParam), language) ?? text(name),
    money: (name) => amountText(text(name), language, currency),
    number: (name) => amountText(text(name), language, undefined),
    percent: (name) => percentText(text(name), language),
    date: (name) => dateText(text(name), language, 0),
    lastDay: (name) => dateText(text(name), language, -1),
    list: (name) => listText(value(name), separator),
  };
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

function labelIn(label: JsonValue | undefined, language: string): string | undefined {
  if (typeof label !== 'object' || label === null || Array.isArray(label)) return undefined;
  const words = (label as Readonly<Record<string, JsonValue>>)[language];
  return typeof words === 'string' ? words : undefined;
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
  const read = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (read === null) return text;
  const instant =
    Date.UTC(Number(read[1]), Number(read[2]) - 1, Number(read[3])) + shift * dayLength;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    instant,
  );
}

function listText(value: JsonValue | undefined, separator: string): string {
  return Array.isArray(value) ? value.map(plainText).join(separator) : plainText(value);
}
