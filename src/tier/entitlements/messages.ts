import type { Messages } from '../../kernel/errors/index.js';
import type { EntitlementErrorCode } from './reasons.js';

/** What the errors of the entitlements part of a tier policy say to a developer. */
export const entitlementMessages: Messages<EntitlementErrorCode> = {
  'tier/value-not-comparable': ({ entitlement, better, value }) =>
    better === 'having'
      ? `${JSON.stringify(entitlement)} asks whether a grade has it: expected true or false, received ${String(value)}; write true, or let better be "more" or "less"`
      : `${JSON.stringify(entitlement)} compares figures: expected a figure or false, received ${String(value)}; write a figure, or let better be "having"`,
  'tier/entitlement-shrinks': ({ entitlement, higher, higherValue, lower, lowerValue }) =>
    `a higher grade must get at least as much: of ${JSON.stringify(entitlement)} ${JSON.stringify(higher)} has ${shown(higherValue)}, ${JSON.stringify(lower)} below it ${shown(lowerValue)}; correct a value, or set mayShrink where it is meant`,
};

function shown(value: unknown): string {
  return value === null ? 'nothing' : value === true ? 'it' : String(value);
}
