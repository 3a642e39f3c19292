import type { DateString } from '../calendar/index.js';

/** Words of a named thing by language tag: `{ en: 'Gold', 'zh-CN': '金卡' }`. Used by `describe` where the language fits. */
export type Label = Readonly<Record<string, string>>;

/** What every agreed document carries. `effective` is half-open; `end: null` means until further notice. */
export interface Policy {
  readonly format: string;
  readonly id: string;
  readonly version: string;
  readonly effective: { readonly start: DateString; readonly end: DateString | null };
  readonly label?: Label;
  /** Words for the measures that the document names, by name. */
  readonly measureLabels?: Readonly<Record<string, Label>>;
}

/** The fields of {@link Policy} as they are typed: `format` may be left out and is filled in. */
export type PolicyDraft = Omit<Policy, 'format'> & {
  readonly format?: string;
  readonly $schema?: string;
};

/** Which document decided. */
export type PolicyRef = Pick<Policy, 'id' | 'version'>;

declare const checked: unique symbol;

/**
 * A policy that was checked by `define…` or `parse…`: frozen plain data, defaults filled in. The brand exists in the type
 * only; decisions take nothing else. After transport (a worker, a database) hand it to `trustPolicy`.
 */
export type Defined<P> = P & { readonly [checked]: true };
