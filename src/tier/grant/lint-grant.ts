import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { gradesOf } from '../compute/grades-of.js';
import type { ComputeRule, FiguresBand } from '../compute/policy.js';
import type { TierPolicy } from '../policy.js';
import type { GrantRule } from './policy.js';

/** What is wrong in how a policy grants grades over time. */
export function lintGrant({ compute, grant }: TierPolicy): readonly Finding[] {
  if (grant === null) return [];
  return [
    ...lintLowest(compute),
    ...lintRising(compute),
    ...lintLifetime(compute, grant),
    ...lintOwnRule(compute, grant),
    ...lintCarryOver(compute, grant),
  ];
}

function error(code: string, path: string, params: Finding['params'] = {}): Finding {
  return { severity: 'error', code, params, path };
}

/** Who meets no band has to hold something. */
function lintLowest(compute: ComputeRule): readonly Finding[] {
  const isOpen = 'otherwise' in compute && compute.otherwise === null;
  return isOpen ? [error('tier/no-lowest-grade', '/compute/otherwise')] : [];
}

/** Bands on one and the same figure have to fall from the top, or one of them can never be held. */
function lintRising(compute: ComputeRule): readonly Finding[] {
  if (compute.type !== 'thresholds') return [];
  const measures = new Set(compute.bands.flatMap((band) => measuresOf(band)));
  if (measures.size !== 1 || compute.bands.some((band) => measuresOf(band).length !== 1)) return [];
  const [measure = ''] = measures;
  let above: Decimal | null = null;
  return compute.bands.flatMap((band, index): readonly Finding[] => {
    const path = `/compute/bands/${index}/atLeast/${measure}`;
    const bound = toDecimal((band as FiguresBand).atLeast[measure], path);
    const before = above;
    above = bound;
    return before === null || bound.lt(before)
      ? []
      : [error('tier/bands-not-rising', path, { bound: bound.toFixed(), above: before.toFixed() })];
  });
}

function measuresOf(band: { readonly atLeast?: object } | object): readonly string[] {
  return 'atLeast' in band && typeof band.atLeast === 'object' && band.atLeast !== null
    ? Object.keys(band.atLeast)
    : [];
}

function lintLifetime(compute: ComputeRule, { lifetime }: GrantRule): readonly Finding[] {
  const known = gradesOf(compute).map(({ grade }) => grade);
  return lifetime.flatMap(({ grade }, index) =>
    known.includes(grade)
      ? []
      : [error('tier/unknown-grade', `/grant/lifetime/${index}/grade`, { grade, known })],
  );
}

const ranks = ['pyramid', 'percentiles', 'abc', 'grid'];

/** What a member's own figures decide means nothing where the grade depends on the others. */
function lintOwnRule({ type }: ComputeRule, grant: GrantRule): readonly Finding[] {
  if (!ranks.includes(type)) return [];
  const fields = [
    ['requalification', grant.requalification === 'extends'],
    ['returns', grant.returns === 'reopen'],
  ] as const;
  return fields.flatMap(([field, isAsked]) =>
    isAsked ? [error('tier/own-rule-only', `/grant/${field}`, { field, type })] : [],
  );
}

/** A surplus needs bounds that are figures, and a window that begins anew with every review. */
function lintCarryOver(compute: ComputeRule, grant: GrantRule): readonly Finding[] {
  if (grant.carryOver === 'none') return [];
  const hasBounds =
    compute.type === 'thresholds' && compute.bands.every((band) => 'atLeast' in band);
  return hasBounds && beginsWithReview(grant)
    ? []
    : [
        error('tier/carry-over-meaningless', '/grant/carryOver', {
          rule: compute.type,
          window: grant.window.type,
        }),
      ];
}

function beginsWithReview({ window, review }: GrantRule): boolean {
  if (window.type === 'anniversary') return review.type === 'anniversary';
  if (window.type !== 'calendar' || review.type !== 'calendar') return false;
  const [one, other] = [window.fiscalYear, review.fiscalYear].map((year) =>
    [year?.startMonth ?? 1, year?.startDay ?? 1].join('-'),
  );
  return window.unit === review.unit && one === other;
}
