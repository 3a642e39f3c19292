/** The format of an incentive plan. */
export const planFormat = 'clientele/incentive-plan@1';
