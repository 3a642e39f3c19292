import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { requireObject, show, throwDomain, throwInput } from '../../kernel/errors/index.js';
import { pointer } from '../../kernel/schema/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import { type Need, needAtLeast, noNeed } from '../compute/need.js';
import { type Aim, needOfGrade } from '../compute/needs-of-grade.js';
import type { ReadyRule } from '../compute/rule.js';

/** What a grade takes, by its place from the top; `null`: nobody of the population holds it, so there is no figure to reach. */
export type NeedOf = (level: number, aim: Aim) => Need | null;

/** What the grades of a rule take. Rules of a population say it only by the cuts of a grading. */
export function needsOf({ rule, grades }: ReadyRule, cuts: unknown): NeedOf {
  if (rule.type === 'thresholds' || rule.type === 'composite')
    return (level, aim) => needOfGrade(rule, level, aim);
  if (rule.type === 'grid')
    return throwDomain(
      'tier/no-distance',
      '/compute/type',
      'a grade of a grid may lie in several cells, so no one figure leads to it; look at the cells',
    );
  if (cuts === undefined || cuts === null)
    return throwDomain(
      'tier/needs-population',
      '/compute/type',
      `how far it is to a grade by ${rule.type} depends on the other customers; pass summary.cuts of gradeCustomers as options.cuts`,
      { type: rule.type },
    );
  const read = readCuts(cuts, grades);
  return (level) => {
    if (level === grades.length - 1) return noNeed;
    const cut = read[level] ?? null;
    return cut === null ? null : needAtLeast(rule.measure, cut);
  };
}

function readCuts(cuts: unknown, grades: readonly NamedGrade[]): readonly (Decimal | null)[] {
  const path = '/options/cuts';
  const read = requireObject(cuts, path, 'the cuts of a grading');
  const known = grades.map(({ grade }) => grade);
  const unknown = Object.keys(read).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throwInput(
      'input/unknown-key',
      `${path}/${pointer(unknown)}`,
      `unknown grade ${show(unknown)}; known: ${known.join(', ')}`,
      { key: unknown, known },
    );
  return known.map((name) => {
    const cut = Object.hasOwn(read, name) ? read[name] : null;
    return cut === null || cut === undefined ? null : toDecimal(cut, `${path}/${pointer(name)}`);
  });
}
