import { expect, it } from 'vitest';
import { softPlus } from '../../../src/kernel/numerics/soft-plus.js';

it.each([
  [0, Math.LN2],
  [1, 1.313_261_687_518_222_8],
  [-1, 0.313_261_687_518_222_8],
  [800, 800],
  [-40, Math.exp(-40)],
  [-800, 0],
])('ln(1 + e^s) at %s is %s', (s, value) => {
  expect(Math.abs(softPlus(s) - value)).toBeLessThanOrEqual(2e-16 * value);
});
