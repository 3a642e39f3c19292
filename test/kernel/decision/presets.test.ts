import { join } from 'node:path';
import { relationshipLadder } from 'clientele/lifecycle';
import { customerComposite } from 'clientele/scoring';
import { customerPyramid } from 'clientele/tier';
import {
  behaviourLabels,
  regionLabels,
  rfmEightSegments,
  rfmFiveByFive,
  rfmFixedBreaks,
  rfmLikeR,
} from 'clientele/value';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { repository } from '../../config/compiler-options.js';

function isFrozenDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenDeep);
}

async function bundle(names: string, room: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from './src/${room}/index.ts';`,
      resolveDir: join(repository),
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    external: ['zod', 'decimal.js', 'date-fns', '@date-fns/utc'],
  });
  return outputFiles[0]?.text ?? '';
}

describe.each([
  ['customerPyramid', customerPyramid, 'tier', 'gradeCustomers'],
  ['customerComposite', customerComposite, 'scoring', 'rankByCriteria'],
  ['rfmFiveByFive', rfmFiveByFive, 'value', 'scoreCustomers'],
  ['rfmEightSegments', rfmEightSegments, 'value', 'scoreCustomers'],
  ['rfmFixedBreaks', rfmFixedBreaks, 'value', 'scoreCustomers'],
  ['rfmLikeR', rfmLikeR, 'value', 'scoreCustomers'],
  ['behaviourLabels', behaviourLabels, 'value', 'labelCustomers'],
  ['regionLabels', regionLabels, 'value', 'labelCustomers'],
  ['relationshipLadder', relationshipLadder, 'lifecycle', 'replayStage'],
] as const)('the preset %s', (name, preset, room, verb) => {
  it('is frozen through and through: nobody changes it for everybody', () => {
    expect(isFrozenDeep(preset)).toBe(true);
  });

  it('is left out of a bundle that does not use it', async () => {
    expect(await bundle(`${verb}, ${name}`, room)).toContain(preset.id);
    expect(await bundle(verb, room)).not.toContain(preset.id);
  });

  it('comes with no zod where it is used', async () => {
    expect(await bundle(`${verb}, ${name}`, room)).not.toMatch(/from ["']zod/);
  });
});
