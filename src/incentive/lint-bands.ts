import { type Decimal, plain } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import type { IncentivePlan, PayoutBand, PayoutStructure } from './policy.js';
import { type Band, isEmptyBand, readBands } from './read-bands.js';

/** What of a plan its bands are judged by. */
export type BandTerms = Pick<IncentivePlan, 'bands' | 'boundary' | 'structure'>;

/** Bands hold something, tell what their structure needs, ascend, and do not overlap. */
export function lintBands(plan: BandTerms): readonly Finding[] {
  if (plan.bands.length === 0) return [finding('error', 'incentive/no-bands', '/bands', {})];
  const bands = readBands(plan.bands, plan.boundary);
  const full = bands.filter((band) => !isEmptyBand(band));
  return [
    ...bands.flatMap((band) => lintBand(plan, band)),
    ...lintOrder(full),
    ...lintOverlap(full),
  ];
}

function lintBand({ bands, structure }: BandTerms, band: Band): readonly Finding[] {
  const { from, to, index } = band;
  const path = `/bands/${index}`;
  const told = bands[index];
  return [
    ...(isEmptyBand(band) && to !== null
      ? [
          finding('error', 'incentive/band-empty', `${path}/to`, {
            band: index,
            from: plain(from),
            to: plain(to),
          }),
        ]
      : []),
    ...(told?.rate !== undefined && told.perUnit !== undefined
      ? [finding('error', 'incentive/rate-and-unit', `${path}/perUnit`, { band: index })]
      : []),
    ...missingTerms(structure, told).map((key) =>
      finding('error', 'incentive/band-incomplete', `${path}/${key}`, {
        band: index,
        key,
        structure,
      }),
    ),
    ...idleTerms(structure, told).map((key) =>
      finding('warning', 'incentive/term-unused', `${path}/${key}`, {
        band: index,
        key,
        structure,
      }),
    ),
  ];
}

/** What a band must tell for its structure to mean something. */
function missingTerms(structure: PayoutStructure, band: PayoutBand | undefined): readonly string[] {
  if (structure === 'interpolated') return band?.to === null ? ['to'] : [];
  const isOpen =
    structure === 'per-increment' && band?.lump !== undefined && band.every === undefined;
  return isOpen ? ['every'] : [];
}

/** What a band tells and its structure does not look at: somebody meant another structure. */
function idleTerms(structure: PayoutStructure, band: PayoutBand | undefined): readonly string[] {
  const hasRates =
    structure !== 'interpolated' && structure !== 'per-increment' && structure !== 'lump-sum';
  const idle = [
    ...(hasRates ? [] : (['rate', 'perUnit'] as const)),
    ...(structure === 'per-increment' ? [] : (['every'] as const)),
  ];
  return idle.filter((key) => band?.[key] !== undefined);
}

/** Each band with the band before it that reaches highest. */
function withBelow(bands: readonly Band[]): readonly (readonly [Band, Band | undefined])[] {
  let highest: Band | undefined;
  return bands.map((band) => {
    const below = highest;
    if (below === undefined || reachesAbove(band, below)) highest = band;
    return [band, below];
  });
}

function reachesAbove({ to }: Band, { to: other }: Band): boolean {
  return other !== null && (to === null || to.gt(other));
}

/** Bands stand in the order of their starts. */
function lintOrder(bands: readonly Band[]): readonly Finding[] {
  return bands.flatMap((band, place) => {
    const before = bands[place - 1];
    if (before === undefined || before.from.lte(band.from)) return [];
    const params = { from: plain(band.from), before: plain(before.from) };
    return [finding('error', 'incentive/bands-not-ascending', `/bands/${band.index}/from`, params)];
  });
}

/** What two bands hold: a stretch, or one bound. */
export interface Overlap {
  readonly from: Decimal;
  /** `null` has no upper end. */
  readonly to: Decimal | null;
  /** The upper one of the two bands. */
  readonly band: Band;
}

/** Two bands hold the same values, or the one bound that both include. */
function lintOverlap(bands: readonly Band[]): readonly Finding[] {
  return overlapsOf(bands).map(({ from, to, band }) =>
    finding('error', 'incentive/bands-overlap', `/bands/${band.index}/from`, {
      from: plain(from),
      to: to === null ? null : plain(to),
    }),
  );
}

/** What is held twice, by full bands that ascend. */
export function overlapsOf(bands: readonly Band[]): readonly Overlap[] {
  return withBelow(bands).flatMap(([band, below]) => {
    if (below === undefined || !meets(below, band)) return [];
    const from = band.from.gt(below.from) ? band.from : below.from;
    return [{ from, to: reachesAbove(below, band) ? band.to : below.to, band }];
  });
}

/** Does a band hold a value that a lower one holds? */
function meets(below: Band, { from, to, fromIncluded }: Band): boolean {
  if (to?.lte(below.from)) return false;
  if (below.to === null || below.to.gt(from)) return true;
  return below.to.equals(from) && below.toIncluded && fromIncluded;
}

/** What no band covers above the first: a stretch, or a single bound that both neighbours exclude. */
export function lintCoverage({ bands: told, boundary }: BandTerms): readonly Finding[] {
  const bands = readBands(told, boundary).filter((band) => !isEmptyBand(band));
  const between = withBelow(bands).flatMap(([band, below]) => {
    if (below === undefined || below.to === null || band.from.lt(below.to)) return [];
    const path = `/bands/${below.index}/to`;
    if (band.from.gt(below.to))
      return [
        finding('warning', 'incentive/bands-gap', path, {
          from: plain(below.to),
          to: plain(band.from),
        }),
      ];
    return below.toIncluded || band.fromIncluded
      ? []
      : [finding('warning', 'incentive/equality-uncovered', path, { at: plain(below.to) })];
  });
  return [...between, ...lintTop(bands)];
}

/** Above the highest band nothing is covered, unless it has no end. */
function lintTop(bands: readonly Band[]): readonly Finding[] {
  const [first] = bands;
  if (first === undefined) return [];
  const { to, index } = bands.reduce((top, band) => (reachesAbove(band, top) ? band : top), first);
  return to === null
    ? []
    : [
        finding('warning', 'incentive/bands-gap', `/bands/${index}/to`, {
          from: plain(to),
          to: null,
        }),
      ];
}
