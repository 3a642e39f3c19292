import type { MeasureLabels } from '../../kernel/decision/index.js';
import { bandPieces, bandReasons } from './explain-bands.js';
import { figuresRoad } from './figures-road.js';
import { gradesOf } from './grades-of.js';
import type { ThresholdsRule } from './policy.js';
import type { FigureBy, OwnRule } from './rule.js';
import { bandOf, type ThresholdBand } from './threshold-band.js';

/** Grades by fixed thresholds, compiled. */
export function thresholdsRule(rule: ThresholdsRule, labels: MeasureLabels | undefined): OwnRule {
  const bands = rule.bands.map((band, index) => bandOf(band, labels, `/compute/bands/${index}`));
  const grades = gradesOf(rule);
  const pieces = bandPieces(bands, grades);
  return {
    of: 'one',
    rule,
    grades,
    measures: [...new Set(bands.flatMap(({ measures }) => measures))],
    levelOf: (figureOf, held) => {
      const { level, isOpen, missing } = firstMet(bands, figureOf, held);
      return { level: isOpen ? null : level, missing };
    },
    answer: (figureOf, explain) => {
      const { level, isOpen, missing } = firstMet(bands, figureOf, null);
      const reasons = bandReasons(pieces, level, isOpen, explain, (at, which) =>
        (bands[at] as ThresholdBand).lines(figureOf, which),
      );
      return { level: isOpen ? null : level, missing, score: null, reasons };
    },
    road: figuresRoad(bands, pieces),
  };
}

/** The first band that is met; a band that cannot be told ends the search (`isOpen`), for every lower one is another grade. */
function firstMet(bands: readonly ThresholdBand[], figureOf: FigureBy, held: number | null) {
  for (const [level, { enter, keep }] of bands.entries()) {
    const { holds, missing } = (held !== null && level >= held ? keep : enter)(figureOf);
    if (holds !== false) return { level, isOpen: holds === null, missing };
  }
  return { level: bands.length, isOpen: false, missing: [] };
}
