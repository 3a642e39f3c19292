import type { MarkovState } from 'clientele/value';

/**
 * Pfeifer & Carraway 2000, Journal of Interactive Marketing 14(2), 43-55: periods since the last purchase; a mailing costs 4, an order brings 40, and
 * who does not answer four times is a customer no more.
 */
export const recencyStates: readonly MarkovState[] = [
  { id: 'recency-1', reward: '36', next: [0.3, 0.7, 0, 0, 0] },
  { id: 'recency-2', reward: '-4', next: [0.2, 0, 0.8, 0, 0] },
  { id: 'recency-3', reward: '-4', next: [0.15, 0, 0, 0.85, 0] },
  { id: 'recency-4', reward: '-4', next: [0.05, 0, 0, 0, 0.95] },
  { id: 'former', reward: '0', next: [0, 0, 0, 0, 1] },
];
