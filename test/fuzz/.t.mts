import { writeSync } from 'node:fs';
import { trustedDecisions } from './trusted-decisions.js';
import { placesIn, replaceAt } from './mutate.js';
import { hostileValues } from './hostile-values.js';
import { judge } from './judge.js';
const only = process.argv[2]!;
for (const t of trustedDecisions.filter(t => t.name.startsWith(only + ' '))) {
  const seen = new Map<string, number>();
  for (const p of placesIn(t.valid).filter(p => p.length > 1)) for (const h of hostileValues) {
    const args = replaceAt(t.valid, p, h.make()) as unknown[];
    const what = `${h.name} at /${p.join('/')}`;
    const s = performance.now();
    if (process.argv[3]) writeSync(2, what + '\n');
    const w = judge(() => t.call(...args), false);
    const e = performance.now() - s;
    if (e > 300) console.log('SLOW', e | 0, what);
    if (w) { const k = w + ' @ ' + p.map(x => typeof x === 'number' ? '*' : x).join('/'); if (!seen.has(k)) console.log(what, '=>', w); seen.set(k, 1); }
  }
}
