import { abcCuts } from 'clientele/value';
import { figures } from './samples.js';
import type { Valid } from './valid-arguments.js';

const offer = {
  id: 'ours',
  benefits: { product: '10', service: '1', personnel: '0', image: '1' },
  costs: { money: '6', time: '1', effort: '0.5', psychic: '0.5' },
};

/** Valid arguments of the functions about contribution, concentration, delivered value and profit. */
export const contributionArguments: Readonly<Record<string, Valid>> = {
  classifyContributions: [figures, abcCuts],
  findShareHolders: [
    { ids: ['C-1', 'C-2'], values: new Float64Array([10.5, 20]), scale: 2 },
    { share: '0.8' },
  ],
  measureConcentration: [figures, { topFraction: '0.2', fractionRule: 'ceiling' }],
  measureDeliveredValue: [
    [offer, { ...offer, id: 'theirs' }],
    { compare: { offer: 'ours', with: 'theirs' } },
  ],
  measureInequality: [['1', 3]],
  rankContributions: [figures],
};
