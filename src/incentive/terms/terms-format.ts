/** The format of incentive terms. */
export const termsFormat = 'clientele/incentive-terms@1';
