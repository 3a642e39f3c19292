import { lintIncentivePlan } from 'clientele/incentive';
import { isRecord } from '../compare.js';
import { inputOf } from '../format-keys.js';
import { payoutPlanOf, planOf } from '../incentive.js';

export const kind = 'incentive/plan-lint';

type Finding = ReturnType<typeof lintIncentivePlan>[number];

/** Findings that the cases have a word for; every other error is a refusal. */
const words: Readonly<Record<string, string>> = {
  'incentive/bands-gap': 'gap',
  'incentive/bands-overlap': 'overlap',
  'incentive/equality-uncovered': 'equality-uncovered',
  'incentive/cliff': 'cliff',
  'incentive/non-monotone': 'non-monotone',
  'incentive/band-empty': 'unreachable',
  'incentive/band-unreachable': 'unreachable',
};

export function answer(input: unknown): unknown {
  const { plan } = inputOf(input, []);
  const findings = lintIncentivePlan(documentOf(plan));
  if (findings.some(({ severity, code }) => severity === 'error' && words[code] === undefined))
    return { error: 'policy' };
  const found = new Map<string, object[]>(Object.values(words).map((word) => [word, []]));
  for (const finding of findings) found.get(words[finding.code] ?? '')?.push(entryOf(finding));
  for (const list of found.values()) list.sort((one, other) => placeOf(one) - placeOf(other));
  return { findings: Object.fromEntries(found) };
}

/** Where every band states its own sides there is no boundary; the library wants one, which is then without effect. */
function documentOf(plan: unknown): Record<string, unknown> {
  const { cap, ...rest } = payoutPlanOf(plan, {
    required: [],
    optional: ['boundary', 'cap'],
    ofBand: ['fromIncluded', 'toIncluded'],
  });
  const limits = cap === undefined ? {} : { limits: [{ type: 'cap', amount: cap }] };
  const bands = rest['bands'] as readonly unknown[];
  const boundary = bands.every(statesItsSides) ? { boundary: 'lower-inclusive' } : {};
  return planOf({ ...boundary, ...rest, ...limits });
}

function statesItsSides(band: unknown): boolean {
  if (!isRecord(band)) return false;
  const { fromIncluded, toIncluded, to } = band;
  return fromIncluded !== undefined && (toIncluded !== undefined || to === null);
}

function entryOf({ code, params: { from, to, at, band }, figure }: Finding): object {
  switch (words[code]) {
    case 'unreachable':
      return { band };
    case 'equality-uncovered':
      return { at };
    case 'cliff':
    case 'non-monotone':
      return { at, change: figure };
    default:
      return { from, to };
  }
}

function placeOf(entry: object): number {
  const { from, at, band } = entry as Readonly<Record<string, unknown>>;
  return Number(from ?? at ?? band);
}
