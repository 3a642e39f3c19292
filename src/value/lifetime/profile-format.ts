/** The format of a policy for profiles of value. */
export const profileFormat = 'clientele/value-profile-policy@1';
