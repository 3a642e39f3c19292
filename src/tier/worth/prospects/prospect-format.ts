/** The format of a prospect policy. */
export const prospectFormat = 'clientele/prospect-policy@1';
