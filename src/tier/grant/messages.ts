import type { Messages } from '../../kernel/errors/index.js';
import type { GrantErrorCode } from './reasons.js';

/** What the errors of the grant part of a tier policy say to a developer. */
export const grantMessages: Messages<GrantErrorCode> = {
  'tier/no-lowest-grade': () =>
    'a policy that grants over time must have a grade for who meets no band; name it in otherwise',
  'tier/bands-not-rising': ({ bound, above }) =>
    `the bound ${String(bound)} must be below ${String(above)}, that of the grade above`,
  'tier/own-rule-only': ({ field, type }) =>
    `${String(field)} must stand with a rule that looks at each member alone; a rule of type ${String(type)} ranks a population`,
  'tier/carry-over-meaningless': () =>
    'a surplus must stand with bands that ask for figures, and with a calendar or anniversary window that begins anew with each review',
  'tier/held-before-joining': ({ since, joined }) =>
    `the history begins on ${String(since)}, before the member joined on ${String(joined)}`,
  'tier/measure-given-twice': ({ measure }) =>
    `${JSON.stringify(measure)} stands in the events and in measures; give it in one place`,
};
