import { plain, toDecimal, zero } from '../../../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../../../kernel/decision/index.js';
import { lintFraction } from '../read-fraction.js';
import type { ProspectBands, ProspectPolicy, ProspectShares } from './policy.js';

/** What is wrong in a prospect policy of the right shape. */
export function lintProspects({ stages, grades }: ProspectPolicy): readonly Finding[] {
  return [
    ...repeatedNames(stages, 'stage', '/stages'),
    ...stages.flatMap(({ probability }, index) =>
      lintFraction(probability, `/stages/${index}/probability`),
    ),
    ...(grades.type === 'shares' ? lintShares(grades) : lintBands(grades)),
  ];
}

function lintBands({ bands, otherwise }: ProspectBands): readonly Finding[] {
  const isTaken = bands.some(({ grade }) => grade === otherwise);
  return [
    ...repeatedNames(bands, 'grade', '/grades/bands'),
    ...(isTaken ? [error('policy/repeated-name', '/grades/otherwise', { name: otherwise })] : []),
    ...lintFalling(bands),
  ];
}

function lintFalling(bands: ProspectBands['bands']): readonly Finding[] {
  return bands.flatMap(({ from }, index) => {
    const path = `/grades/bands/${index}/from`;
    const above = bands[index - 1];
    if (above === undefined) return [];
    const before = toDecimal(above.from, `/grades/bands/${index - 1}/from`);
    const after = toDecimal(from, path);
    if (after.lt(before)) return [];
    const params = { before: plain(before), after: plain(after) };
    return [error('tier/prospect-bands-not-falling', path, params)];
  });
}

function lintShares({ grades }: ProspectShares): readonly Finding[] {
  const path = '/grades/grades';
  const sum = grades.reduce(
    (total, { share }, index) => total.plus(toDecimal(share, `${path}/${index}/share`)),
    zero,
  );
  return [
    ...repeatedNames(grades, 'grade', path),
    ...(sum.eq(1) ? [] : [error('tier/prospect-shares-not-one', path, { sum: plain(sum) })]),
  ];
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}
