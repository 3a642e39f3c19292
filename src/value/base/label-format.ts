/** The format of a label policy. */
export const labelFormat = 'clientele/label-policy@1';
