/** The format of a collection policy. */
export const collectionFormat = 'clientele/collection-policy@1';
