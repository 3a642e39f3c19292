import { requireFilled, requireObject } from '../kernel/errors/index.js';
import { type Field, type FieldTable, requireFigures, requireVariant } from './require-fields.js';

const figure: Field = { type: 'decimal' };
const factor: Field = { type: 'decimal', sign: 'not-negative' };
const named: FieldTable = { id: { type: 'id' }, measure: { type: 'id' } };

/** The fields of each condition, but for its label, and for lists of bare figures. */
const variants: Readonly<Record<string, FieldTable>> = {
  'factor-by-band': {
    ...named,
    bands: { type: 'list', of: { upTo: figure, factor } },
    otherwise: factor,
    upperBound: { type: 'word', words: ['inclusive', 'exclusive'] },
  },
  'factor-by-points': {
    ...named,
    points: { type: 'list', of: { at: figure, factor } },
    between: { type: 'word', words: ['linear', 'step'] },
    above: { type: 'word', words: ['hold', 'extend'] },
  },
  gate: { ...named, atLeast: figure },
  proportional: named,
  points: { ...named, rate: figure, base: { type: 'id', optional: true } },
  forfeit: named,
  'penalty-ladder': named,
};

/** The lists of conditions, which must not be empty. */
const lists = ['bands', 'points', 'ladder'] as const;

/** Reads everything of a condition that a settlement will use. */
export function requireCondition(condition: unknown, path: string): void {
  const { label: _label, ...terms } = requireObject(condition, path, 'a condition');
  for (const name of lists)
    if (terms[name] !== undefined)
      requireFilled(terms[name], `${path}/${name}`, 'a list with an entry');
  if (terms['type'] !== 'penalty-ladder') {
    requireVariant(variants, 'type', terms, path);
    return;
  }
  const { ladder, ...others } = terms;
  requireVariant(variants, 'type', others, path);
  requireFigures(ladder, `${path}/ladder`);
}
