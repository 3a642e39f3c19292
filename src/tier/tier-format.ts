/** The format of a tier policy. */
export const tierFormat = 'clientele/tier-policy@1';
