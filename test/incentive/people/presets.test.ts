import {
  acceleratorCommission,
  commissionOnPayment,
  dealerStaffContest,
  guaranteedCommission,
  lintIncentiveTerms,
  newSellerRamp,
  recoverableDraw,
  salesContest,
  splitCommission,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';

// Each is defined and used once in the tests of its function.
describe.each([
  acceleratorCommission,
  commissionOnPayment,
  dealerStaffContest,
  guaranteedCommission,
  newSellerRamp,
  recoverableDraw,
  salesContest,
  splitCommission,
])('the preset $id', (preset) => {
  it('has nothing suspicious in it, and a label in both languages', () => {
    expect(lintIncentiveTerms(preset)).toEqual([]);
    expect(preset.label).toEqual({
      en: expect.stringMatching(/^[A-Z]/),
      'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(preset)).toBe(true);
    expect(Object.isFrozen(preset.terms)).toBe(true);
  });
});
