import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import type { Explain, Reason } from '../../kernel/decision/index.js';
import { askGates, joined } from './ask-gates.js';
import { checkFile } from './check-file.js';
import type { AccountOutcome } from './decision.js';
import { explainAccount } from './explain-account.js';
import type { AccountFacts } from './facts.js';
import type { Findings, Place } from './findings.js';
import type { ReadyAccount } from './ready-account.js';
import type { AccountAnswerCode } from './reasons.js';
import { pointsText, scoreIndicators } from './score-indicators.js';
import { weighSwot } from './weigh-swot.js';

/** The answer for one account, without the envelope. */
export interface AccountAnswer {
  readonly outcome: AccountOutcome | null;
  readonly missing: readonly string[];
  readonly reasons: readonly Reason<AccountAnswerCode>[];
}

/** Decides about one account whose facts were read. */
export function decideAccount(
  ready: ReadyAccount,
  facts: AccountFacts,
  place: Place | null,
  path: string,
  explain: Explain,
): AccountAnswer {
  const found = findOut(ready, facts, place, path, explain === 'full');
  const outcome = outcomeOf(ready, found);
  const missing = [...new Set([...found.gates.missing, ...found.composite.missing])];
  const reasons = explain === 'none' ? [] : explainAccount(ready, found, outcome);
  return { outcome, missing, reasons };
}

function findOut(
  ready: ReadyAccount,
  facts: AccountFacts,
  place: Place | null,
  path: string,
  isFull: boolean,
): Findings {
  const { policy, bounds } = ready;
  const gates = askGates(policy, facts, path);
  const file = checkFile(policy.file, ready.fileAtLeast, facts, isFull);
  const composite = scoreIndicators(ready, facts, path);
  const { points } = composite;
  const swot = facts.swot === null || facts.swot === undefined ? null : facts.swot;
  return {
    gates,
    file,
    composite,
    swot: swot === null ? null : weighSwot(ready, swot, isFull),
    place,
    admitted: joined([gates.hold, file.holds, place?.place.isTop ?? true], 'all'),
    reached: points === null ? null : reachedBy(points, bounds),
  };
}

function reachedBy(points: Decimal, bounds: readonly Decimal[]): number {
  const at = bounds.findIndex((from) => points.gte(from));
  return at < 0 ? bounds.length : at;
}

/**
 * Who is refused, or reaches no band, has the grade of the rest whatever else is unknown. Else both must be known: admitted,
 * and the points.
 */
function outcomeOf({ policy, bounds }: ReadyAccount, found: Findings): AccountOutcome | null {
  const { admitted, reached, composite, gates, file, swot, place } = found;
  const isRest = admitted === false || reached === bounds.length;
  if (!isRest && (admitted === null || reached === null)) return null;
  const grade = isRest ? policy.otherwise : (policy.bands[reached ?? 0]?.grade ?? null);
  return {
    grade,
    admitted,
    points: pointsText(composite.points),
    lines: composite.lines,
    gates: gates.gates,
    next: nextOf(policy.bands, bounds, found, isRest),
    top: place?.place ?? null,
    swot: swot?.outcome ?? null,
    file: file.outcome,
  };
}

/** The band above: of who is refused the one that the points reach, which is no distance away. */
function nextOf(
  bands: ReadyAccount['policy']['bands'],
  bounds: readonly Decimal[],
  { reached, composite }: Findings,
  isRest: boolean,
): AccountOutcome['next'] {
  const { points } = composite;
  if (reached === null || points === null) return null;
  const isRefused = isRest && reached < bounds.length;
  const at = isRefused ? reached : reached - 1;
  const band = bands[at];
  const from = bounds[at];
  if (band === undefined || from === undefined) return null;
  const distance = isRefused ? '0' : plain(from.minus(points));
  return { grade: band.grade, from: plain(from), distance };
}
