import type { Finding } from '../kernel/decision/index.js';
import type { Lifecycle } from './policy.js';

/** What is wrong or suspicious in a lifecycle of the right shape. */
export function lintStages(lifecycle: Lifecycle): readonly Finding[] {
  const names = new Set(lifecycle.stages.map(({ stage }) => stage));
  const references = [...lintNames(lifecycle), ...lintReferences(lifecycle, names)];
  return references.length > 0
    ? references
    : [...lintAmbiguous(lifecycle), ...lintShape(lifecycle)];
}

function finding(
  severity: Finding['severity'],
  code: string,
  path: string,
  params: Finding['params'],
): Finding {
  return { severity, code, params, path };
}

function lintNames({ stages }: Lifecycle): readonly Finding[] {
  return stages.flatMap(({ stage }, index) =>
    stages.findIndex((other) => other.stage === stage) === index
      ? []
      : [finding('error', 'policy/repeated-name', `/stages/${index}/stage`, { name: stage })],
  );
}

function lintReferences(
  { stages, initial, transitions }: Lifecycle,
  names: ReadonlySet<string>,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (!names.has(initial))
    findings.push(finding('error', 'lifecycle/unknown-stage', '/initial', { stage: initial }));
  stages.forEach(({ stage, limit }, index) => {
    if (limit !== undefined && !names.has(limit.to))
      findings.push(
        finding('error', 'lifecycle/unknown-target', `/stages/${index}/limit/to`, {
          stage,
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
          event,
          target: to,
        }),
      );
  });
  return findings;
}

/** Two ways without a guard are a contradiction; one with and one without may be. */
function lintAmbiguous({ transitions }: Lifecycle): readonly Finding[] {
  return transitions.flatMap(({ from, event, when }, index) => {
    const earlier = transitions
      .slice(0, index)
      .filter((other) => other.from === from && other.event === event);
    const open =
      earlier.filter((other) => other.when === undefined).length + (when === undefined ? 1 : 0);
    if (earlier.length === 0 || open === 0) return [];
    return [
      finding(open > 1 ? 'error' : 'warning', 'lifecycle/ambiguous', `/transitions/${index}`, {
        stage: from,
        event,
      }),
    ];
  });
}

function lintShape(lifecycle: Lifecycle): readonly Finding[] {
  const reached = reachable(lifecycle);
  return lifecycle.stages.flatMap(({ stage, final = false, limit }, index) => {
    const isLeft =
      limit !== undefined ||
      lifecycle.transitions.some(({ from, to }) => from === stage && to !== stage);
    const path = `/stages/${index}`;
    return [
      ...(reached.has(stage) ? [] : [finding('warning', 'lifecycle/unreachable', path, { stage })]),
      ...(!final && !isLeft ? [finding('warning', 'lifecycle/dead-end', path, { stage })] : []),
      ...(final && isLeft ? [finding('warning', 'lifecycle/final-is-left', path, { stage })] : []),
    ];
  });
}

/** Stages that some chain of transitions and time limits leads to; guards are taken as possible. */
function reachable({ stages, initial, transitions }: Lifecycle): ReadonlySet<string> {
  const reached = new Set([initial]);
  for (const stage of reached) {
    for (const { from, to } of transitions) if (from === stage) reached.add(to);
    const limit = stages.find((rule) => rule.stage === stage)?.limit;
    if (limit !== undefined) reached.add(limit.to);
  }
  return reached;
}
