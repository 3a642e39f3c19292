import { divideRounded, padded, plain } from '../../../kernel/decimal/decimal.js';
import type { Reason } from '../../../kernel/decision/index.js';
import type { WorthReasonCode } from '../reasons.js';
import type { PlacedProspect } from './place-prospects.js';
import type { ReadyProspects } from './ready-prospects.js';
import type { Unweighed } from './weigh-prospect.js';

type Why = Reason<WorthReasonCode>;

/** Why a prospect has its grade, or is not pursued: expected less cost, its place, and what does not count. */
export function prospectReasons(
  { rank, level, ...own }: PlacedProspect,
  ready: ReadyProspects,
  population: number,
): readonly Why[] {
  const { currency, rankBy } = ready;
  const grade = level === null ? undefined : ready.grades[level];
  const place = { rank, population, rankBy };
  return [
    grade === undefined
      ? {
          code: 'tier/prospect-not-pursued',
          params: { currency, minimum: plain(ready.minimumNet), ...place },
        }
      : {
          code: 'tier/prospect-graded',
          params: { grade: grade.grade, label: grade.label ?? null, ...place },
        },
    netReason(own, ready),
    ...returnReason(own),
    ...spentReason(own.facts.spent, currency),
  ];
}

/** What is left for each unit still to be spent, to four decimals for reading; the outcome has the exact ratio. */
function returnReason({ net, cost }: Pick<PlacedProspect, 'net' | 'cost'>): readonly Why[] {
  if (cost.isZero()) return [];
  const ratio = divideRounded(net, cost, { scale: 4, mode: 'half-even' });
  return [{ code: 'tier/return-on-cost', params: { ratio } }];
}

/** What is expected to be left, and its two parts. */
function netReason(
  own: Omit<PlacedProspect, 'rank' | 'level'>,
  { currency, rounding: { scale }, stages }: ReadyProspects,
): Why {
  const { facts, probability, isOfStage, value, expected, cost, net } = own;
  const stage = isOfStage ? (facts.stage ?? null) : null;
  const label = stages.get(stage ?? '')?.label ?? null;
  const params = { probability: plain(probability), value: plain(value), stage, label };
  return {
    code: 'tier/prospect-net',
    figure: padded(net, scale),
    params: { currency },
    parts: [
      { code: 'tier/prospect-expected', figure: padded(expected, scale), params },
      { code: 'tier/cost-to-spend', figure: padded(cost.negated(), scale), params: {} },
    ],
  };
}

/** Why a prospect cannot be told. */
export function unweighedReasons({ facts, missing }: Unweighed, currency: string): readonly Why[] {
  return [
    { code: 'tier/prospect-undetermined', params: { missing } },
    ...spentReason(facts.spent, currency),
  ];
}

function spentReason(spent: string | number | null | undefined, currency: string): readonly Why[] {
  if (spent === null || spent === undefined) return [];
  return [{ code: 'tier/spent-not-counted', params: { spent: String(spent), currency } }];
}
