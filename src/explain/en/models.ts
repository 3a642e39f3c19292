import type { ModelsErrorCode, ModelsReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import { counted } from './counted.js';

const names = {
  nbd: 'NBD',
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-bb': 'BG/BB',
  'gamma-gamma': 'Gamma-Gamma',
  sbg: 'Shifted beta-geometric',
};
const causes = {
  'no-repeats': 'nobody bought a second time',
  'one-period': 'there was only one opportunity or renewal',
  flat: 'other values explain the figures just as well',
};

/** The words of purchase models in English. */
export const models: Sentences<ModelsReasonCode | ModelsErrorCode> = {
  'value/model-fitted': (say) =>
    `${say.word('model', names)} fitted to ${counted(say, 'customers', 'customer', 'customers')}, ${say.number('repeaters')} of whom bought again`,
  'value/not-identifiable': (say) =>
    `${say.word('model', names)}: the figures do not tell ${say.list('parameters')} (${say.word('cause', causes)})`,
  'value/boundary': (say) =>
    `${say.word('model', names)}: the fit improves without end as ${say.list('parameters')} run to zero or infinity; the figures lack what these parameters describe`,
  'value/too-few-repeaters': (say) =>
    `${counted(say, 'repeaters', 'customer', 'customers')} bought again, at least ${say.number('least')} are needed`,
  'value/not-converged': (say) =>
    `${say.word('model', names)}: the search did not settle after ${say.number('evaluations')} evaluations`,
  'value/mean-undefined': (say) =>
    say.has('repeats')
      ? `No expected spend exists for a customer with ${counted(say, 'repeats', 'repeat purchase', 'repeat purchases')}: spend varies too much between customers`
      : 'No mean spend exists for a customer without repeat purchases: spend varies too much between customers',
  'value/weakly-identified': (say) =>
    `The figures say next to nothing of ${say.list('parameters')}: the interval spans more than a factor of 3,000`,
  'value/influential-customer': (say) =>
    `One customer with ${counted(say, 'repeats', 'repeat purchase', 'repeat purchases')} moves ${say.text('parameter')} by ${rounded(say.value('move'))} standard errors${say.has('customer') ? ` (${say.text('customer')})` : ''}`,
  'value/spend-frequency-correlated': (say) =>
    `Spend and purchase frequency are correlated (${rounded(say.value('correlation'))}); the spend model assumes that they are not`,
  'value/impossible-history': (say) =>
    `No customer has ${counted(say, 'repeats', 'repeat purchase', 'repeat purchases')} with the last one at age ${say.number('lastAge')} of ${say.number('age')}.`,
  'value/not-a-model': (say) => `Not a fitted or defined model: ${say.phrase('received')}.`,
};

function rounded(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(2) : '';
}
