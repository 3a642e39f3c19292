import { fromDayNumber, toDayNumber } from '../calendar/day-number.js';
import type { DateString } from '../calendar/index.js';
import { requireList, requireObject, show, throwDomain, throwPolicy } from '../errors/index.js';
import type { Policy } from './policy.js';

/** Does the policy hold on that day? */
export function isInForce(policy: Policy, date: DateString): boolean {
  const { start, end } = policy.effective;
  return start <= date && (end === null || date < end);
}

/** The error of a decision outside the life of its policy. */
export function requireInForce(policy: Policy, date: DateString, path: string): void {
  if (isInForce(policy, date)) return;
  const { start, end } = policy.effective;
  throwDomain(
    'policy/not-in-force',
    path,
    `policy ${policy.id} ${policy.version} holds from ${start} ${end === null ? 'on' : `until before ${end}`}, not on ${date}; choose the version with selectPolicy`,
    { policy: policy.id, version: policy.version, date, start, end },
  );
}

/**
 * Which version of a policy holds on a day?
 *
 * @param versions - versions of one policy, in any order
 * @param options - `asOf`: the day
 * @returns the one version whose life contains the day
 * @throws {@link ClienteleError} `policy/not-in-force` when none does; `policy/versions-overlap` when two do; `input/not-a-list`,
 * `input/not-an-object`, `input/not-a-date`
 * @guarantee independent of the order of the versions
 * @example
 * ```ts
 * import { selectPolicy } from 'clientele';
 * import { customerPyramid, defineTierPolicy } from 'clientele/tier';
 * const first = defineTierPolicy({ ...customerPyramid, version: '1', effective: { start: '2025-01-01', end: '2026-01-01' } });
 * const second = defineTierPolicy({ ...customerPyramid, version: '2', effective: { start: '2026-01-01', end: null } });
 * selectPolicy([first, second], { asOf: '2025-12-31' }).version;   // => '1'
 * selectPolicy([first, second], { asOf: '2026-01-01' }).version;   // => '2'
 * ```
 * @category Policies
 */
export function selectPolicy<P extends Policy>(
  versions: readonly P[],
  options: { readonly asOf: DateString },
): P {
  const asOf = requireObject(options, '/options', '{ asOf }')['asOf'];
  const day = toDayNumber(asOf, '/options/asOf');
  const list = requireList(versions, '/versions', 'a list of policies') as readonly P[];
  const holding = Array.from(list).filter((version, index) =>
    holdsOn(version, day, `/versions/${index}`),
  );
  const [policy, other] = holding;
  const date = fromDayNumber(day);
  if (policy === undefined)
    return throwDomain(
      'policy/not-in-force',
      '/options/asOf',
      `none of ${list.length} versions holds on ${date}`,
      { date, versions: list.length },
    );
  if (other !== undefined)
    return throwPolicy(
      'policy/versions-overlap',
      '/versions',
      `versions ${show(policy.version)} and ${show(other.version)} both hold on ${date}`,
      { date, versions: holding.map(({ version }) => version) },
    );
  return policy;
}

function holdsOn(version: unknown, day: number, path: string): boolean {
  const { effective } = requireObject(version, path, 'a policy');
  const { start, end } = requireObject(effective, `${path}/effective`, '{ start, end }');
  const first = toDayNumber(start, `${path}/effective/start`);
  return first <= day && (end === null || day < toDayNumber(end, `${path}/effective/end`));
}
