import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { isByFigure } from './figure-grid.js';
import { gradesOf } from './grades-of.js';
import { suspicious, wrong } from './lint-finding.js';
import type { GridAxis, GridRule } from './policy.js';

/** What is wrong or suspicious in the axes and cells of a grid. */
export function lintGrid(rule: GridRule): readonly Finding[] {
  const { rows, columns } = rule;
  const axes = [
    ...repeatedNames(rows.levels, 'level', '/compute/rows/levels'),
    ...repeatedNames(columns.levels, 'level', '/compute/columns/levels'),
    ...lintKinds(rows, '/compute/rows'),
    ...lintKinds(columns, '/compute/columns'),
    ...lintLevels(rows, '/compute/rows'),
    ...lintLevels(columns, '/compute/columns'),
    ...lintPopulation(rule),
  ];
  const shape = lintShape(rule);
  if (shape.length > 0) return [...axes, ...shape];
  const names = [...lintNames(rule), ...lintUnused(rule)];
  const orders = names.some(({ severity }) => severity === 'error') ? [] : lintOrder(rule);
  return [...axes, ...names, ...orders];
}

/** A grid by figures has no population. */
function lintPopulation(rule: GridRule): readonly Finding[] {
  if (!isByFigure(rule)) return [];
  return [
    ...(rule.minimumPopulation === 0 ? [] : ['minimumPopulation']),
    ...(rule.fallback === null ? [] : ['fallback']),
  ].map((key) => wrong('tier/needs-no-population', `/compute/${key}`, { key }));
}

/** All levels of an axis are by figure, or all by share. */
function lintKinds({ levels }: GridAxis, axis: string): readonly Finding[] {
  const byFigure = levels.filter((level) => 'atLeast' in level).length;
  const byShare = levels.length - byFigure;
  return byFigure === 0 || byShare === 0
    ? []
    : [wrong('tier/mixed-levels', `${axis}/levels`, { byFigure, byShare })];
}

/** Bounds fall, and only the last level is open. */
function lintLevels({ levels }: GridAxis, axis: string): readonly Finding[] {
  let above: Decimal | null = null;
  return levels.flatMap((entry, index): readonly Finding[] => {
    if (!('atLeast' in entry)) return [];
    const path = `${axis}/levels/${index}/atLeast`;
    const { level, atLeast } = entry;
    const params = { level, atLeast: atLeast === null ? null : String(atLeast) };
    const isLast = index === levels.length - 1;
    if (isLast !== (atLeast === null)) return [wrong('tier/last-level-not-open', path, params)];
    if (atLeast === null) return [];
    const bound = toDecimal(atLeast, path);
    const fits = above === null || bound.lt(above);
    above = bound;
    return fits ? [] : [wrong('tier/levels-not-falling', path, params)];
  });
}

/** One list for each level of the rows, one grade in it for each level of the columns. */
function lintShape({ rows, columns, cells }: GridRule): readonly Finding[] {
  const wide = columns.levels.length;
  return [
    ...(cells.length === rows.levels.length
      ? []
      : [notMatching('/compute/cells', rows.levels.length, cells.length)]),
    ...cells.flatMap((row, index) =>
      row.length === wide ? [] : [notMatching(`/compute/cells/${index}`, wide, row.length)],
    ),
  ];
}

function notMatching(path: string, expected: number, received: number): Finding {
  return wrong('tier/cells-not-matching', path, { expected, received });
}

function lintNames({ grades, cells }: GridRule): readonly Finding[] {
  const known = new Set(grades.map(({ grade }) => grade));
  return cells.flatMap((row, at) =>
    row.flatMap((grade, index) =>
      known.has(grade)
        ? []
        : [wrong('tier/unknown-grade', `/compute/cells/${at}/${index}`, { grade })],
    ),
  );
}

function lintUnused({ grades, cells, fallback }: GridRule): readonly Finding[] {
  const inFallback = fallback === null ? [] : gradesOf(fallback).map(({ grade }) => grade);
  const used = new Set([...cells.flat(), ...inFallback]);
  return grades.flatMap(({ grade }, index) =>
    used.has(grade)
      ? []
      : [suspicious('tier/unused-grade', `/compute/grades/${index}/grade`, { grade })],
  );
}

/** More of a measure should not give a lower grade: each cell beside the one under it. */
function lintOrder({ grades, rows, columns, cells }: GridRule): readonly Finding[] {
  const places = new Map(grades.map(({ grade }, place) => [grade, place]));
  const isWorse = (grade: string, below: string) =>
    (places.get(grade) ?? 0) > (places.get(below) ?? 0);
  return cells.flatMap((row, at) =>
    row.flatMap((grade, index) => {
      const path = `/compute/cells/${at}/${index}`;
      return [
        { axis: rows, level: rows.levels[at], below: cells[at + 1]?.[index] },
        { axis: columns, level: columns.levels[index], below: row[index + 1] },
      ].flatMap(({ axis, level, below }) =>
        below === undefined || !isWorse(grade, below)
          ? []
          : [
              suspicious('tier/grid-not-monotone', path, {
                measure: axis.measure,
                level: level?.level ?? '',
                grade,
                below,
              }),
            ],
      );
    }),
  );
}
