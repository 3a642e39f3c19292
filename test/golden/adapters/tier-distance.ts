import { findGradeDistance, parseTierPolicy } from 'clientele/tier';
import { keysOf, listOf, recordOf } from '../format-keys.js';

export const kind = 'tier/distance';

const asOf = '2026-01-01';

export function answer(input: unknown): unknown {
  const read = recordOf('input', input);
  const { held, metrics } = keysOf('input', read, ['held', 'metrics'], ['bands', 'otherwise']);
  const { bands, otherwise } = keysOf(
    'policy',
    {
      ...('bands' in read && { bands: read['bands'] }),
      ...('otherwise' in read && { otherwise: read['otherwise'] }),
    },
    ['bands', 'otherwise'],
  );
  const policy = parseTierPolicy({
    id: 'case',
    version: '1',
    effective: { start: asOf, end: null },
    compute: {
      type: 'thresholds',
      bands: listOf('policy', bands, (band) =>
        keysOf('policy', band, ['grade', 'match', 'atLeast'], ['keepAtLeast']),
      ),
      otherwise,
    },
  });
  const facts = { id: 'case', grade: held as string, measures: metrics as Record<string, string> };
  const { outcome } = findGradeDistance(policy, facts, { asOf });
  if (outcome === null) return { undetermined: true };
  const told = (side: typeof outcome.next) =>
    side && { grade: side.grade, met: side.met, missing: side.distance };
  const keep = told(outcome.keep);
  return { next: told(outcome.next), keep: keep && { met: keep.met, missing: keep.missing } };
}
