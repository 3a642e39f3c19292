import { toDecimal } from '../../kernel/decimal/decimal.js';
import { type MeasureLabels, measureLabelOf } from '../../kernel/decision/index.js';
import { requireFilled, requireText } from '../../kernel/errors/index.js';
import { cellReasons } from './explain-cell.js';
import type { Cell, FigureAxis, FigureGrid } from './figure-axis.js';
import { gradesOf } from './grades-of.js';
import type { GridAxis, GridRule } from './policy.js';
import type { FigureBy, OwnRule } from './rule.js';

/** Are both axes by figure? Then each customer can be graded alone. */
export function isByFigure({ rows, columns }: GridRule): boolean {
  return [...rows.levels, ...columns.levels].every((level) => 'atLeast' in level);
}

/** Grades by two measures with fixed levels, compiled. */
export function figureGrid(rule: GridRule, labels: MeasureLabels | undefined): OwnRule {
  const grades = gradesOf(rule);
  const grid: FigureGrid = {
    rows: axisOf(rule.rows, labels, '/compute/rows'),
    columns: axisOf(rule.columns, labels, '/compute/columns'),
    cells: rule.cells.map((row) =>
      row.map((name) => grades.findIndex(({ grade }) => grade === name)),
    ),
  };
  const cellOf = (figureOf: FigureBy): Cell => ({
    row: placeOn(grid.rows, figureOf),
    column: placeOn(grid.columns, figureOf),
  });
  return {
    of: 'one',
    rule,
    grades,
    measures: [...new Set([grid.rows.measure, grid.columns.measure])],
    levelOf: (figureOf) => reachedIn(grid, cellOf(figureOf)),
    answer: (figureOf, explain) => {
      const cell = cellOf(figureOf);
      const told = reachedIn(grid, cell);
      const reasons =
        explain === 'none' ? [] : cellReasons(grid, grades, cell, told.level, figureOf);
      return { ...told, score: null, reasons };
    },
    road: null,
  };
}

function axisOf(
  { measure, levels }: GridAxis,
  labels: MeasureLabels | undefined,
  path: string,
): FigureAxis {
  requireText(measure, `${path}/measure`, 'the name of a measure');
  requireFilled(levels, `${path}/levels`, 'a list of levels');
  return {
    measure,
    measureLabel: measureLabelOf(labels, measure),
    levels: levels.map((entry, index) => {
      const at = `${path}/levels/${index}`;
      const bound = 'atLeast' in entry ? entry.atLeast : null;
      return {
        level: requireText(entry.level, `${at}/level`, 'the name of a level'),
        label: entry.label ?? null,
        least: bound === null ? null : toDecimal(bound, `${at}/atLeast`),
      };
    }),
  };
}

/** The first level that is reached; a lone level is everybody's. */
function placeOn({ measure, levels }: FigureAxis, figureOf: FigureBy): number | null {
  if (levels.length === 1) return 0;
  const figure = figureOf(measure);
  if (figure === undefined) return null;
  const place = levels.findIndex(({ least }) => least === null || figure.gte(least));
  return place < 0 ? levels.length - 1 : place;
}

/** The grade of the cell. A figure that is not given leaves it open only where the cells it may be in differ. */
function reachedIn(grid: FigureGrid, { row, column }: Cell) {
  const rows = row === null ? grid.cells : grid.cells.slice(row, row + 1);
  const columns = grid.columns.levels
    .map((_, place) => place)
    .filter((place) => column === null || place === column);
  const found = new Set(rows.flatMap((cells) => columns.map((place) => cells[place] ?? 0)));
  if (found.size === 1) return { level: [...found][0] ?? 0, missing: [] };
  const byRow = row === null && columns.some((place) => differ(rows.map((cells) => cells[place])));
  const byColumn =
    column === null && rows.some((cells) => differ(columns.map((place) => cells[place])));
  const missing = [
    ...(byRow ? [grid.rows.measure] : []),
    ...(byColumn ? [grid.columns.measure] : []),
  ];
  return { level: null, missing: [...new Set(missing)] };
}

function differ(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}
