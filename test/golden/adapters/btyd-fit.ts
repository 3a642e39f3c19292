import type { Context } from '../adapter.js';
import { keysOf } from '../format-keys.js';
import { fitOf } from '../purchase-model.js';

export const kind = 'value/btyd-fit';

export function answer(input: unknown, { dataDir }: Context): unknown {
  const { model, data } = keysOf('input', input, ['model', 'data']);
  const { outcome, found } = fitOf(model, data, dataDir);
  return {
    ...(found === null ? {} : { parameters: found.parameters, logLikelihood: found.logLikelihood }),
    ...(outcome === null ? {} : { standardErrors: outcome.fit?.standardErrors }),
  };
}
