import { readRounding } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import { requireList, requireText, show, throwInput } from '../../kernel/errors/index.js';
import { requireOnly } from '../require-only.js';
import type { ProfitGroup } from './dealer-profit.js';
import type { ReadLine } from './read-dealer-profit.js';

/** How a profit is told, read. */
export interface ProfitOptions {
  readonly currency: string | null;
  readonly fixedIncentives: ReadonlySet<string>;
  readonly variableExpenses: ReadonlySet<string>;
  readonly rounding: Rounding | null;
}

/** Reads the options; a name that is no line of the accounts would be lost silently. */
export function readProfitOptions(options: unknown, lines: readonly ReadLine[]): ProfitOptions {
  const { currency, fixedIncentives, variableExpenses, rounding } = requireOnly(
    options,
    '/options',
    ['currency', 'fixedIncentives', 'variableExpenses', 'rounding'],
  );
  return {
    currency:
      currency === undefined ? null : requireText(currency, '/options/currency', 'a currency'),
    fixedIncentives: namesIn(lines, 'incentives', fixedIncentives, '/options/fixedIncentives'),
    variableExpenses: namesIn(lines, 'expenses', variableExpenses, '/options/variableExpenses'),
    rounding: rounding === undefined ? null : readRounding(rounding, '/options/rounding'),
  };
}

function namesIn(
  lines: readonly ReadLine[],
  group: ProfitGroup,
  told: unknown,
  path: string,
): ReadonlySet<string> {
  if (told === undefined) return new Set();
  const known = lines.flatMap(({ group: own, name }) =>
    own === group && name !== null ? [name] : [],
  );
  return new Set(
    Array.from(requireList(told, path, 'a list of names'), (name, index) =>
      typeof name === 'string' && known.includes(name)
        ? name
        : throwInput(
            'input/not-one-of',
            `${path}/${index}`,
            known.length === 0
              ? `none of the ${group} has a name, received ${show(name)}; tell them by name`
              : `expected the name of one of the ${group}, received ${show(name)}`,
            { received: show(name), ...(known.length === 0 ? {} : { expected: known }) },
          ),
    ),
  );
}
