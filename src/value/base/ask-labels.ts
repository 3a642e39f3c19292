import {
  type ConditionAnswer,
  checkLabelledCondition,
  type Explain,
  type Label,
  measureLabelsOf,
  type Reason,
} from '../../kernel/decision/index.js';
import { attempt, throwInput } from '../../kernel/errors/index.js';
import type { LabelFacts } from './label-facts.js';
import type { LabelReasonCode } from './label-outcome.js';
import type { LabelRule } from './label-policy.js';
import type { ReadyDimension, ReadyLabels } from './ready-labels.js';

/** A label with what its condition came to. */
interface Asked {
  readonly rule: LabelRule;
  readonly answer: ConditionAnswer;
  readonly path: string;
}

/** What one dimension says of one customer. */
export interface DimensionAnswer {
  readonly dimension: ReadyDimension;
  /** `null`: cannot be told. */
  readonly labels: readonly string[] | null;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly asked: readonly Asked[];
}

/** Asks the labels of a dimension: of an exclusive one in order, up to the first that holds. */
export function askDimension(
  dimension: ReadyDimension,
  { measureLabels }: ReadyLabels,
  { measures }: LabelFacts,
  at: string,
): DimensionAnswer {
  const asked: Asked[] = [];
  for (const [index, rule] of dimension.rules.entries()) {
    const tried = attempt(() => checkLabelledCondition(rule.when, measures, measureLabels));
    const answer = tried.ok ? tried.value : refuse(`${at}${tried.error.path}`, rule, tried.error);
    asked.push({ rule, answer, path: `${dimension.path}/labels/${index}/when` });
    if (dimension.isExclusive && answer.holds === true) break;
  }
  const open = asked.filter(({ answer }) => answer.holds === null);
  const held = asked.filter(({ answer }) => answer.holds === true).map(({ rule }) => rule.id);
  const isTold = dimension.isExclusive ? open.length === 0 : held.length > 0 || open.length === 0;
  const otherwise = dimension.otherwise === null ? [] : [dimension.otherwise.id];
  return {
    dimension,
    labels: isTold ? (held.length > 0 ? held : otherwise) : null,
    unknown: open.map(({ rule }) => rule.id),
    missing: [...new Set(open.flatMap(({ answer }) => answer.missing))],
    asked,
  };
}

/** A word where a label asks for a figure. */
function refuse(path: string, { id }: LabelRule, { issues }: { issues: readonly Reason[] }): never {
  const what = `label ${JSON.stringify(id)} asks for a figure, such as "1234.50"`;
  return throwInput('input/not-a-decimal', path, what, issues[0]?.params);
}

/** Why a customer has these labels, or none, or why that cannot be told. */
export function dimensionReason(
  { dimension, labels, missing, asked }: DimensionAnswer,
  { measureLabels }: ReadyLabels,
  explain: Explain,
): Reason<LabelReasonCode> {
  const { id, label, otherwise, rules } = dimension;
  const decisive = asked.filter(({ answer }) => answer.holds !== false);
  const told = explain === 'full' || decisive.length === 0 ? asked : decisive;
  const isOtherwise = labels !== null && otherwise !== null && labels[0] === otherwise.id;
  const given = { name: otherwise?.id ?? null, label: otherwise?.label ?? null };
  return {
    code:
      labels === null
        ? 'value/labels-undetermined'
        : labels.length === 0
          ? 'value/not-labelled'
          : 'value/labelled',
    params: {
      dimension: id,
      label,
      ...(labels === null
        ? { missing, ...measureLabelsOf(measureLabels, missing) }
        : { labels, labelWords: wordsOf(labels, [...rules, ...(otherwise ? [otherwise] : [])]) }),
    },
    path: dimension.path,
    parts: [
      ...told.map(labelReason),
      ...(isOtherwise ? [{ code: 'value/label-otherwise', params: given } as const] : []),
    ],
  };
}

function wordsOf(
  labels: readonly string[],
  rules: readonly { readonly id: string; readonly label?: Label }[],
): Readonly<Record<string, Label>> {
  return Object.fromEntries(
    rules.flatMap(({ id, label }) =>
      label !== undefined && labels.includes(id) ? [[id, label] as const] : [],
    ),
  );
}

function labelReason({ rule, answer, path }: Asked): Reason<LabelReasonCode> {
  return {
    code:
      answer.holds === null
        ? 'value/label-unknown'
        : answer.holds
          ? 'value/label-holds'
          : 'value/label-fails',
    params: { name: rule.id, label: rule.label ?? null },
    path,
    parts: [answer.reason],
  };
}
