import { attempt, trustPolicy } from 'clientele';
import { type IncentivePlan, lintIncentivePlan, parseIncentivePlan } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { incentiveDecisions } from '../fuzz/incentive-decisions.js';

const odd: readonly unknown[] = [
  ...[undefined, null, '', 'x', '-1', '1', 0, -1, 1.5, 41, 1e9, 1e308, true, [], {}],
  ...[['x'], [null], '2026-02-30', '9'.repeat(400), { to: 'x' }, { type: 'custom' }, 'constructor'],
];

/** Every document with one place replaced by something odd, or left out. */
function* broken(document: unknown, place = ''): Generator<readonly [string, unknown]> {
  if (place !== '') for (const [index, value] of odd.entries()) yield [`${place} #${index}`, value];
  if (typeof document !== 'object' || document === null) return;
  for (const [key, inner] of Object.entries(document))
    for (const [at, value] of broken(inner, `${place}/${key}`)) {
      const copy: Record<string, unknown> = { ...document, [key]: value };
      yield [at, Array.isArray(document) ? Object.values(copy) : copy];
    }
}

/** Labels are only handed on, so a trusted plan may hold anything there. */
const isLabel = (place: string) => /\/(label|measureLabels)\b/.test(place);

const isRefused = (draft: unknown) =>
  lintIncentivePlan(draft).some(({ severity }) => severity === 'error');

describe.each(incentiveDecisions)('$name by a trusted plan', ({ plan, decide }) => {
  const document: unknown = JSON.parse(JSON.stringify(plan));
  const trust = (draft: unknown) => trustPolicy(draft as IncentivePlan);

  it('decides as by the defined one', () => {
    expect(decide(trust(document))).toEqual(decide(parseIncentivePlan(document)));
  });

  it('with anything odd in it, refuses it as a policy or decides as by the checked one', {
    timeout: 120_000,
  }, () => {
    const wrong: unknown[] = [];
    const counts = { refused: 0, taken: 0 };
    for (const [place, draft] of broken(document)) {
      const trusted = attempt(() => trust(draft));
      if (!trusted.ok || isLabel(place)) continue;
      const tried = attempt(() => decide(trusted.value));
      counts[tried.ok ? 'taken' : 'refused'] += 1;
      if (isRefused(draft)) {
        const isLocated = !tried.ok && (tried.error.issues.at(-1)?.path ?? '') !== '';
        if (tried.ok || tried.error.kind !== 'policy' || !isLocated) wrong.push([place, tried]);
      } else if (tried.ok) {
        const checked = decide(parseIncentivePlan(draft));
        if (JSON.stringify(tried.value) !== JSON.stringify(checked)) wrong.push([place, tried]);
      }
    }
    expect(wrong).toEqual([]);
    expect(Math.min(counts.refused, counts.taken)).toBeGreaterThan(20);
  });
});
