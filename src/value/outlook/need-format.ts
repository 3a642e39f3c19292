/** The format of a need policy. */
export const needFormat = 'clientele/need-policy@1';
