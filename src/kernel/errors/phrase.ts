/**
 * The phrases that stand in `params.expected` and `params.received` where there is no value to show. They are closed, so
 * that every language can say them in its own words; what is none of them is a value or a name and stands as it is.
 */
export type Phrase =
  | 'nothing'
  | 'points'
  | 'a Date'
  | 'a function'
  | 'a symbol'
  | 'a text'
  | 'a number'
  | 'a whole number'
  | 'true or false'
  | 'a list'
  | 'an object'
  | 'a date'
  | 'a date or null'
  | 'plain JSON'
  | 'a policy document'
  | 'another value'
  | 'zero or more'
  | 'above zero'
  | 'a rate above zero'
  | 'a calendar date such as "2026-11-22"'
  | 'a decimal as text, such as "0.05"'
  | 'a decimal of zero or more as text, such as "0.05"'
  | 'a decimal above zero as text, such as "0.05"'
  | 'a decimal as text; this number may have lost digits'
  | 'all, any, not, or a measure with one of atLeast, below and equals'
  | CountingPhrase;

/** Phrases with something counted or listed in them. */
export type CountingPhrase =
  | `a list of ${number}`
  | `a bigint of ${number} characters`
  | `${string}… (${number} characters)`
  | `one of ${string}`
  | `${Bound} ${number | bigint}`
  | `${Bound} ${number | bigint} ${'character' | 'characters' | 'entry' | 'entries'}`;

/** Which side of a bound is meant, and whether the bound is part of it. */
export type Bound = 'above' | 'at least' | 'below' | 'at most';

/** The phrases without a count, each of which a language has a word for. */
export type FixedPhrase = Exclude<Phrase, CountingPhrase>;
