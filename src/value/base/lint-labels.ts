import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { covers } from './condition-covers.js';
import type { ExclusiveDimension, LabelDimension, LabelPolicy } from './label-policy.js';

/** What is wrong or suspicious in a label policy of the right shape. */
export function lintLabels({ dimensions }: LabelPolicy): readonly Finding[] {
  return [
    ...repeatedNames(dimensions, 'id', '/dimensions'),
    ...dimensions.flatMap((dimension, index) => lintDimension(dimension, `/dimensions/${index}`)),
  ];
}

function lintDimension(dimension: LabelDimension, path: string): readonly Finding[] {
  const repeated = repeatedNames(dimension.labels, 'id', `${path}/labels`);
  if (dimension.type === 'multiple') return repeated;
  return [...repeated, ...lintOtherwise(dimension, path), ...lintCovered(dimension, path)];
}

function lintOtherwise(
  { id, labels, otherwise }: ExclusiveDimension,
  path: string,
): readonly Finding[] {
  if (otherwise === null)
    return [
      {
        severity: 'warning',
        code: 'value/no-otherwise',
        params: { dimension: id },
        path: `${path}/otherwise`,
      },
    ];
  const name = otherwise.id;
  return labels.some((rule) => rule.id === name)
    ? [
        {
          severity: 'error',
          code: 'policy/repeated-name',
          params: { name },
          path: `${path}/otherwise/id`,
        },
      ]
    : [];
}

/** Enough for some hundred labels of some parts each; beyond that not every pair is looked at. */
const mostSteps = 200_000;

/** A label after one whose condition holds wherever its own does is never given. */
function lintCovered({ labels }: LabelDimension, path: string): readonly Finding[] {
  const steps = { left: mostSteps };
  const findings: Finding[] = [];
  for (const [index, { id, when }] of labels.entries()) {
    if (steps.left < 0) break;
    const place = labels.findIndex(
      (earlier, at) => at >= index || covers(earlier.when, when, steps),
    );
    const by = labels[place];
    if (by === undefined || place >= index) continue;
    const params = { name: id, by: by.id };
    const at = `${path}/labels/${index}`;
    findings.push({ severity: 'warning', code: 'value/label-unreachable', params, path: at });
  }
  return findings;
}
