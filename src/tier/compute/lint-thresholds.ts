import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Condition, Finding } from '../../kernel/decision/index.js';
import { pointer } from '../../kernel/errors/index.js';
import { isPlainFigure } from './is-plain-figure.js';
import { suspicious, wrong } from './lint-finding.js';
import type { Bounds, ConditionBand, FiguresBand, ThresholdsRule } from './policy.js';

type Band = FiguresBand | ConditionBand;

/** What is wrong or suspicious in fixed thresholds; `path` is that of the rule. */
export function lintThresholds(
  { bands, otherwise }: ThresholdsRule,
  path: string,
): readonly Finding[] {
  return [
    ...bands.flatMap((band, index) => lintBand(band, `${path}/bands/${index}`)),
    ...bands.flatMap((band, index) => {
      const above = coveredBy(band, bands.slice(0, index));
      return above === null
        ? []
        : [unreachable(band.grade, above.join(' / '), `${path}/bands/${index}`)];
    }),
    ...lintRest(bands, otherwise, path),
  ];
}

function unreachable(grade: string, above: string, path: string): Finding {
  return suspicious('tier/unreachable-grade', path, { grade, above });
}

/** The grade of the rest is for nobody where a band is always met. */
function lintRest(bands: readonly Band[], otherwise: string | null, path: string) {
  const all = bands.find(asksNothing);
  return all === undefined || otherwise === null
    ? []
    : [unreachable(otherwise, all.grade, `${path}/otherwise`)];
}

function lintBand(band: Band, path: string): readonly Finding[] {
  const { grade } = band;
  const words =
    'when' in band
      ? [
          ...lintWords(band.when, `${path}/when`),
          ...(band.keepWhen === undefined ? [] : lintWords(band.keepWhen, `${path}/keepWhen`)),
        ]
      : lintKeep(band, path);
  const empty = emptyOf(band);
  return empty === null
    ? words
    : [suspicious('tier/empty-band', path, { grade, always: empty === 'all' }), ...words];
}

/** All of nothing is always met, any of nothing never. */
function emptyOf(band: Band): 'all' | 'any' | null {
  if (!('when' in band)) return Object.keys(band.atLeast).length === 0 ? band.match : null;
  if ('all' in band.when) return band.when.all.length === 0 ? 'all' : null;
  return 'any' in band.when && band.when.any.length === 0 ? 'any' : null;
}

function asksNothing(band: Band): boolean {
  return emptyOf(band) === 'all';
}

/** `equals` compares texts, and a figure is the plain text of itself. */
function lintWords(condition: Condition, path: string): readonly Finding[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => lintWords(part, `${path}/all/${index}`));
  if ('any' in condition)
    return condition.any.flatMap((part, index) => lintWords(part, `${path}/any/${index}`));
  if ('not' in condition) return lintWords(condition.not, `${path}/not`);
  return 'equals' in condition && !isPlainFigure(condition.equals)
    ? [wrong('tier/not-a-figure', `${path}/equals`, { word: condition.equals })]
    : [];
}

/** Who enters should also keep: where keeping asks for more of a measure, or for another one, the grade may be lost at once. */
function lintKeep({ grade, match, atLeast, keepAtLeast }: FiguresBand, path: string) {
  if (keepAtLeast === undefined) return [];
  const enter = figuresOf(atLeast);
  const keep = figuresOf(keepAtLeast);
  const asked = match === 'all' ? keep : enter;
  return [...asked.keys()].flatMap((measure): readonly Finding[] => {
    const enters = enter.get(measure);
    const keeps = keep.get(measure);
    if (enters !== undefined && keeps?.lte(enters) === true) return [];
    const params = {
      grade,
      measure,
      keep: keeps === undefined ? null : plain(keeps),
      enter: enters === undefined ? null : plain(enters),
    };
    const at = keeps === undefined ? '' : `/${pointer(measure)}`;
    return [suspicious('tier/keep-above-enter', `${path}/keepAtLeast${at}`, params)];
  });
}

function figuresOf(bounds: Bounds): ReadonlyMap<string, Decimal> {
  return new Map(
    Object.entries(bounds).map(([measure, bound]) => [measure, toDecimal(bound, '')] as const),
  );
}

/**
 * The grades above of which everybody who meets this band meets one, `null` where somebody meets none. Complete for bands of figures: what
 * meets all of a band lies above a corner, so higher bands cover it only if one holds the corner, and any of a band is met by one figure or
 * another. Of conditions it sees that they are the same.
 */
function coveredBy(band: Band, above: readonly Band[]): readonly string[] | null {
  const grades = new Set<string>();
  for (const way of waysOf(band)) {
    const higher = above.find((other) => implies(way, other));
    if (higher === undefined) return null;
    grades.add(higher.grade);
  }
  return grades.size === 0 ? null : [...grades];
}

/** A band that any one of its figures meets is a band for each of them. */
function waysOf(band: Band): readonly Band[] {
  if ('when' in band || band.match === 'all') return [band];
  return Object.entries(band.atLeast).map(([measure, bound]) => ({
    grade: band.grade,
    match: 'all',
    atLeast: Object.fromEntries([[measure, bound]]),
  }));
}

/** Does everybody who meets the one band, a condition or all of its figures, meet the other? */
function implies(band: Band, higher: Band): boolean {
  if (asksNothing(higher)) return true;
  if ('when' in band || 'when' in higher)
    return (
      'when' in band &&
      'when' in higher &&
      JSON.stringify(band.when) === JSON.stringify(higher.when)
    );
  return reachesCorner(figuresOf(band.atLeast), figuresOf(higher.atLeast), higher.match);
}

/** Is the other band met by who has just these figures, and nothing of any other measure? */
function reachesCorner(
  corner: ReadonlyMap<string, Decimal>,
  asked: ReadonlyMap<string, Decimal>,
  match: 'all' | 'any',
): boolean {
  const met = [...asked].filter(([measure, bound]) => corner.get(measure)?.gte(bound) === true);
  return match === 'all' ? met.length === asked.size : met.length > 0;
}
