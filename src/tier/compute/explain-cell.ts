import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { GradeReasonCode } from './decision.js';
import { computedReason } from './explain-bands.js';
import { shortOf } from './explain-figures.js';
import { boundText, type Cell, type FigureAxis, type FigureGrid } from './figure-axis.js';
import type { NamedGrade } from './grades-of.js';
import type { FigureBy } from './rule.js';

type Why = Reason<GradeReasonCode>;
type Place = { readonly row: number; readonly column: number };

/** Why this grade: the levels of both measures; and the nearest cells of a better grade, each with what it lacks. */
export function cellReasons(
  grid: FigureGrid,
  grades: readonly NamedGrade[],
  { row, column }: Cell,
  level: number | null,
  figureOf: FigureBy,
): readonly Why[] {
  const parts = [axisLine(grid.rows, row, figureOf), axisLine(grid.columns, column, figureOf)];
  if (level === null) {
    const { grade, label } = gradeAt(grades, bestOf(grid, { row, column }));
    return [{ code: 'tier/undecided', params: { grade, label, match: null }, parts }];
  }
  const { grade, label } = gradeAt(grades, level);
  const better =
    row === null || column === null
      ? []
      : betterCells(grid, { row, column }, level).map((place) =>
          cellAbove(grid, grades, place, figureOf),
        );
  return [
    computedReason({ grade, label }),
    { code: 'tier/cell', params: { grade, label }, parts },
    ...better,
  ];
}

function gradeAt(grades: readonly NamedGrade[], level: number): NamedGrade {
  return grades[level] ?? { grade: '', label: null };
}

/** The best grade that the cells have that it may be. */
function bestOf({ cells }: FigureGrid, { row, column }: Cell): number {
  const open = cells.filter((_, place) => row === null || place === row);
  return Math.min(
    ...open.flatMap((levels) => levels.filter((_, place) => column === null || place === column)),
  );
}

/** The level of one measure. */
function axisLine(
  { measure, measureLabel, levels }: FigureAxis,
  place: number | null,
  figureOf: FigureBy,
): Why {
  const figure = figureOf(measure);
  const level = place === null ? undefined : levels[place];
  if (level === undefined)
    return { code: 'tier/unknown-figure', params: { measure, measureLabel, bound: null } };
  return {
    code: 'tier/axis-level',
    params: {
      measure,
      measureLabel,
      value: figure === undefined ? null : plain(figure),
      level: level.level,
      levelLabel: level.label,
      bound: boundText(level),
    },
  };
}

/** The cells of a better grade that no other one is nearer than on both axes, from the row of the customer up. */
function betterCells({ cells }: FigureGrid, from: Place, level: number): readonly Place[] {
  const found: Place[] = [];
  let nearest = -1;
  for (let row = from.row; row >= 0 && nearest < from.column; row--) {
    const column = cells[row]?.findLastIndex(
      (other, place) => place <= from.column && other < level,
    );
    if (column === undefined || column <= nearest) continue;
    nearest = column;
    found.push({ row, column });
  }
  return found;
}

function cellAbove(
  grid: FigureGrid,
  grades: readonly NamedGrade[],
  { row, column }: Place,
  figureOf: FigureBy,
): Why {
  const { grade, label } = gradeAt(grades, grid.cells[row]?.[column] ?? 0);
  const parts = [...lacking(grid.rows, row, figureOf), ...lacking(grid.columns, column, figureOf)];
  return { code: 'tier/cell-above', params: { grade, label }, parts };
}

/** What one measure lacks to a level; nothing where it has that much. */
function lacking(
  { measure, measureLabel, levels }: FigureAxis,
  place: number,
  figureOf: FigureBy,
): readonly Why[] {
  const least: Decimal | null = levels[place]?.least ?? null;
  const figure = figureOf(measure);
  if (least === null || figure === undefined || figure.gte(least)) return [];
  return [
    shortOf(
      { measure, measureLabel, least, bound: plain(least) },
      plain(figure),
      plain(least.minus(figure)),
    ),
  ];
}
