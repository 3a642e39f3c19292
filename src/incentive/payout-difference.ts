import { Decimal, padded, plain, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import { limitOf, type PayoutCurve, type Piece, pieceAt, type Segment } from './payout-curve.js';
import { tidyAmount } from './tidy-amount.js';

/** A stretch of the measure on which two plans pay differently; everything is after less before. */
export interface PayoutDifference {
  /** `null` has no lower end: measures below zero. */
  readonly from: DecimalString | null;
  readonly fromIncluded: boolean;
  /** `null` has no upper end. */
  readonly to: DecimalString | null;
  readonly toIncluded: boolean;
  /** The difference at `from`, or what it comes near to where that is not part of the stretch. */
  readonly atFrom: DecimalString | null;
  /** The same at `to`. */
  readonly atTo: DecimalString | null;
  /** What each unit more adds to the difference; `null` where one of the plans counts increments. */
  readonly marginalRate: DecimalString | null;
  /** Does the plan after pay more or less? Where increments are counted: more or the same, less or the same, or now more and now less. */
  readonly pays: 'more' | 'less' | 'more-and-less';
}

/** How a curve is read: what it pays at a measure, and which of its pieces hold a payout. */
export interface ReadCurve {
  readonly curve: PayoutCurve;
  readonly at: (measure: Decimal) => Decimal;
  /** The figure that a rate multiplies where it is not the measure. */
  readonly paid: Decimal | null;
  /** Does what no band covers pay nothing, whatever was earned below it? */
  readonly onlyBands: boolean;
  /** What each unit below zero pays. */
  readonly slopeBelowZero: Decimal;
}

/** A stretch, or a single measure, with exact figures. */
interface Atom {
  readonly from: Decimal | null;
  readonly fromIncluded: boolean;
  readonly to: Decimal | null;
  readonly toIncluded: boolean;
  readonly atFrom: Decimal | null;
  readonly atTo: Decimal | null;
  readonly slope: Decimal | null;
  readonly pays: PayoutDifference['pays'] | null;
}

/** Where two curves of one measure pay differently, ascending; stretches that go on with the same slope are one. */
export function payoutDifferences(
  before: ReadCurve,
  after: ReadCurve,
  scale: number,
): readonly PayoutDifference[] {
  const bounds = boundsOf(before, after);
  const sides = { before: reader(before), after: reader(after) };
  const atoms = [
    ...belowZero(before, after),
    ...bounds.flatMap((bound, index) => {
      const next = bounds[index + 1] ?? null;
      const between = stretchAtoms(sides.before(bound), sides.after(bound), bound, next);
      return [pointAtom(before, after, bound), ...between];
    }),
  ];
  return joined(atoms).map((atom) => textOf(atom, scale));
}

function boundsOf(before: ReadCurve, after: ReadCurve): readonly Decimal[] {
  const all = [before, after].flatMap(({ curve }) =>
    curve.segments.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  );
  const bounds = new Map([zero, ...all].map((bound) => [plain(bound), bound]));
  return [...bounds.values()].sort((left, right) => left.comparedTo(right));
}

/** What holds just above a measure: one affine stretch with its limits, or increments. */
interface Above {
  readonly near: (measure: Decimal, side: 'below' | 'above') => Decimal;
  readonly slope: Decimal;
  readonly increments: Piece['increments'];
}

const nothing: Above = { near: () => zero, slope: zero, increments: null };

/** Finds the stretch above each bound; bounds must be asked for in rising order. */
function reader({ curve, paid, onlyBands }: ReadCurve): (bound: Decimal) => Above {
  const stretches = curve.segments.filter(({ from, to }) => to === null || !to.equals(from));
  let place = -1;
  return (bound) => {
    while (stretches[place + 1]?.from.lte(bound)) place += 1;
    const segment = stretches[place];
    return segment === undefined || (onlyBands && segment.band === null)
      ? nothing
      : aboveOf(segment, paid);
  };
}

function aboveOf({ piece }: Segment, paid: Decimal | null): Above {
  const { slope, over, increments } = piece;
  if (increments !== null)
    return {
      near: (measure, side) => limitOf(piece, measure, side),
      slope: increments.lump.div(increments.size),
      increments,
    };
  if (over !== null)
    return { near: (measure) => pieceAt(piece, measure), slope: slope.div(over), increments };
  return paid === null
    ? { near: (measure) => pieceAt(piece, measure), slope, increments }
    : { near: (measure) => pieceAt(piece, measure, paid), slope: zero, increments };
}

function paysOf(sign: Decimal): Atom['pays'] {
  return sign.isZero() ? null : sign.gt(0) ? 'more' : 'less';
}

function belowZero(before: ReadCurve, after: ReadCurve): readonly Atom[] {
  const slope = after.slopeBelowZero.minus(before.slopeBelowZero);
  const ends = { from: null, fromIncluded: false, to: zero, toIncluded: false };
  return [{ ...ends, atFrom: null, atTo: zero, slope, pays: paysOf(slope.negated()) }];
}

function pointAtom(before: ReadCurve, after: ReadCurve, at: Decimal): Atom {
  const change = after.at(at).minus(before.at(at));
  const ends = { from: at, fromIncluded: true, to: at, toIncluded: true };
  return { ...ends, atFrom: change, atTo: change, slope: zero, pays: paysOf(change) };
}

/** Increments that count no further within a stretch are a fixed amount there. */
function flat(above: Above, from: Decimal, to: Decimal | null): Above {
  const { increments, near } = above;
  if (increments === null) return above;
  const amount = near(from, 'above');
  const isFlat = increments.lump.isZero() || (to !== null && near(to, 'below').equals(amount));
  return isFlat ? { near: () => amount, slope: zero, increments: null } : above;
}

function stretchAtoms(
  own: Above,
  other: Above,
  from: Decimal,
  to: Decimal | null,
): readonly Atom[] {
  const [before, after] = [flat(own, from, to), flat(other, from, to)];
  const near = (measure: Decimal, side: 'below' | 'above') =>
    after.near(measure, side).minus(before.near(measure, side));
  const atFrom = near(from, 'above');
  const atTo = to && near(to, 'below');
  const ends = { from, fromIncluded: false, to, toIncluded: false, atFrom, atTo };
  if (before.increments !== null || after.increments !== null)
    return [{ ...ends, slope: null, pays: stairsPay(before, after, from, to) }];
  const slope = after.slope.minus(before.slope);
  const first = paysOf(atFrom);
  const last = paysOf(atTo ?? slope);
  if (first === null || last === null || first === last)
    return [{ ...ends, slope, pays: first ?? last }];
  const root = from.minus(atFrom.div(slope));
  const atRoot = { fromIncluded: false, toIncluded: false, slope };
  return [
    { ...atRoot, from, to: root, atFrom, atTo: zero, pays: first },
    { ...atRoot, from: root, to, atFrom: zero, atTo, pays: last },
  ];
}

/** Who gains where increments are counted: told only where it is the same all over the stretch. */
function stairsPay(
  before: Above,
  after: Above,
  from: Decimal,
  to: Decimal | null,
): PayoutDifference['pays'] | null {
  const [own, other] = [after.increments, before.increments];
  if (own !== null && other !== null && own.size.equals(other.size) && own.up === other.up)
    return paysOf(own.lump.minus(other.lump));
  const slope = after.slope.minus(before.slope);
  const atLeast = (measure: Decimal) => lowOf(after, measure).minus(highOf(before, measure));
  const atMost = (measure: Decimal) => highOf(after, measure).minus(lowOf(before, measure));
  const isMore = atLeast(from).gte(0) && (to === null ? slope.gte(0) : atLeast(to).gte(0));
  if (isMore) return 'more';
  const isLess = atMost(from).lte(0) && (to === null ? slope.lte(0) : atMost(to).lte(0));
  return isLess ? 'less' : 'more-and-less';
}

/** The straight line below the steps, which they touch or stay above. */
function lowOf(above: Above, measure: Decimal): Decimal {
  const { increments, slope } = above;
  if (increments === null) return above.near(measure, 'above');
  const line = slope.times(measure);
  return increments.up ? line : line.minus(increments.lump);
}

function highOf(above: Above, measure: Decimal): Decimal {
  const { increments, slope } = above;
  if (increments === null) return above.near(measure, 'below');
  const line = slope.times(measure);
  return increments.up ? line.plus(increments.lump) : line;
}

/** Leaves out where nothing changes, and joins what touches and goes on in the same way. */
function joined(atoms: readonly Atom[]): readonly Atom[] {
  const kept: Atom[] = [];
  for (const atom of atoms) {
    if (atom.pays === null) continue;
    const last = kept.at(-1);
    const one = last === undefined ? null : joinedPair(last, atom);
    if (one === null) kept.push(atom);
    else kept[kept.length - 1] = one;
  }
  return kept;
}

function joinedPair(left: Atom, right: Atom): Atom | null {
  const touches = left.to !== null && right.from !== null && left.to.equals(right.from);
  if (!touches || left.toIncluded === right.fromIncluded || left.pays !== right.pays) return null;
  const goesOn = isPoint(left) || isPoint(right) || isNear(left.slope, right.slope);
  if (!goesOn || !isNear(left.atTo, right.atFrom)) return null;
  const { to, toIncluded, atTo } = right;
  return { ...left, to, toIncluded, atTo, slope: isPoint(left) ? right.slope : left.slope };
}

function isPoint({ from, to }: Atom): boolean {
  return from !== null && to !== null && from.equals(to);
}

/** Equal, but for the last digits of a division that does not end. */
function isNear(left: Decimal | null, right: Decimal | null): boolean {
  return left !== null && right !== null && left.minus(right).abs().lt(hair);
}

const hair = new Decimal(10).pow(-100);

function textOf(atom: Atom, scale: number): PayoutDifference {
  const text = (amount: Decimal | null) => amount && padded(tidyAmount(amount, scale), scale);
  const { fromIncluded, toIncluded, slope } = atom;
  return {
    from: text(atom.from),
    fromIncluded,
    to: text(atom.to),
    toIncluded,
    atFrom: text(atom.atFrom),
    atTo: text(atom.atTo),
    marginalRate: slope && plain(slope.toDecimalPlaces(20)),
    pays: atom.pays ?? 'more-and-less',
  };
}
