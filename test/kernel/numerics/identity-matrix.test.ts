import { expect, it } from 'vitest';
import { identityMatrix } from '../../../src/kernel/numerics/identity-matrix.js';

it('an identity matrix has ones on its diagonal alone', () => {
  expect([...identityMatrix(0)]).toEqual([]);
  expect([...identityMatrix(3)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
});
