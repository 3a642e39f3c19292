import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { type Phrase, pointer, show } from '../../kernel/errors/index.js';
import type { GradeEntitlement, ServiceStandard } from './policy.js';

/** More days, weeks or months than this lead out of the years that can be written. */
export const longestCadence = 36_600;

/** What the figures of a service standard must be: on the right side of better, and countable where something is counted. */
export function lintStandard(
  { standard, better, values }: GradeEntitlement,
  path: string,
): readonly Finding[] {
  if (standard === undefined) return [];
  const side = standard.type === 'visits-per' ? 'more' : 'less';
  const wrongSide = better === side ? [] : [wrong(`${path}/better`, side, better)];
  const figures = Object.entries(values).flatMap(([grade, value]) => {
    if (typeof value === 'boolean' || value === undefined) return [];
    const at = `${path}/values/${pointer(grade)}`;
    const expected = expectedFor(standard.type, toDecimal(value, at));
    return expected === null ? [] : [wrong(at, expected, show(value))];
  });
  return [...wrongSide, ...figures];
}

function expectedFor(type: ServiceStandard['type'], figure: Decimal): Phrase | null {
  if (figure.isNegative()) return 'zero or more';
  if (type === 'response-hours') return null;
  if (!figure.isInteger()) return 'a whole number';
  if (figure.greaterThan(longestCadence)) return `at most ${longestCadence}`;
  return type === 'visit-every' && figure.isZero() ? 'above zero' : null;
}

function wrong(path: string, expected: string, received: string): Finding {
  return { severity: 'error', code: 'policy/wrong-value', params: { expected, received }, path };
}
