import { type Decimal, toOperand } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import { type PolicyRef, type Reason, refOf } from '../kernel/decision/index.js';
import {
  requireList,
  requireObject,
  requireText,
  show,
  throwDomain,
} from '../kernel/errors/index.js';
import type { IncentivePlan } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';
import { requireEvidence } from './require-evidence.js';

type Why = Reason<IncentiveReasonCode>;

/** What a report needs of a decision. */
export interface ReadDecision {
  readonly id: string;
  readonly outcome: {
    readonly measure: Decimal;
    /** The measure as it was told. */
    readonly told: DecimalString;
    readonly entitlement: Decimal;
  } | null;
  readonly reasons: readonly Why[];
  /** The parts of the due. */
  readonly stages: readonly Why[];
  /** Where the next band starts. */
  readonly threshold: DecimalString | null;
}

/** Reads a batch that was decided under this plan, with reasons. */
export function readBatch(plan: IncentivePlan, batch: unknown): readonly ReadDecision[] {
  const { policy, decisions } = requireObject(batch, '/batch', 'a batch of settleRebates');
  requirePlan(refOf(plan), requireObject(policy, '/batch/policy', '{ id, version }'));
  const read = requireList(decisions, '/batch/decisions', 'a list of decisions').map(readDecision);
  if (read.length > 0 && read.every(({ reasons }) => reasons.length === 0))
    throwDomain(
      'incentive/no-reasons',
      '/batch/decisions',
      "the batch tells no reasons; settle with explain: 'reasons'",
      {},
    );
  return read;
}

function requirePlan({ id, version }: PolicyRef, policy: Readonly<Record<string, unknown>>): void {
  if (policy['id'] === id && policy['version'] === version) return;
  const received = `${show(policy['id'])}, version ${show(policy['version'])}`;
  throwDomain('incentive/other-plan', '/batch/policy', `the batch was decided under ${received}`, {
    expected: `${show(id)}, version ${show(version)}`,
    received,
  });
}

function readDecision(decision: unknown, index: number): ReadDecision {
  const path = `/batch/decisions/${index}`;
  const { id, outcome, reasons } = requireObject(decision, path, 'a decision');
  const read = readReasons(reasons, `${path}/reasons`);
  const due = read.find(({ code }) => code === 'incentive/due');
  const next = read.find(({ code }) => code === 'incentive/next-band')?.params['threshold'];
  return {
    id: requireText(id, `${path}/id`, 'an id'),
    outcome: outcome === null ? null : readOutcome(outcome, `${path}/outcome`),
    reasons: read,
    stages: due?.parts === undefined ? [] : readReasons(due.parts, `${path}/reasons/parts`),
    threshold: typeof next === 'string' ? next : null,
  };
}

function readOutcome(outcome: unknown, path: string): ReadDecision['outcome'] {
  const { measure, entitlement } = requireObject(outcome, path, 'an outcome');
  const figure = toOperand(measure, `${path}/measure`);
  return {
    measure: figure,
    told: String(measure),
    entitlement: toOperand(entitlement, `${path}/entitlement`),
  };
}

function readReasons(reasons: unknown, path: string): readonly Why[] {
  return requireList(reasons, path, 'a list of reasons').map((reason, index) => {
    const read = requireObject(reason, `${path}/${index}`, 'a reason');
    requireText(read['code'], `${path}/${index}/code`, 'a code');
    const { figure } = read;
    if (figure !== undefined) toOperand(figure, `${path}/${index}/figure`);
    requireEvidence(read['params'], `${path}/${index}/params`);
    return read as unknown as Why;
  });
}
