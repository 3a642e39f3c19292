/** The format of a cost-to-serve policy. */
export const costToServeFormat = 'clientele/cost-to-serve-policy@1';
