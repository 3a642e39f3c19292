/** The format of an account policy. */
export const accountFormat = 'clientele/account-policy@1';
