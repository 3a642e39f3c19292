import {
  checkCondition,
  compiler,
  type Label,
  type MeasureLabels,
} from '../../kernel/decision/index.js';
import { requireObject, requireText, requireWord } from '../../kernel/errors/index.js';
import { labelFormat } from './label-format.js';
import type { LabelDimension, LabelPolicy, LabelRule, OtherwiseLabel } from './label-policy.js';
import { lintLabels } from './lint-labels.js';

/** A dimension made ready. */
export interface ReadyDimension {
  readonly id: string;
  readonly label: Label | null;
  readonly isExclusive: boolean;
  readonly rules: readonly LabelRule[];
  readonly otherwise: OtherwiseLabel | null;
  readonly path: string;
}

/** A label policy made ready. */
export interface ReadyLabels {
  readonly dimensions: readonly ReadyDimension[];
  readonly measureLabels: MeasureLabels | undefined;
}

/** The compiled form of a defined label policy; of a trusted one everything that is used is read. */
export const readyLabels = /* @__PURE__ */ compiler<LabelPolicy, ReadyLabels>(
  labelFormat,
  'defineLabelPolicy',
  ({ dimensions, measureLabels }) => ({
    dimensions: dimensions.map((one, index) => readyDimension(one, `/dimensions/${index}`)),
    measureLabels,
  }),
  lintLabels,
);

function readyDimension(dimension: LabelDimension, path: string): ReadyDimension {
  const { id, type, label, labels } = dimension;
  requireText(id, `${path}/id`, 'the name of a dimension');
  requireWord(type, `${path}/type`, ['exclusive', 'multiple']);
  for (const [index, rule] of labels.entries()) requireRule(rule, `${path}/labels/${index}`);
  const otherwise = dimension.type === 'exclusive' ? dimension.otherwise : null;
  if (otherwise !== null) {
    requireObject(otherwise, `${path}/otherwise`, '{ id }');
    requireText(otherwise.id, `${path}/otherwise/id`, 'the name of a label');
  }
  return {
    id,
    label: label ?? null,
    isExclusive: type === 'exclusive',
    rules: labels,
    otherwise,
    path,
  };
}

/** Asked about no facts, a condition reads all of itself. */
function requireRule({ id, when }: LabelRule, path: string): void {
  requireText(id, `${path}/id`, 'the name of a label');
  checkCondition(when, {});
}
