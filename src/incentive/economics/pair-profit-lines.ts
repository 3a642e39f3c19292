import { type Decimal, zero } from '../../kernel/decimal/decimal.js';
import type { ProfitGroup } from './dealer-profit.js';
import type { ReadLine } from './read-dealer-profit.js';

/** A line of two accounts; `null` on the side where it does not stand. */
export interface PairedLine {
  readonly group: ProfitGroup;
  readonly name: string | null;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** Told by name on one side and as one amount on the other. */
  readonly inTotal: boolean;
  readonly effect: Decimal;
}

const groups: readonly ProfitGroup[] = [
  'sales',
  'cost-of-goods',
  'incentives',
  'penalties',
  'support',
  'expenses',
];

/** The lines of two accounts side by side, in the order of the account; those of the second side alone come last in their group. */
export function pairLines(
  before: readonly ReadLine[],
  after: readonly ReadLine[],
): readonly PairedLine[] {
  return groups.flatMap((group) => {
    const [planned, came] = [before, after].map((lines) =>
      lines.filter((line) => line.group === group),
    ) as [ReadLine[], ReadLine[]];
    return tellsOtherwise(planned, came)
      ? [{ ...pairOf(group, null, totalOf(planned), totalOf(came)), inTotal: true }]
      : pairByName(group, planned, came);
  });
}

/** One side has names, the other one amount. */
function tellsOtherwise(before: readonly ReadLine[], after: readonly ReadLine[]): boolean {
  const isOne = (lines: readonly ReadLine[]) => lines.some(({ name }) => name === null);
  return before.length > 0 && after.length > 0 && isOne(before) !== isOne(after);
}

interface Figure {
  readonly amount: Decimal;
  readonly effect: Decimal;
}

function totalOf(lines: readonly ReadLine[]): Figure {
  return lines.reduce<Figure>(
    (sum, line) => ({
      amount: sum.amount.plus(line.amount),
      effect: sum.effect.plus(line.effect),
    }),
    { amount: zero, effect: zero },
  );
}

function pairByName(
  group: ProfitGroup,
  before: readonly ReadLine[],
  after: readonly ReadLine[],
): readonly PairedLine[] {
  const planned = new Map(before.map((line) => [line.name, line]));
  const came = new Map(after.map((line) => [line.name, line]));
  const names = new Set([...planned.keys(), ...came.keys()]);
  return [...names].map((name) => pairOf(group, name, planned.get(name), came.get(name)));
}

function pairOf(
  group: ProfitGroup,
  name: string | null,
  before: Figure | undefined,
  after: Figure | undefined,
): PairedLine {
  return {
    group,
    name,
    before: before?.amount ?? null,
    after: after?.amount ?? null,
    inTotal: false,
    effect: (after?.effect ?? zero).minus(before?.effect ?? zero),
  };
}
