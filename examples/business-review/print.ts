import { byId, type Label, type Reject } from 'clientele';
import { addDays } from 'clientele/calendar';
import { roundDecimal } from 'clientele/decimal';
import { describe, en, zhCN } from 'clientele/explain';
import { listGrades } from 'clientele/tier';
import { type Review, turnoverOf } from './decide.js';
import { policies } from './policies.js';
import type { OrderIntake } from './read-orders.js';
import { type Words, wordsIn } from './words.js';

/** The languages of the report. */
export type Language = keyof typeof wordsIn;

const locales = { en, 'zh-CN': zhCN } as const;
const shownRejects = 10;

/** The whole report as lines of text. */
export function reportOf(intake: OrderIntake, review: Review, language: Language): string {
  const words = wordsIn[language];
  const { start, end } = review.period;
  const lastDay = addDays(end, -1);
  return [
    ...section(words.title(review.asOf), [], '='),
    ...section(words.intake, intakeLines(intake, language)),
    ...section(
      words.segments,
      sizeLines(
        policies.rfm.segments.map(({ segment, label }) => [segment, label]),
        review.rfm.summary.sizes,
        language,
      ),
    ),
    ...section(
      words.pyramid,
      sizeLines(
        listGrades(policies.pyramid).map(({ grade, label }) => [grade, label ?? undefined]),
        review.grades.summary.sizes,
        language,
      ),
    ),
    ...section(
      words.stages,
      sizeLines(
        policies.ladder.stages.map(({ stage, label }) => [stage, label]),
        review.stages.summary.sizes,
        language,
      ),
    ),
    ...section(words.scorecard(start, lastDay), [words.madeUp, ...rankLines(review, words)]),
    ...section(words.rebates(start, lastDay), rebateLines(review, words, language)),
    ...section(words.why(customerOf(review)), whyCustomer(review, language)),
    ...section(words.why(channelOf(review)), whyChannel(review, language)),
  ].join('\n');
}

function section(title: string, lines: readonly string[], underline = '-'): readonly string[] {
  return [title, underline.repeat(widthOf(title)), ...lines, ''];
}

/** Chinese characters take two columns. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (character.charCodeAt(0) > 0x2e7f ? 2 : 1),
    0,
  );
}

function intakeLines(
  { counts, rejected, lines, duplicates }: OrderIntake,
  language: Language,
): readonly string[] {
  const words = wordsIn[language];
  return [
    words.counts(counts.received, counts.accepted, counts.rejected),
    words.turnover(roundDecimal(turnoverOf(lines), { scale: 2, mode: 'half-away-from-zero' })),
    ...rejectLines(rejected, language),
    ...(duplicates === 0 ? [] : [words.duplicates(duplicates)]),
  ];
}

/** Each reject with the line of the file, counted as an editor does: the header is line 1. */
export function rejectLines(rejected: readonly Reject[], language: Language): readonly string[] {
  const words = wordsIn[language];
  const shown = rejected.slice(0, shownRejects).flatMap(({ index, id, issues }) => [
    `  ${words.row(index + 2, id ?? '')}`,
    ...describe(issues, { locale: locales[language] })
      .split('\n')
      .map((line) => `    ${line}`),
  ]);
  return rejected.length > shownRejects
    ? [...shown, `  ${words.more(rejected.length - shownRejects)}`]
    : shown;
}

function sizeLines(
  names: readonly (readonly [string, Label | undefined])[],
  sizes: Readonly<Record<string, number>>,
  language: Language,
): readonly string[] {
  const words = wordsIn[language];
  const labelled = names.map(
    ([name, label]) => [label?.[language] ?? name, sizes[name] ?? 0] as const,
  );
  const width = Math.max(...labelled.map(([label]) => widthOf(label)));
  return labelled.map(
    ([label, size]) => `${label}${' '.repeat(width - widthOf(label))}  ${words.customers(size)}`,
  );
}

function rankLines({ ranks }: Review, words: Words): readonly string[] {
  return [...ranks.decisions]
    .sort(
      (left, right) =>
        (left.outcome?.rank ?? Number.POSITIVE_INFINITY) -
        (right.outcome?.rank ?? Number.POSITIVE_INFINITY),
    )
    .map(({ id, outcome }) =>
      outcome === null
        ? words.noRank(id)
        : words.rank(
            outcome.rank,
            id,
            roundDecimal(outcome.total, { scale: 2, mode: 'half-away-from-zero' }),
            outcome.grade ?? '–',
          ),
    );
}

function rebateLines({ rebates }: Review, words: Words, language: Language): readonly string[] {
  return rebates.flatMap(({ plan, batch }) => [
    plan.label?.[language] ?? plan.id,
    ...batch.decisions.map(
      ({ id, outcome, missing }) =>
        `  ${outcome === null ? words.cannotTell(id, missing.join(', ')) : words.due(id, `${outcome.due} ${outcome.currency}`)}`,
    ),
    `  ${words.due(words.total, `${batch.summary.due} ${batch.summary.currency}`)}`,
  ]);
}

/** The customer who is explained: the first by rank. */
function customerOf({ grades }: Review): string {
  return (
    [...grades.decisions].sort(
      (left, right) =>
        (left.outcome?.rank ?? 0) - (right.outcome?.rank ?? 0) || (left.id < right.id ? -1 : 1),
    )[0]?.id ?? ''
  );
}

function whyCustomer(review: Review, language: Language): readonly string[] {
  const id = customerOf(review);
  const decisions = [
    byId(review.rfm).get(id),
    byId(review.grades).get(id),
    byId(review.stages).get(id),
  ];
  return decisions.flatMap((decision) =>
    decision === undefined ? [] : [describe(decision, { locale: locales[language] })],
  );
}

/** The channel that is explained: the first by rank. */
function channelOf({ ranks }: Review): string {
  return (
    ranks.decisions.find(({ outcome }) => outcome?.rank === 1)?.id ?? ranks.decisions[0]?.id ?? ''
  );
}

function whyChannel(review: Review, language: Language): readonly string[] {
  const id = channelOf(review);
  const decisions = [
    byId(review.ranks).get(id),
    ...review.rebates.map(({ batch }) => byId(batch).get(id)),
  ];
  return decisions.flatMap((decision) =>
    decision === undefined ? [] : [describe(decision, { locale: locales[language] })],
  );
}
