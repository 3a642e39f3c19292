import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { ClassCuts } from './class-cuts.js';

/**
 * ABC: A up to 80 % of the total, B up to 95 %, C the rest; whoever crosses a cut still belongs, equal customers share a class.
 *
 * The cuts are customary; texts differ on the boundary, see `docs/concentration.md`.
 *
 * @source house rule
 * @category Presets
 */
export const abcCuts: ClassCuts<'A' | 'B' | 'C'> = /* @__PURE__ */ frozen({
  cuts: [
    { class: 'A', upTo: '0.8' },
    { class: 'B', upTo: '0.95' },
    { class: 'C', upTo: '1' },
  ],
  boundary: 'crossing',
  ties: 'all-up',
});
