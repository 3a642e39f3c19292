import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { pointer } from '../../kernel/errors/index.js';
import { lintCard } from '../../scoring/lint-scorecard.js';
import { cardOf } from './card-of.js';
import { isPlainFigure } from './is-plain-figure.js';
import { suspicious, wrong } from './lint-finding.js';
import { lintPointsReach } from './lint-points-reach.js';
import type { CompositeRule } from './policy.js';

/** What is wrong or suspicious in a composite: its scorecard, and what only grading asks. */
export function lintComposite(rule: CompositeRule): readonly Finding[] {
  const card = lintCard(cardOf(rule))
    .filter(({ code, path }) => code !== 'policy/repeated-name' || !path?.startsWith('/grades/'))
    .map((finding) => ({ ...finding, path: pathOf(finding.path ?? '') }));
  const sound = [...card, ...lintWords(rule), ...lintKeep(rule)];
  return sound.some(({ severity }) => severity === 'error')
    ? sound
    : [...sound, ...lintPointsReach(rule)];
}

/** The grades of the card are the bands of the rule. */
function pathOf(path: string): string {
  return `/compute${path.replace(/^\/grades\//, '/bands/')}`;
}

/** Customers have figures, so what is named in a rule by grades must be figures. */
function lintWords({ measures }: CompositeRule): readonly Finding[] {
  return measures.flatMap(({ rule }, index) =>
    rule.type !== 'grades'
      ? []
      : Object.keys(rule.grades)
          .filter((word) => !isPlainFigure(word))
          .map((word) =>
            wrong('tier/not-a-figure', `/compute/measures/${index}/rule/grades/${pointer(word)}`, {
              word,
            }),
          ),
  );
}

function lintKeep({ bands }: CompositeRule): readonly Finding[] {
  return bands.flatMap(({ grade, from, keepFrom }, index) => {
    const path = `/compute/bands/${index}/keepFrom`;
    if (keepFrom === undefined) return [];
    const [keep, enter] = [toDecimal(keepFrom, path), toDecimal(from, path)];
    const params = { grade, measure: null, keep: plain(keep), enter: plain(enter) };
    return keep.gt(enter) ? [suspicious('tier/keep-above-enter', path, params)] : [];
  });
}
