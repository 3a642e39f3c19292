import { isClienteleError, throwInput } from '../../../src/kernel/errors/index.js';
import type { Context } from '../adapter.js';
import { keysOf, recordOf } from '../format-keys.js';
import { clvOf } from '../purchase-clv.js';
import { fitOf } from '../purchase-model.js';
import { predictionsOf } from '../purchase-predictions.js';
import { spendOf } from '../purchase-spend.js';

export const kind = 'value/btyd-refuse';

const codes = ['not-identifiable', 'boundary', 'too-few-repeaters', 'mean-undefined'];

interface Told {
  readonly reasons: readonly { readonly code: string }[];
}

export function answer(input: unknown, { dataDir }: Context): unknown {
  const { op, ...rest } = recordOf('input', input);
  try {
    return findingsOf(told(op, rest, dataDir));
  } catch (error) {
    if (!isClienteleError(error) || error.kind !== 'input') throw error;
    const rows = error.issues.map(({ path = '' }) => /^\/customers\/rows\/(\d+)/.exec(path)?.[1]);
    const named = [...new Set(rows.filter((row) => row !== undefined).map(Number))];
    return { error: 'input', rows: named.sort((left, right) => left - right) };
  }
}

/** The reasons of an operation, of all customers together. */
function told(op: unknown, input: unknown, dataDir: string): Told {
  const all = (decisions: readonly Told[]) => ({
    reasons: decisions.flatMap(({ reasons }) => reasons),
  });
  switch (op) {
    case 'fit': {
      const { model, data } = keysOf('input', input, ['model', 'data']);
      return fitOf(model, data, dataDir);
    }
    case 'predict':
      predictionsOf(input);
      return { reasons: [] };
    case 'spend':
      return all(spendOf(input).decisions);
    case 'clv':
      return all(clvOf(input).decisions);
    default:
      return throwInput('input/not-one-of', '', 'no such operation');
  }
}

function findingsOf({ reasons }: Told) {
  const findings = Object.fromEntries(
    codes.map((code) => [code, reasons.some((reason) => reason.code === `value/${code}`)]),
  );
  return { findings, usable: !Object.values(findings).includes(true) };
}
