import { isDate } from '../../kernel/calendar/index.js';
import { periodUnits } from '../../kernel/calendar/period.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import {
  pointer,
  requireBoolean,
  requireObject,
  requireText,
  requireWord,
  throwInput,
} from '../../kernel/errors/index.js';
import {
  betterRules,
  cadenceUnits,
  entitlementTypes,
  type GradeEntitlement,
  type ServiceStandard,
} from './policy.js';

/** What may be anything, since it was trusted, as an entitlement; or the error that names what it is not. */
export function requireEntitlement(row: unknown, path: string): GradeEntitlement {
  const read = requireObject(row, path, 'an entitlement');
  requireText(read['id'], `${path}/id`, 'the id of an entitlement');
  requireWord(read['type'], `${path}/type`, entitlementTypes);
  requireWord(read['better'], `${path}/better`, betterRules);
  if (read['unit'] !== undefined) requireText(read['unit'], `${path}/unit`, 'a unit');
  if (read['mayShrink'] !== undefined) requireBoolean(read['mayShrink'], `${path}/mayShrink`);
  const values = requireObject(read['values'], `${path}/values`, 'values by grade');
  for (const [grade, value] of Object.entries(values))
    if (typeof value !== 'boolean') toDecimal(value, `${path}/values/${pointer(grade)}`);
  if (read['costs'] !== undefined) requireObject(read['costs'], `${path}/costs`, 'costs by grade');
  if (read['standard'] !== undefined) requireStandard(read['standard'], `${path}/standard`);
  if (read['effective'] !== undefined) requireDates(read['effective'], `${path}/effective`);
  return read as unknown as GradeEntitlement;
}

function requireStandard(standard: unknown, path: string): void {
  const { type, unit } = requireObject(standard, path, 'a service standard');
  const types: readonly ServiceStandard['type'][] = ['response-hours', 'visit-every', 'visits-per'];
  const known = requireWord(type, `${path}/type`, types);
  if (known === 'visit-every') requireWord(unit, `${path}/unit`, cadenceUnits);
  if (known === 'visits-per') requireWord(unit, `${path}/unit`, periodUnits);
}

function requireDates(effective: unknown, path: string): void {
  const { start, end } = requireObject(effective, path, '{ start, end }');
  if (!isDate(start)) throwInput('input/not-a-date', `${path}/start`, 'expected a date');
  if (end !== null && !isDate(end))
    throwInput('input/not-a-date', `${path}/end`, 'expected a date or null');
}
