/** The format of a criteria policy. */
export const criteriaFormat = 'clientele/criteria-policy@1';
