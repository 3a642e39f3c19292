import { type Finding, type Label, repeatedNames } from '../kernel/decision/index.js';
import type { Lifecycle, TransitionRule } from './policy.js';

/** What is wrong or suspicious in a lifecycle of the right shape. */
export function lintStages(lifecycle: Lifecycle): readonly Finding[] {
  return [
    ...repeatedNames(lifecycle.stages, 'stage', '/stages'),
    ...lintReferences(lifecycle),
    ...lintAmbiguous(lifecycle),
    ...lintShape(lifecycle),
  ];
}

function finding(
  severity: Finding['severity'],
  code: string,
  path: string,
  params: Finding['params'],
): Finding {
  return { severity, code, params, path };
}

function lintReferences({ stages, initial, transitions }: Lifecycle): readonly Finding[] {
  const names = namesOf(stages);
  const findings: Finding[] = [];
  if (!names.has(initial))
    findings.push(finding('error', 'lifecycle/unknown-stage', '/initial', { stage: initial }));
  stages.forEach(({ stage, limit }, index) => {
    if (limit !== undefined && !names.has(limit.to))
      findings.push(
        finding('error', 'lifecycle/unknown-target', `/stages/${index}/limit/to`, {
          stage,
          stageLabel: labelOf(stages, stage),
          target: limit.to,
        }),
      );
  });
  transitions.forEach(({ from, event, to }, index) => {
    if (!names.has(from))
      findings.push(
        finding('error', 'lifecycle/unknown-stage', `/transitions/${index}/from`, { stage: from }),
      );
    if (!names.has(to))
      findings.push(
        finding('error', 'lifecycle/unknown-target', `/transitions/${index}/to`, {
          stage: from,
          stageLabel: labelOf(stages, from),
          event,
          target: to,
        }),
      );
  });
  return findings;
}

function labelOf(stages: Lifecycle['stages'], stage: string): Label | null {
  return stages.find((rule) => rule.stage === stage)?.label ?? null;
}

function namesOf(stages: Lifecycle['stages']): ReadonlySet<string> {
  return new Set(stages.map(({ stage }) => stage));
}

/** Two ways without a guard are a contradiction, one with and one without may be; told once, at the second of them. */
function lintAmbiguous({ stages, transitions }: Lifecycle): readonly Finding[] {
  return transitions.flatMap(({ from, event }, index) => {
    const isRival = (other: TransitionRule) => other.from === from && other.event === event;
    if (transitions.slice(0, index).filter(isRival).length !== 1) return [];
    const open = transitions.filter((rule) => isRival(rule) && rule.when === undefined).length;
    if (open === 0) return [];
    const severity = open > 1 ? 'error' : 'warning';
    const path = `/transitions/${index}`;
    const stageLabel = labelOf(stages, from);
    return [finding(severity, 'lifecycle/ambiguous', path, { stage: from, stageLabel, event })];
  });
}

function lintShape({ stages, initial, transitions }: Lifecycle): readonly Finding[] {
  const names = namesOf(stages);
  const reached = reachable({ stages, initial, transitions });
  return stages.flatMap(({ stage, label, final = false, limit }, index) => {
    const leaves = ({ from, to }: { readonly from: string; readonly to: string }) =>
      from === stage && to !== stage;
    const isLeft =
      transitions.some(leaves) || (limit !== undefined && leaves({ from: stage, to: limit.to }));
    const path = `/stages/${index}`;
    const params = { stage, stageLabel: label ?? null };
    return [
      ...(reached.has(stage) || !names.has(initial)
        ? []
        : [finding('warning', 'lifecycle/unreachable', path, params)]),
      ...(!final && !isLeft ? [finding('warning', 'lifecycle/dead-end', path, params)] : []),
      ...(final && isLeft ? [finding('warning', 'lifecycle/final-is-left', path, params)] : []),
    ];
  });
}

/** Stages that some chain of transitions and time limits leads to; guards are taken as possible. */
function reachable({
  stages,
  initial,
  transitions,
}: Pick<Lifecycle, 'stages' | 'initial' | 'transitions'>): ReadonlySet<string> {
  const reached = new Set([initial]);
  for (const stage of reached) {
    for (const { from, to } of transitions) if (from === stage) reached.add(to);
    const limit = stages.find((rule) => rule.stage === stage)?.limit;
    if (limit !== undefined) reached.add(limit.to);
  }
  return reached;
}
