/** The format of a resource policy. */
export const resourceFormat = 'clientele/resource-policy@1';
