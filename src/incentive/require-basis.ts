import {
  pointer,
  requireList,
  requireObject,
  requireText,
  requireWord,
} from '../kernel/errors/index.js';
import { lineMeasures } from './plan-words.js';
import { type Field, type FieldTable, requireFields, requireVariant } from './require-fields.js';

const name: Field = { type: 'id' };
const of: Field = { type: 'word', words: lineMeasures };

/** The fields of each figure that may pick the band, but for those that are objects. */
const variants: Readonly<Record<string, FieldTable>> = {
  growth: { of, baseline: name },
  completion: { of, target: name },
  mix: { of },
  measure: { measure: name },
};

/** Reads all of a basis. */
export function requireBasis(basis: unknown): void {
  const { tier, ...others } = requireObject(basis, '/basis', '{ tier, pay }');
  const path = '/basis/tier';
  requireFields({ pay: { type: 'word', words: [...lineMeasures, 'increment'] } }, others, '/basis');
  if (typeof tier === 'string') {
    requireWord(tier, path, lineMeasures);
    return;
  }
  const { nonPositiveBaseline, scope, ...terms } = requireObject(tier, path, 'a measure');
  const type = requireVariant(variants, 'type', terms, path);
  if (type === 'mix') requireScope(scope, `${path}/scope`);
  if (type === 'growth') requireBaselineRule(nonPositiveBaseline, `${path}/nonPositiveBaseline`);
}

function requireBaselineRule(rule: unknown, path: string): void {
  if (typeof rule === 'string') requireWord(rule, path, ['undetermined', 'no-payout']);
  else requireFields({ newPartnerRate: { type: 'decimal', sign: 'not-negative' } }, rule, path);
}

/** Reads all of a scope. */
export function requireScope(scope: unknown, path: string): void {
  const dimensions = ['products', 'customers', 'regions'] as const;
  for (const [dimension, selection] of toldOf(scope, path, dimensions))
    for (const [side, names] of toldOf(selection, `${path}/${dimension}`, ['include', 'exclude'])) {
      const at = `${path}/${dimension}/${side}`;
      for (const [index, one] of requireList(names, at, 'a list of names').entries())
        requireText(one, `${at}/${index}`, 'a name');
    }
}

/** What an object tells, which may be no more than these. */
function toldOf(
  value: unknown,
  path: string,
  known: readonly string[],
): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(requireObject(value, path, `{ ${known.join(', ')} }`));
  for (const [key] of entries) requireWord(key, `${path}/${pointer(key)}`, known);
  return entries.filter(([, told]) => told !== undefined);
}
